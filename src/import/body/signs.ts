/**
 * Signs that the import writes into a text for itself, between two steps. They come from Unicode's private use area,
 * which no keyboard makes; any that the source holds are taken out first.
 */

/** A line end that the source does not have: it must not count when lines are numbered. */
export const NEW_LINE = '\uE000';

/** A `<br>`: what becomes of it depends on the block it stands in. */
export const BREAK = '\uE001';

/** An asterisk that calls a note. */
export const CALL = '\uE002';

/** Around the number of a piece of text that is put away. */
export const SHIELD_OPEN = '\uE003';
export const SHIELD_CLOSE = '\uE004';

const OURS = /[\uE000-\uE004]/g;

/** Marks that show nothing and break words in two: zero-width signs, soft hyphens, a byte order mark gone astray. */
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD]/g;

/** The text with composed accents (macOS writes them in two pieces) and without invisible signs. */
export function plainSigns(text: string): string {
  return text.normalize('NFC').replace(OURS, '').replace(INVISIBLE, '');
}

/** The line ends of a text that is taken out: they stay, so that the next lines keep their numbers. */
export function lineEndsOf(text: string): string {
  return text.replace(/[^\n]/g, '');
}

/** Line of the text where this position is, from 1. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1))
    line++;
  return line;
}
