import type { FamilyFinder, FoundFamily } from '../../model/search-families.ts';
import { foldedWords, isTelling, rootOf, weightInQuery } from '../../model/search-words.ts';
import type { AskedKind } from './asked-kind.ts';

/** What titles are compared with. */
export interface AskedWords {
  /** Every word of the query, folded, in their order. */
  said: readonly string[];
  /** How much each telling word tells, see `worthOf`. */
  worths: ReadonlyMap<string, number>;
  /** Which kind of page the query asks for, where it tells. */
  kind: AskedKind | undefined;
  /** Families that the query speaks of, and the words of it that do. */
  families: readonly { family: number; from: number; to: number }[];
}

/** The same, made ready to be compared with many titles. */
export interface ComparedWords extends AskedWords {
  /** Of each word of the query. */
  roots: readonly string[];
  rootSet: ReadonlySet<string>;
  familySet: ReadonlySet<number>;
  /** The query in one word, see `isOneRun`. */
  run: string;
}

/** Makes a query ready to be compared with titles. */
export function comparedWords(asked: AskedWords): ComparedWords {
  const roots = asked.said.map(rootOf);
  return {
    ...asked,
    roots,
    rootSet: new Set(roots),
    familySet: new Set(asked.families.map(({ family }) => family)),
    run: runOf(asked.said),
  };
}

/** A title, a situation or another name, folded once for all queries. */
export interface FoldedName {
  words: readonly string[];
  roots: readonly string[];
  families: readonly FoundFamily[];
  /** All of it in one word, see `isOneRun`. */
  run: string;
}

/** What a word used for another counts. */
export const ALSO = 0.75;
/** What a word counts that says nothing of a subject: « que peut faire » still tells one title from another. */
const SMALL = 0.15;
/** What a title of the whole query adds, and one that says all of it among other words. */
const WHOLE = 0.8;
const PART = 0.5;
/** What words in the order of the query add. */
const IN_ORDER = 0.4;
/** Another name adds less than a title that says the same. */
const OF_NAME = 0.95;

/** Folds a title or another name. */
export function foldedName(name: string, families: FamilyFinder): FoldedName {
  const words = foldedWords(name);
  return {
    words,
    roots: words.map(rootOf),
    families: families(words),
    run: runOf(words),
  };
}

/** How much a title says of a query, from 0 to 0.8. */
export function titleBonus(title: FoldedName, asked: ComparedWords): number {
  if (isOneRun(title, asked)) return WHOLE;
  const ofQuery = shareOfQuery(title, asked);
  if (ofQuery === 0) return 0;
  const ofTitle = share(
    heldOf(title, asked).map((held, at) => ({
      weight: isTelling(title.words[at] ?? '') ? 1 : SMALL,
      held,
    })),
  );
  return PART * ofQuery ** 2 * (0.4 + 0.6 * ofTitle) + inOrder(title.roots, asked.roots);
}

/**
 * How much another name of a page says of a query: all that tells in it is in the query, in these words or in others used
 * for them, or it says nothing.
 */
export function nameBonus(name: FoldedName, asked: ComparedWords): number {
  if (isOneRun(name, asked)) return OF_NAME * WHOLE;
  if (!isNear(name, asked)) return 0;
  const telling = name.words.map((word) => (isTelling(word) ? weightInQuery(word) : 0));
  const least = Math.max(...telling);
  const held = heldOf(name, asked);
  const isSaid = telling.every((weight, at) => weight < least || (held[at] ?? 0) > 0);
  if (!isSaid) return 0;
  const ofName = share(
    telling.map((weight, at) => ({ weight: weight || SMALL, held: held[at] ?? 0 })),
  );
  const ofQuery = shareOfQuery(name, asked);
  return OF_NAME * (PART * ofQuery ** 1.5 * ofName + inOrder(name.roots, asked.roots));
}

const isNear = ({ roots, families }: FoldedName, { rootSet, familySet }: ComparedWords): boolean =>
  roots.some((root) => rootSet.has(root)) || families.some(({ family }) => familySet.has(family));

/** Which part of a query a title says, by what its words tell. */
function shareOfQuery(title: FoldedName, asked: ComparedWords): number {
  const roots = new Set(title.roots);
  const spoken = new Set(title.families.map(({ family }) => family));
  const saidAlso = (at: number) =>
    asked.families.some(({ family, from, to }) => from <= at && at < to && spoken.has(family));
  return share(
    asked.said.map((word, at) => ({
      weight: isTelling(word) ? (asked.worths.get(word) ?? 1) : SMALL,
      held: roots.has(asked.roots[at] ?? '') ? 1 : saidAlso(at) ? ALSO : 0,
    })),
  );
}

/** How far the query says each word of a title. */
function heldOf(title: FoldedName, asked: ComparedWords): number[] {
  return title.roots.map((root, at) => {
    if (asked.rootSet.has(root)) return 1;
    const isAlso = title.families.some(
      ({ family, from, to }) => asked.familySet.has(family) && from <= at && at < to,
    );
    return isAlso ? ALSO : 0;
  });
}

function share(parts: readonly { weight: number; held: number }[]): number {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : parts.reduce((sum, { weight, held }) => sum + weight * held, 0) / all;
}

/** « tiers lieu » and « Tiers-lieux », « France connect » and « FranceConnect »: written in one word or in two. */
const isOneRun = (one: { run: string }, other: { run: string }): boolean =>
  one.run !== '' && one.run === other.run;

const runOf = (words: readonly string[]): string => words.map(singular).join('');

const singular = (word: string): string => word.replace(/(?<=.{3})[sx]$/, '');

/** The longest run of words that both say, as a part of the query. */
function inOrder(ours: readonly string[], theirs: readonly string[]): number {
  if (theirs.length < 2) return 0;
  let longest = 0;
  for (const from of theirs.keys()) {
    for (const at of ours.keys()) {
      let length = 0;
      while (theirs[from + length] !== undefined && theirs[from + length] === ours[at + length])
        length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest < 2 ? 0 : (IN_ORDER * longest) / theirs.length;
}
