import { distance } from 'fastest-levenshtein';
import { foldText } from '../../model/search-words.ts';

/** A word of the site in place of one that nobody wrote. */
export interface Respelled {
  /** As the site writes it, in lower case, with its accents. */
  word: string;
  /** `begun`: the word starts with what was typed; `near`: it is spelled or sounds almost the same. */
  how: 'begun' | 'near';
}

/** Shorter words are the beginning, or a mistake, of too many. */
const SHORTEST = 4;
const SHORTEST_START = 3;
/** What may lack at the end of a word that is not the last of its query, which may still be being typed: « secret » begins no « secrétaire ». */
const LACKING = 2;
/** A word shorter than this is told from others by each of its letters. */
const SHORT = 6;
/** Letters that a mistake may cost, for words of any length. */
const MOST_LETTERS = 3;

/**
 * The words of the site that a typed word may stand for, the likeliest first: those that it begins, else those that
 * sound the same, else those a letter or two away.
 * @param typed folded
 * @param words words of the site, the most used first
 * @param options whether the word is the last of its query, and how many words are wanted at most
 */
export function respell(
  typed: string,
  words: readonly string[],
  { isLast = true, most = 3 } = {},
): Respelled[] {
  if (/\d/.test(typed) || typed.length < SHORTEST_START) return [];
  const longest = isLast ? Number.POSITIVE_INFINITY : typed.length + LACKING;
  const begun = words.filter((word) => {
    const folded = foldText(word);
    return folded.startsWith(typed) && folded.length <= longest;
  });
  if (begun.length > 0) return begun.slice(0, most).map((word) => ({ word, how: 'begun' }));
  if (typed.length < SHORTEST) return [];
  const sound = soundOf(typed);
  const near = words.flatMap((word, rank) => {
    const cost = mistake(typed, sound, foldText(word));
    return cost === undefined ? [] : [{ word, cost, rank }];
  });
  near.sort((a, b) => a.cost - b.cost || a.rank - b.rank);
  return near.slice(0, most).map(({ word }) => ({ word, how: 'near' }));
}

/** How far a word is from what was typed; `undefined` when it is another word. */
function mistake(typed: string, sound: string, word: string): number | undefined {
  if (Math.abs(word.length - typed.length) > MOST_LETTERS) return undefined;
  const letters = lettersApart(typed, word);
  const sounds = distance(sound, soundOf(word));
  const allowed =
    typed.length < 5 ? 0 : typed.length < 8 ? 1 : typed.length < 12 ? 2 : MOST_LETTERS;
  if (sounds === 0 && letters <= MOST_LETTERS) return letters / 4;
  // The first letter is seldom mistaken: « arnaque » is no « banque ».
  if (word[0] !== typed[0] || letters > allowed) return undefined;
  if (letters > 1 && sounds >= allowed) return undefined;
  // A short word less one letter is another word: « login » is no « loin ».
  if (typed.length < SHORT && word.length < typed.length && sounds > 0) return undefined;
  return letters + sounds / 2;
}

/** Letters to change; two that changed places are one mistake. */
function lettersApart(typed: string, word: string): number {
  const apart = distance(typed, word);
  const sorted = (text: string) => [...text].sort().join('');
  return apart === 2 && sorted(typed) === sorted(word) ? 1 : apart;
}

/** Spellings of one sound in French, longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/sch|ch|sh/g, '$'],
  [/qu|q|ck|cc(?![eiy])|c(?![eiy])/g, 'k'],
  [/ge(?=[ao])|g(?=[eiy])/g, 'j'],
  [/gu(?=[eiy])/g, 'g'],
  [/(?<=[aeiouy])s(?=[aeiouy])/g, 'z'],
  [/sc(?=[eiy])|c(?=[eiy])|ss|t(?=i(?:on|el|eu|al))/g, 's'],
  [/eau|au/g, 'o'],
  [/(?:ai|ei|i|y)[mn](?![aeiouymn])/g, '%'],
  [/ai|ei|ez$|er$|et$|es$|ee$/g, 'e'],
  [/oeu|eu/g, 'e'],
  [/[ae][mn](?![aeiouymn])/g, '@'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/[estxdp]+$/, ''],
];

/** A folded word as it sounds, roughly: « numerik » and « numérique » are one. */
export const soundOf = (word: string): string =>
  SOUNDS.reduce((said, [spelling, sound]) => said.replace(spelling, sound), word);
