import { nearestMatch, type Problem } from '../../corpus/problem.ts';
import { decodedAddress } from '../../markdown/decoded-address.ts';

/** What a template of an edition writes that the site could not serve, or that its own rules would stop. */
export function markupProblems(
  source: string,
  file: string,
  media: ReadonlySet<string>,
): Problem[] {
  return source
    .replaceAll(/\{#[\s\S]*?#\}/g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .split('\n')
    .flatMap((text, at) =>
      lineFaults(text, media).map((fault) => ({ file, line: at + 1, ...fault })),
    );
}

type Fault = Pick<Problem, 'message' | 'expected'>;

const ROOTED = /\s(href|src|action|poster|srcset)\s*=\s*(["']?)(\/(?!\/)[^"'\s>]*)/g;
/** Of the page that shows it: another one for each. */
const RELATIVE =
  /\s(href|src|action|poster)\s*=\s*["']((?![a-z][a-z0-9+.-]*:|[/#?{])[^"'{}\s]+)["']/gi;
const PROGRAM = /\shref\s*=\s*["']?\s*javascript:/i;
const ELSEWHERE =
  /(?:<(?:img|script|iframe|video|audio|source|embed|object)\b[^>]*?\s(?:src|data|srcset)|<link\b(?=[^>]*\brel\s*=\s*["']?(?:stylesheet|preload|preconnect|icon))[^>]*?\shref)\s*=\s*["']?((?:https?:)?\/\/[^"'\s>]+)/gi;
const MEDIA = /\{\{-?\s*site\.prefixe\s*-?\}\}(media\/[^"'\s)>{]+)/g;
const IN_THE_PAGE: readonly [RegExp, string, string][] = [
  [
    PROGRAM,
    'un lien qui lance un script : le site ne le lance pas',
    'un bouton, et un fichier .ts à côté du gabarit',
  ],
  [
    /<style\b/i,
    'un style écrit dans la page : le site ne l’applique pas',
    'le même style dans theme.css',
  ],
  [
    /\sstyle\s*=\s*["']/i,
    'un attribut « style » : le site ne l’applique pas',
    'une classe, et son style dans theme.css',
  ],
  [
    /\son[a-z]+\s*=\s*["']/i,
    'un script écrit dans un attribut : le site ne le lance pas',
    'un fichier .ts à côté du gabarit',
  ],
  [
    /<script\b(?![^>]*\ssrc=)(?![^>]*\stype=["']application\/)/i,
    'un script écrit dans la page : le site ne le lance pas',
    'un fichier .ts à côté du gabarit',
  ],
];

function lineFaults(text: string, media: ReadonlySet<string>): Fault[] {
  return [
    ...[...text.matchAll(ROOTED)].map(([, name, , address = '']) => ({
      message: `${name}="${address}" oublie le sous-dossier du site`,
      expected: `${name}="{{ site.prefixe }}${address.slice(1)}"`,
    })),
    ...[...text.matchAll(RELATIVE)].map(([, name, address = '']) => ({
      message: `${name}="${address}" ne mène pas au même endroit d’une page à l’autre`,
      expected: `${name}="{{ site.prefixe }}…", depuis l’accueil du site`,
    })),
    ...[...text.matchAll(ELSEWHERE)].map(([, address]) => ({
      message: `« ${address} » est sur un autre site : aucune page ne charge rien d’ailleurs`,
      expected: 'un fichier déposé dans media/, écrit {{ site.prefixe }}media/nom.svg',
    })),
    ...[...text.matchAll(MEDIA)]
      .filter(([, path]) => !media.has(decodedAddress(`/${path}`)))
      .map(([, path = '']) => ({
        message: `fichier introuvable « ${path} »`,
        expected: `un fichier de media/.${nearestMatch(`/${path}`, [...media])}`,
      })),
    ...IN_THE_PAGE.filter(([pattern]) => pattern.test(text)).map(([, message, expected]) => ({
      message,
      expected,
    })),
  ];
}
