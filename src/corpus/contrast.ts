/** The paper of the light palette (`--papier` of src/site/styles/tokens.css): what text stands on. */
export const PAPER = '#fbf8f2';

/** Least contrast of text, WCAG 2.1 AA, criterion 1.4.3 (RGAA 3.2). */
export const AA_TEXT = 4.5;

/** Contrast ratio of two colours `#rrggbb`, from 1 to 21 (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio). */
export function contrastRatio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
