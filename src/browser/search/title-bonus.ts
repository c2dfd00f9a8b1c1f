import type { FamilyFinder } from '../../model/search-families.ts';
import { foldedWords, foldText, isTelling, rootOf } from '../../model/search-words.ts';

/** What titles are compared with. */
export interface AskedWords {
  /** Every word of the query, folded, in their order. */
  said: readonly string[];
  /** How much each telling word tells, see `worthOf`. */
  worths: ReadonlyMap<string, number>;
  /** It asks for a number: how many, or which part of all. */
  isOfNumber: boolean;
  /** Families that the query speaks of, and the words of it that do. */
  families: readonly { family: number; from: number; to: number }[];
}

/** What a word used for another counts. */
export const ALSO = 0.75;
/** What a word counts that says nothing of a subject: « que peut faire » still tells one title from another. */
const SMALL = 0.15;
/** What a title of the whole query adds, and one that says all of it among other words. */
const WHOLE = 0.8;
const PART = 0.5;
/** What words in the order of the query add. */
const IN_ORDER = 0.25;

/** How much a title says of a query, from 0 to 0.8. */
export function titleBonus(title: string, asked: AskedWords, families: FamilyFinder): number {
  const words = foldedWords(title);
  if (isOneRun(words, asked.said)) return WHOLE;
  const roots = new Set(words.map(rootOf));
  const spoken = families(words);
  const saidAlso = (at: number) =>
    asked.families.some(
      ({ family, from, to }) =>
        from <= at && at < to && spoken.some((other) => other.family === family),
    );
  const ofQuery = share(
    asked.said.map((word, at) => ({
      weight: isTelling(word) ? (asked.worths.get(word) ?? 1) : SMALL,
      held: roots.has(rootOf(word)) ? 1 : saidAlso(at) ? ALSO : 0,
    })),
  );
  if (ofQuery === 0) return 0;
  const askedRoots = new Set(asked.said.map(rootOf));
  const askedFamilies = new Set(asked.families.map(({ family }) => family));
  const ofTitle = share(
    words.map((word, at) => ({
      weight: isTelling(word) ? 1 : SMALL,
      held: askedRoots.has(rootOf(word))
        ? 1
        : spoken.some(({ family, from, to }) => askedFamilies.has(family) && from <= at && at < to)
          ? ALSO
          : 0,
    })),
  );
  return PART * ofQuery ** 2 * (0.4 + 0.6 * ofTitle) + inOrder(words, asked.said);
}

/** How much another name of a page says of a query: all of it is in the query, or it says nothing. */
export function nameBonus(name: string, asked: AskedWords): number {
  const said = new Set(asked.said.map(rootOf));
  const isSaid = foldedWords(name).every((word) => !isTelling(word) || said.has(rootOf(word)));
  return isSaid || isOneRun(foldedWords(name), asked.said)
    ? titleBonus(name, { ...asked, families: [] }, () => [])
    : 0;
}

function share(parts: readonly { weight: number; held: number }[]): number {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : parts.reduce((sum, { weight, held }) => sum + weight * held, 0) / all;
}

/** « tiers lieu » and « Tiers-lieux », « France connect » and « FranceConnect »: written in one word or in two. */
const isOneRun = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && one.map(singular).join('') === other.map(singular).join('');

const singular = (word: string): string => foldText(word).replace(/(?<=.{3})[sx]$/, '');

/** The longest run of words that both say, as a part of the query. */
function inOrder(words: readonly string[], said: readonly string[]): number {
  if (said.length < 2) return 0;
  const [ours, theirs] = [words.map(rootOf), said.map(rootOf)];
  let longest = 0;
  for (const from of theirs.keys()) {
    for (const at of ours.keys()) {
      let length = 0;
      while (theirs[from + length] !== undefined && theirs[from + length] === ours[at + length])
        length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest < 2 ? 0 : (IN_ORDER * longest) / said.length;
}
