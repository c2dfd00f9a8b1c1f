import { foldedWords, rootOf } from './search-words.ts';

/** Words and expressions that people use for one another, as `synonymes.yml` lists them. */
export type Family = readonly string[];

/** A family that a text speaks of, and the words of it that the text says. */
export interface FoundFamily {
  /** Place in the list of families. */
  family: number;
  /** The member that was met, as the family writes it. */
  member: string;
  /** Where it stands among the folded words of the text: the first and the one after the last. */
  from: number;
  to: number;
}

/** Finds the families that a text speaks of. */
export type FamilyFinder = (words: readonly string[]) => FoundFamily[];

interface Member {
  family: number;
  member: string;
  roots: readonly string[];
}

/**
 * Folds the families once, for all the texts to come. Members are found whatever their number and gender, and
 * expressions only whole: « mot de passe » is none of the « mot ».
 */
export function familyFinder(families: readonly Family[]): FamilyFinder {
  const byFirst = new Map<string, Member[]>();
  for (const [family, members] of families.entries()) {
    for (const member of members) {
      const [first = '', ...rest] = foldedWords(member).filter(isHeard).map(rootOf);
      const same = byFirst.get(first) ?? [];
      byFirst.set(first, [...same, { family, member, roots: [first, ...rest] }]);
    }
  }
  // Texts come back to the same words: most of them begin nothing.
  const known = new Map<string, readonly Member[]>();
  const begunBy = (word: string): readonly Member[] => {
    const found = known.get(word);
    if (found) return found;
    const members = byFirst.get(rootOf(word)) ?? [];
    known.set(word, members);
    return members;
  };
  return (words) => {
    const found: FoundFamily[] = [];
    for (let from = 0; from < words.length; from += 1) {
      for (const { family, member, roots } of begunBy(words[from] ?? '')) {
        const to = endOf(roots, words, from);
        if (to !== undefined) found.push({ family, member, from, to });
      }
    }
    return found;
  };
}

/** « Il sait pas lire »: who speaks leaves it out. */
const isHeard = (word: string): boolean => word !== 'ne';

/** Where an expression that begins at a word of a text ends; `undefined` when the text goes on otherwise. */
function endOf(
  [, ...rest]: readonly string[],
  words: readonly string[],
  from: number,
): number | undefined {
  let at = from + 1;
  for (const root of rest) {
    while (at < words.length && !isHeard(words[at] ?? '')) at += 1;
    if (rootOf(words[at] ?? '') !== root) return undefined;
    at += 1;
  }
  return at;
}

/** The word that stands for a family in the index: no text says it, and none of them starts another. */
export const familyToken = (family: number): string => `zz${String(family).padStart(4, '0')}`;
