/** A family of words, each with its folded form: what it is looked up by. */
type Family = readonly { word: string; folded: string }[];

/** The families of `synonymes.yml`, ready for look-up. */
export type SynonymIndex = readonly Family[];

/** Letters without case or accents; hyphens and apostrophes part words. */
const foldLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’'-]/g, ' ');

/** A word as it is looked up: folded, without a final s or x, so that plurals are the same word. */
export const foldWord = (word: string): string =>
  foldLetters(word).replace(/(?<=\p{L}{3})[sx]$/u, '');

/** Folds the families once, for all the pages of a site. */
export const synonymIndex = (families: readonly { mots: readonly string[] }[]): SynonymIndex =>
  families.map(({ mots }) => mots.map((word) => ({ word, folded: foldWord(word) })));

/** The words to index with a text: those of every family of which the text holds a word, less those it says itself. */
export function synonymsOf(html: string, index: SynonymIndex): string[] {
  if (index.length === 0) return [];
  const text = foldLetters(html.replace(/<[^<>]*>/g, ' '));
  const words = new Set(text.split(/[^\p{L}\p{N}]+/u));
  const says = (folded: string) =>
    folded.includes(' ')
      ? text.includes(folded)
      : inflections(folded).some((word) => words.has(word));
  const missing = index.flatMap((family) => {
    const unsaid = family.filter(({ folded }) => !says(folded));
    return unsaid.length < family.length ? unsaid : [];
  });
  return [...new Set(missing.map(({ word }) => word))];
}

/** A word and its plurals, as far as French marks them with a letter. */
const inflections = (folded: string): string[] => [folded, `${folded}s`, `${folded}x`];
