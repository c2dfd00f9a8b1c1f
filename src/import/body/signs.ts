/**
 * Signs that the import writes into a text for itself, between two steps. They come from Unicode's private use area: any
 * that the source holds are taken out first, and none leaves the last step.
 */

/** An asterisk that calls a margin note. */
export const CALL = '\uE010';

/** At the head of a paragraph: a margin note, then how many asterisks it starts with. */
export const NOTE = '\uE011';

/** At the head of a paragraph: a box, by its name and title; what goes into it comes after. */
export const BOX = '\uE012';

/** A paragraph of its own: the box stops here. */
export const BOX_END = '\uE013';

/** Any sign of the private use area. */
export const PRIVATE = /[\uE000-\uF8FF]/g;

/** Marks that show nothing and break words in two: zero-width signs, soft hyphens, a byte order mark gone astray. */
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD]/g;

/** Bullets of Word's symbol fonts, which live in the private use area. */
const SYMBOL_BULLET = /^([^\S\n]*)[\uF0A7\uF0B7\uF0D8\uF076][^\S\n]*/gm;

/** The name of a note with a space in it, which no Markdown reads. */
const SPACED_NOTE = /\[\^[^\]\s][^\]\n]{0,80}\](?!\()/g;

/** The text with composed accents (macOS writes them in two pieces), without invisible nor private signs. */
export function plainSigns(text: string): string {
  return text
    .normalize('NFC')
    .replace(SYMBOL_BULLET, '$1• ')
    .replace(PRIVATE, '')
    .replace(INVISIBLE, '')
    .replace(SPACED_NOTE, (name) => name.replace(/\s+/g, '-'));
}

/** The line ends of a text that is taken out: they stay, so that the next lines keep their numbers. */
export const lineEndsOf = (text: string): string => text.replace(/[^\n]/g, '');

/** Tells the line of each position of a text, from 1. */
export function lineFinder(text: string): (position: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (position) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
