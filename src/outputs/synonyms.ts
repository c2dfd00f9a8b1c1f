/** Word, in the form of `foldWord` → every word of its families. */
export type SynonymIndex = ReadonlyMap<string, readonly string[]>;

/** Letters without case or accents; hyphens and apostrophes part words. */
const foldLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’'-]/g, ' ');

/** A folded word without a final s or x, so that plurals are the same word. */
const singular = (folded: string): string => folded.replace(/(?<=\p{L}{3})[sx]$/u, '');

/** A word as it is looked up. */
export const foldWord = (word: string): string => singular(foldLetters(word));

/** Prepares the families of `synonymes.yml` for look-up. A family matches by its single words; its phrases are added with it. */
export function synonymIndex(families: readonly { mots: readonly string[] }[]): SynonymIndex {
  const index = new Map<string, string[]>();
  for (const { mots } of families) {
    for (const mot of mots)
      index.set(foldWord(mot), [...(index.get(foldWord(mot)) ?? []), ...mots]);
  }
  return index;
}

/** The words to index with a text: those of every family of which the text holds a word, less those it says itself. */
export function synonymsOf(html: string, index: SynonymIndex): string[] {
  if (index.size === 0) return [];
  const text = foldLetters(html.replace(/<[^>]*>/g, ' '));
  const words = new Set([...new Set(text.split(/[^\p{L}\p{N}]+/u))].map(singular));
  const says = (folded: string) =>
    folded.includes(' ') ? text.includes(folded) : words.has(folded);
  const families = [...index].filter(([word]) => says(word)).flatMap(([, family]) => family);
  return [...new Set(families)].filter((word) => !says(foldWord(word)));
}
