import { chance } from '../../src/commands/fuzz/chance.ts';

/** A text in the manner of editors, and the words that must be found again. */
export interface RandomText {
  source: string;
  /** Words outside margin notes, in order. */
  words: string[];
  notes: string[];
}

const WORDS =
  'accès droits personne médiation numérique élus aidant démarches ligne accueil été où cœur œuvre territoire 2018 13 CCAS MSAP confiance'.split(
    ' ',
  );
const NOISE = [
  '*',
  '**',
  '_',
  '***',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '{',
  '}',
  '|',
  '#',
  '\\',
  '<b>',
  '</b>',
  '&nbsp;',
  '<br>',
  '=>',
  '- ',
  '\n',
  '\n\n',
  '    ',
  '[^1]',
  '~',
];

/** A text made at random, the same each time for the same seed; with `noise`, signs are thrown in anywhere. */
export function randomText(seed: number, noise = false): RandomText {
  const random = chance(seed).next;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const text: RandomText = { source: '', words: [], notes: [] };
  const said = (count: number, into: string[]): string => {
    const chosen = Array.from({ length: count }, () => pick(WORDS));
    into.push(...chosen.map((word) => word.toLowerCase()));
    return chosen.join(pick([' ', ' ', '  ', '\u00a0']));
  };
  const some = (max = 6) => said(1 + Math.floor(random() * max), text.words);
  const dressed = () => pick(DRESSES)(some);
  const noted = () => said(1 + Math.floor(random() * 4), text.notes);
  const blocks = Array.from({ length: 3 + Math.floor(random() * 8) }, () =>
    pick(BLOCKS)(dressed, some, noted),
  );
  const source = `${dressed()}.\n\n${''}`;
  // The words of the first paragraph were said last: they go first.
  const firstWords = text.words.splice(text.words.length - wordsIn(source));
  text.words.unshift(...firstWords);
  text.source = source + blocks.join(pick(['\n\n', '\n\n\n', '\n \n', '\n\u00a0\n\n']));
  if (noise) text.source = sprinkle(text.source, random, pick);
  return text;
}

type Say = (max?: number) => string;

/** Ways of setting words, right and wrong. */
const DRESSES: readonly ((some: Say) => string)[] = [
  (some) => some(),
  (some) => `${some()} **${some()}** ${some()}`,
  (some) => `**${some()} **(${some()})`,
  (some) => `** ${some()}** ${some()}`,
  (some) => `_${some()}_, ${some()}`,
  (some) => `${some()} **${some()}`,
  (some) => `*${some()}* ${some()} _${some()}`,
  (some) => `<b>${some()}</b> ${some()}`,
  (some) => `${some()}&nbsp;: <i>${some()}</i>`,
  (some) => `<u>${some()}</u> <span class="x">${some()}</span>`,
  (some) => `${some()} [${some()}](https://exemple.fr/a)`,
  (some) => `${some()} :[ ${some()}](https://exemple.fr/a_b)`,
  (some) => `${some()} « ${some()} » (${some()})`,
];

/** Blocks as editors write them. */
const BLOCKS: readonly ((dressed: Say, some: Say, noted: Say) => string)[] = [
  (dressed) => `${dressed()}.`,
  (dressed) => `${dressed()}.<br>${dressed()}.`,
  (dressed) => `<p>${dressed()}.</p>`,
  (_, some) => `**(sous titre 3) ${some()}**`,
  (_, some) => `(sous titre 4) ${some()} `,
  (_, some) => `## ${some()}`,
  (_, some) => `#### **${some()}**`,
  (dressed) => `-   ${dressed()}\n\n\n- ${dressed()}`,
  (dressed) => ` -        ${dressed()}\n    - ${dressed()}\n-  ${dressed()}`,
  (dressed) => `▪ ${dressed()}\n\n▪ ${dressed()}`,
  (dressed) => `\u00a0\u00a0- ${dressed()}\n\u00a0\u00a0- ${dressed()}`,
  (dressed) => `1. ${dressed()}\n1. ${dressed()}`,
  (dressed) => `<ul><li>${dressed()}</li>\n<li>${dressed()}</li></ul>`,
  (dressed, some) => `- ${dressed()}\n\n=>  _${some()}._\n\n => _${some()}_`,
  (dressed, some, noted) => `- ${dressed()} ${some()}*.\n\n(_note dans la marge_) *${noted()}.`,
  (dressed, _, noted) => `${dressed()}.\n\n(note dans la marge) *_ ${noted()}._`,
  (_, some) => `| ${some(2)} | ${some(2)} |\n|---|---|\n| ${some(2)} | ${some(2)} |`,
  (dressed) => `> ${dressed()}\n> ${dressed()}`,
  (dressed) => `(à retenir) ${dressed()}`,
];

function wordsIn(source: string): number {
  return source.replace(/<[^>]*>|&nbsp;|\]\([^)]*\)/g, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function sprinkle(
  source: string,
  random: () => number,
  pick: <T>(items: readonly T[]) => T,
): string {
  return source.replace(/(?<=[\p{L}\p{N}])(?= )/gu, (gap) => (random() < 0.15 ? pick(NOISE) : gap));
}
