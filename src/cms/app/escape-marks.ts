/** Keeps a backslash that was typed before a sign: Markdown would take both for the sign alone. */
export const escapeBackslashes = (text: string): string =>
  text.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\');

/** The sign that a pattern of Decap looks for two of, and where it can be a mark. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  '(*': /\*/g,
  '(~': /~/g,
  '(`': /`/g,
  // Within a word, as in a name of a file, it is none.
  '(_': /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
};

/**
 * Escapes every star of a text that holds two of them, and so for the other signs of emphasis. Decap escapes them by
 * pairs: one more star in a sentence changed how all those after it were written.
 * @returns `undefined` for what Decap escapes otherwise
 */
export function escapeWhole(pattern: RegExp, text: string): string | undefined {
  const sign = SIGNS[pattern.source.replace('\\', '').slice(0, 2)];
  if (!sign) return undefined;
  return new RegExp(pattern.source).test(text) ? text.replace(sign, '\\$&') : text;
}
