/**
 * What changes how a line is shown or read by a program: controls (an escape moves the cursor, renames the window),
 * signs that turn the direction of writing (https://trojansource.codes), other ends of lines, halves of signs.
 */
const ACTIVE =
  /(?![\n\t])\p{Cc}|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Surrogate}/gu;

/** What programs that read a log take for a command anywhere in a line: `##[error]`, `##vso[`. */
const COMMAND = /##(?=[a-z]*\[)/gi;

/** The same at the start of a line: `::error file=…::` (GitHub Actions). */
const COMMAND_LINE = /^(\s*)::/gm;

const codeOf = (sign: string): string =>
  `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;

/**
 * Text of the content as a terminal or the log of a forge may print it, its lines kept: what would act is written out
 * (`\u001B`), and no line is a command. Written twice, it stays the same.
 */
export const printable = (text: string): string =>
  text.replace(ACTIVE, codeOf).replace(COMMAND, '#·#').replace(COMMAND_LINE, '$1·::');

/** The same within one line. */
export const printableLine = (text: string): string =>
  printable(text.replace(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, '↵').replaceAll('\t', ' '));
