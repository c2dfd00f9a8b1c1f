/**
 * Words of a text as the eye counts them: what stands between two spaces that may break and holds a letter or a digit.
 * « 10 000 » and « mot : », held together by typography, are one. A loop, as every text of every page goes through it.
 */
export function countWords(text: string): number {
  let words = 0;
  let counted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x20 || code === 0x0a || code === 0x09) counted = false;
    else if (!counted && isLetterOrDigit(code)) {
      words += 1;
      counted = true;
    }
  }
  return words;
}

/** Near enough for a count: ASCII letters and digits, and everything from À on but general punctuation. */
const isLetterOrDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && (code < 0x2000 || code > 0x2bff));
