/** How many words name a passage. */
const WORDS = 4;

/** How much of a line is looked at, in signs. */
const LOOKED_AT = 400;

/** What a line holds that its editor shows otherwise: targets of links and pictures, names of boxes, signs of Markdown. */
const UNSEEN: readonly [RegExp, string][] = [
  [/\]\([^)]*\)/g, ''],
  [/^\s*:::.*$|^[-=:|\s]+$/g, ''],
  [/\{\{[^}]*\}\}/g, '…'],
  [/^(?:\s*(?:>|#+\s|[-*+]\s|\d+[.)]\s|\|))+/g, ''],
  [/[*_`[\]|]|!(?=\[)/g, ' '],
];

/**
 * The first words of a line of a text, as people read them; nothing when they read none there.
 * @param line from 1
 */
export function passageAt(lines: readonly string[], line: number | undefined): string | undefined {
  const source = (lines[(line ?? 0) - 1] ?? '').slice(0, LOOKED_AT);
  const seen = UNSEEN.reduce((text, [sign, as]) => text.replace(sign, as), source);
  const words = seen.split(/\s+/).filter((word) => word !== '');
  if (!/[\p{L}\p{N}]/u.test(seen)) return undefined;
  return words.length > WORDS ? `${words.slice(0, WORDS).join(' ')} …` : words.join(' ');
}
