import { type Message, transform } from 'esbuild';
import { nearestMatch, type Problem } from '../../corpus/problem.ts';
import { decodedAddress } from '../../markdown/decoded-address.ts';

/**
 * What is wrong in a stylesheet of an edition: what browsers would skip without a word, and addresses that lead nowhere.
 * @param file below the content folder
 * @param media addresses of the files of the edition, `/media/…`
 */
export async function styleProblems(
  css: string,
  file: string,
  media: ReadonlySet<string>,
): Promise<Problem[]> {
  return [...(await syntaxProblems(css, file)), ...addressProblems(css, file, media)];
}

async function syntaxProblems(css: string, file: string): Promise<Problem[]> {
  const told = (messages: readonly Message[]) =>
    messages.map((message) => ({
      file,
      // Of what is not closed, the place where it was opened.
      line: message.notes[0]?.location?.line ?? message.location?.line ?? 1,
      ...inFrench(message),
    }));
  try {
    const { warnings } = await transform(css, {
      loader: 'css',
      logLevel: 'silent',
      // Told by those who know every property, not only what resembles one.
      logOverride: { 'unsupported-css-property': 'silent' },
    });
    return told(warnings);
  } catch (error) {
    return told((error as { errors?: Message[] }).errors ?? []);
  }
}

const RULE = 'une règle comme « .pied { color: #1d2b2e; } »';

/** What esbuild says of a stylesheet, in the words of who writes one. */
const FAULTS: readonly [RegExp, (...found: string[]) => { message: string; expected: string }][] = [
  [
    /^Expected "(.+?)" to (?:go with|terminate|end) (?:"(.+?)"|.+)/,
    (closing = '', opened) => ({
      message: opened ? `« ${opened} » n’est jamais refermé` : `il manque « ${closing} »`,
      expected: `« ${closing} » à la fin`,
    }),
  ],
  [
    /^Expected "(.+?)"(?: but found .+)?$/,
    (sign = '') => ({ message: `il manque « ${sign} »`, expected: RULE }),
  ],
  [
    /^Unexpected "(.+)"$/,
    (sign = '') => ({ message: `« ${sign} » n’est pas à sa place`, expected: RULE }),
  ],
  [
    /^Unterminated string/,
    () => ({
      message: 'un texte entre guillemets n’est pas refermé',
      expected: 'le guillemet de fin',
    }),
  ],
];

function inFrench({ text }: Message): { message: string; expected: string } {
  for (const [pattern, say] of FAULTS) {
    const match = pattern.exec(text);
    if (match) return say(...match.slice(1));
  }
  return { message: `style illisible ici (${text})`, expected: RULE };
}

const ADDRESS = /url\(\s*(["']?)([^"')\s]+)\1\s*\)/gi;
const IMPORT = /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/gi;

function addressProblems(css: string, file: string, media: ReadonlySet<string>): Problem[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  const lineAt = (index: number) => bare.slice(0, index).split('\n').length;
  const imports = [...bare.matchAll(IMPORT)].map(({ 1: address, index }) => ({
    file,
    line: lineAt(index),
    message: `@import « ${address} » : cette feuille ne peut pas en appeler une autre`,
    expected: 'ses règles, recopiées ici ; celles de Trame sont déjà dans la page',
  }));
  const own = bare.replaceAll(IMPORT, (rule) => ' '.repeat(rule.length));
  const addresses = [...own.matchAll(ADDRESS)].flatMap(({ 2: address = '', index }) => {
    const fault = addressFault(address, media);
    return fault ? [{ file, line: lineAt(index), ...fault }] : [];
  });
  return [...imports, ...addresses];
}

function addressFault(address: string, media: ReadonlySet<string>) {
  if (address.startsWith('#') || address.startsWith('data:')) return undefined;
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address))
    return {
      message: `« ${address} » est sur un autre site : aucune page ne charge rien d’ailleurs`,
      expected: 'un fichier déposé dans media/, écrit url(../media/nom.svg)',
    };
  if (address.startsWith('/'))
    return {
      message: `l’adresse « ${address} » oublie le sous-dossier du site`,
      expected: `url(..${address.startsWith('/media/') ? address : '/media/nom.svg'}), qui vaut à la racine comme dans un sous-dossier`,
    };
  const path = address.split(/[?#]/)[0]?.replace(/^\.\.\//, '/') ?? '';
  if (media.has(decodedAddress(path))) return undefined;
  return {
    message: `fichier introuvable « ${address} »`,
    expected: `un fichier de media/, écrit url(../media/nom.svg).${nearestMatch(path, [...media])}`,
  };
}
