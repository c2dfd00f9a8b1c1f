/** Markdown's signs and every kind of space: what tells a source from the page that it makes. */
const SIGNS = /[\s\u00a0\u202f\u2060*_`#>|[\]{}()!~:+-]+/g;

/** The words of a text, whether it is read in its source, in the editor or on the page. */
export const wordsOf = (text: string): string =>
  text
    .replace(/\]\([^)\s]*\)/g, '')
    .replace(/[’']/g, '’')
    .replace(/[«»“”"]/g, ' ')
    .replace(SIGNS, ' ')
    .trim()
    .toLowerCase();

export const sameWords = (one: string | null, other: string): boolean =>
  wordsOf(one ?? '') === wordsOf(other);
