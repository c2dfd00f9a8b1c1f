/**
 * Signs that a reader of a file of text does not see, and that act all the same: controls but for tabs and ends of
 * lines, and those that turn the direction of writing, which show other words than those that are there
 * (https://trojansource.codes). Joiners stay: emoji and some languages are made with them.
 */
const ACTIVE =
  /(?![\t\n\r])\p{Cc}|[\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Surrogate}|[\u{E0000}-\u{E007F}]/gu;

/** What is in none of the ranges that nearly all French texts keep to, where nothing is active: found without Unicode tables. */
const RARE = /[^\t\n\r -~\u00A0-\u036F\u2010-\u2027\u202F-\u205F]/;

/** A text as a file without markup may hold it: nothing but what is seen. */
export const plainSigns = (text: string): string =>
  RARE.test(text) ? text.replace(ACTIVE, '') : text;
