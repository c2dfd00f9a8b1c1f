/** In code that is made small, a letter, a space and such a sign only stand in a text. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\p{L}\p{N}»)}’]) (?=[!?;](?:[ "'`<)…]|$))/gu, '\u202F'],
  [/(?<=[\p{L}\p{N}»)}’]) (?=:(?:[ "'`<]|$))/gu, '\u00A0'],
  [/« /g, '«\u202F'],
  [/ »/g, '\u202F»'],
];

/**
 * A minified script whose texts no line breaks before « : » nor within quotation marks: they are written with plain
 * spaces, and no other typography reads them. The same spaces as `frenchTypography` sets.
 */
export const withFrenchSpaces = (script: string): string =>
  RULES.reduce((text, [spaces, right]) => text.replace(spaces, right), script);
