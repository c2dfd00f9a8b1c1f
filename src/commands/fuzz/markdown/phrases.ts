import type { Chance } from '../chance.ts';
import { wordsAndSigns } from './page-says.ts';

/** Some source, and what its page must say: see `pageSays`. */
export interface Piece {
  source: string;
  says: string[];
}

const WORDS =
  'accès droits personne médiation élus aidant démarches ligne accueil été cœur œuvre territoire 2018 13 CCAS confiance Âge SANTÉ e\u0301te\u0301 l’accès'.split(
    ' ',
  );

/** What people write that holds signs of Markdown and is no Markdown: source, then what the page says. */
const PROSE: readonly (string | [source: string, shown: string])[] = [
  '5 * 3 = 15',
  'prix*',
  'nom_de_fichier',
  'le langage C#',
  'M. Dupont',
  '[sic]',
  'le « mot » juste',
  '50 %',
  '3 < 5 > 1',
  'R&D',
  'SANTÉ\u00A0: oui',
  '😀 👩‍👧',
  'article L. 12',
  'un mot - un autre — un troisième',
  'un {mot} entre accolades',
  'x^2',
  'a~b',
  'https://exemple.fr/a_b_c?d=e',
  'www.exemple.fr/a_b',
  'écrire (voir /kit/)',
  'le 14/07 à 9 h 30',
  ['\\*mot\\*', '*mot*'],
  ['\\[texte](adresse)', '[texte](adresse)'],
  ['2018\\. Puis', '2018. Puis'],
  ['a&nbsp;: b &amp; c', 'a : b & c'],
  ['`a**b`', 'a**b'],
  ['<https://exemple.fr/a_b>', ''],
];

/** Of these, what a number would not make something else of. */
const FIRST_WORDS = WORDS.filter((word) => !/^\d/.test(word));

/** A few words, of which the first is no number. */
export function words(c: Chance, most = 4): Piece {
  const more = Array.from({ length: c.whole(0, most - 1) }, () => c.pick(WORDS));
  const source = [c.pick(FIRST_WORDS), ...more].join(' ');
  return { source, says: wordsAndSigns(source) };
}

function prose(c: Chance): Piece {
  const chosen = c.pick(PROSE);
  const [source, shown] = typeof chosen === 'string' ? [chosen, chosen] : chosen;
  const says = wordsAndSigns(shown);
  if (source.startsWith('`')) return { source, says: ['<code>', ...says] };
  const address = /^<?((?:https?:|www\.)[^>]*)>?$/.exec(source)?.[1];
  if (address === undefined) return { source, says };
  const whole = address.replace(/^www/, 'https://www');
  return { source, says: [`<a ${whole}>`, ...wordsAndSigns(address), '</a>'] };
}

/** Words between two signs, and what they become. */
const around =
  (open: string, close: string, mark: string) =>
  (c: Chance): Piece => {
    const { source, says } = words(c);
    return { source: `${open}${source}${close}`, says: [`<${mark}>`, ...says, `</${mark}>`] };
  };

const ADDRESSES = ['https://exemple.fr/a', '/kit/accueillir/', 'mailto:a@b.fr', 'tel:+33123456789'];

/** A link as it should be, and the same missed in some way. */
const link =
  (write: (text: string, address: string) => string) =>
  (c: Chance): Piece => {
    const text = words(c);
    const address = c.pick(ADDRESSES);
    return { source: write(text.source, address), says: [`<a ${address}>`, ...text.says, '</a>'] };
  };

const image =
  (write: (text: string, address: string) => string) =>
  (c: Chance): Piece => {
    const text = words(c);
    return {
      source: write(text.source, '/media/plan.png'),
      says: ['<img /media/plan.png>', ...text.says],
    };
  };

const RIGHT: readonly ((c: Chance) => Piece)[] = [
  prose,
  prose,
  around('**', '**', 'strong'),
  around('_', '_', 'em'),
  around('*', '*', 'em'),
  around('~~', '~~', 's'),
  around('{marge: ', '}', 'small'),
  link((text, address) => `[${text}](${address})`),
  link((text, address) => `[${text}](${address} "titre")`),
  image((text, address) => `![${text}](${address})`),
];

/** Blanks that are no plain space. */
export const BLANKS = ['\u00A0', '\u202F', '\u2009', '\u3000', '\u200B'];

const blank = (c: Chance) => c.pick([' ', ...BLANKS.slice(0, 4)]);

/** Bold or italic with a blank inside, a letter just after, or one end only; the words are what it should say. */
const missedMark = (c: Chance): Piece => {
  const sign = c.pick(['**', '__', '*', '_', '~~']);
  const mark = sign === '~~' ? 's' : sign.length > 1 ? 'strong' : 'em';
  const { source, says } = words(c);
  const written = c.pick([
    `${sign}${blank(c)}${source}${sign} suite`,
    `${sign}${source}${blank(c)}${sign}suite`,
    `${sign}${source} :${sign}suite`,
    `${sign}${source} suite`,
    `${sign}${blank(c)}${source}${blank(c)}${sign} suite`,
  ]);
  return { source: `un ${written}`, says: ['un', `<${mark}>`, ...says, `</${mark}>`, 'suite'] };
};

/** Signs that should not be there at all: the page should say the words. */
const stray =
  (source: string) =>
  (c: Chance): Piece => {
    const { source: text, says } = words(c);
    return { source: source.replace('mot', text), says };
  };

const SLIPS: readonly ((c: Chance) => Piece)[] = [
  missedMark,
  missedMark,
  missedMark,
  link((text, address) => `[${text}] (${address})`),
  link((text, address) => `[${text}]\n(${address})`),
  link((text, address) => `[${text}](${address} plus.pdf)`),
  link((text, address) => `[${text}](${address}\u00A0plus.pdf)`),
  link((text, address) => `[${text}](${address}`),
  link((text, address) => `[${text}(${address})`),
  link((text, address) => `(${text})[${address}]`),
  link((text, address) => `[${text} [x](${address})](${address})`),
  link((text) => `[${text}][inconnu]`),
  link((text) => `[${text}][]`),
  stray('[[mot]]'),
  link((text) => `<${text} https://exemple.fr>`),
  image((text) => `![${text}](/media/plan de salle.png)`),
  image((text, address) => `! [${text}] (${address})`),
  image((text, address) => `![${text}(${address})`),
  stray('mot[^un nom] suite'),
  stray('mot[^inconnue]'),
  stray('mot^[une note]'),
  stray('{% include mot.html %}'),
  stray('{{ site.mot }}'),
  stray('mot {{chiffre:Mot}}'),
  stray('mot{: .classe}'),
  stray('==mot=='),
  stray('<< mot >>'),
  stray('<b>mot</b>'),
  stray('mot<br>'),
  stray('mot&nbsp'),
  stray('mot `seul'),
  stray('mot dâ€™Ã©cole'),
  stray('mot \uFFFD'),
  stray('mot \uE000'),
  stray('mot {marge: jamais fermée'),
  stray("'''mot'''"),
  stray('[b]mot[/b]'),
  stray('[url=https://exemple.fr]mot[/url]'),
  stray('++mot++'),
  stray('H~2~O mot'),
  stray('mot^2^'),
  stray(':smile: mot'),
  stray('$x_1$ mot'),
  stray('\\textbf{mot}'),
  stray('mot{target="_blank"}'),
  stray('{note: mot}'),
  stray('mot &foo; suite'),
  stray('mot %C3%A9 suite'),
  stray('mot ((une note))'),
  stray('mot -- suite'),
  stray('<élu> mot'),
  stray('[mot'),
  stray('mot dйmarche'),
  stray('mot lÔÇÖeau'),
  stray('mot \u202E suite'),
  link((text) => `[${text}->https://exemple.fr]`),
  link((text) => `[${text}](https:/exemple.fr)`),
  link((text) => `[${text}](https://exemple)`),
  link((text) => `[${text}](mailto:personne)`),
  link((text) => `[${text}](tel:inconnu)`),
];

/** A phrase as it should be written. */
export const phrase = (c: Chance): Piece => inWords(c, c.pick(RIGHT));

/** A phrase with one slip in it. */
export const slippedPhrase = (c: Chance): Piece => inWords(c, c.pick(SLIPS));

function inWords(c: Chance, make: (c: Chance) => Piece): Piece {
  const parts = [words(c, 2), make(c), words(c, 2)];
  return {
    source: parts.map(({ source }) => source).join(' '),
    says: parts.flatMap(({ says }) => says),
  };
}
