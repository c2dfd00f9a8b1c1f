import { isTelling } from '../../model/search-words.ts';

/** Elided words that hasty writers join to the next: « dimpot », « quil », « jpeux ». */
const JOINED = /^(?:jusqu|lorsqu|puisqu|quoiqu|qu|[cdlmnst](?=[aeiouyh])|j)(?=..)(.+)$/;
/** What is left of a word without its elided beginning is a word only from here on: « nage » is no « n’âge ». */
const SHORTEST_LEFT = 4;
/** Shorter words are found within too many. */
const SHORTEST_PART = 3;
const SHORTEST_WHOLE = 8;
/** Small words and the shortest fill at most this part of what they are joined with: « d’ent is te » is no dentist. */
const MOST_SMALL = 0.35;

/** Tells whether the site says a folded word. */
export type IsSaid = (word: string) => boolean;

/**
 * The word that is left of one that nobody wrote, without the elided one that it begins with: « dimpots » → `impots`.
 * @returns `''` where what is left tells nothing: « quils »
 */
export function withoutElided(word: string, isSaid: IsSaid): string | undefined {
  const left = JOINED.exec(word)?.[1];
  if (left === undefined) return undefined;
  if (!isTelling(left)) return '';
  return left.length >= SHORTEST_LEFT && isSaid(left) ? left : undefined;
}

/** The words that one without spaces is made of: « motdepasse » → `mot`, `de`, `passe`; `undefined` when it is of none. */
export function takenApart(word: string, isSaid: IsSaid): string[] | undefined {
  if (word.length < SHORTEST_WHOLE) return undefined;
  // The best way to part each beginning: the one with the longest words.
  const ways: ({ parts: readonly string[]; worth: number } | undefined)[] = [
    { parts: [], worth: 0 },
  ];
  for (let end = 1; end <= word.length; end += 1) {
    for (let from = 0; from < end; from += 1) {
      const before = ways[from];
      const part = word.slice(from, end);
      if (!before || !isPart(part, isSaid)) continue;
      const worth = before.worth + part.length ** 2;
      if (worth > (ways[end]?.worth ?? 0)) ways[end] = { parts: [...before.parts, part], worth };
    }
  }
  const parts = ways[word.length]?.parts ?? [];
  const small = parts
    .filter((part) => !isTelling(part) || part.length === SHORTEST_PART)
    .join('').length;
  return parts.length > 1 && small <= MOST_SMALL * word.length ? [...parts] : undefined;
}

const isPart = (part: string, isSaid: IsSaid): boolean =>
  isTelling(part)
    ? part.length >= SHORTEST_PART && isSaid(part)
    : part.length > 1 || part === 'd' || part === 'l';
