/**
 * What the sources do not tell, for the line « Nous ne savons pas encore : … ».
 * @param unknown what it would be, as it stands in that line → whether it is unknown
 */
export const gaps = (
  unknown: Readonly<Record<string, boolean>>,
  text: (source: string) => string,
): string[] =>
  Object.entries(unknown)
    .filter(([, isUnknown]) => isUnknown)
    .map(([name]) => text(name));

/** A field that must be filled, and that only says that nothing is known. */
export const saysNothing = (value: string): boolean => /^non documentée?s?\.?$/i.test(value.trim());
