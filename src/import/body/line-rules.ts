import type { Line } from './lines.ts';

const ARROW = /^([\s*_]*)(?:[=-]{1,2}>|[⇒→➔➜➡])\s*/u;
const RULE = /^(?:\*{3,}|\*(?:\s+\*){2,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const FOOTNOTE = /^\[\^([^\]\s]+)\]:\s*(.*)$/;
const ABBREVIATION = /^\*\[[^\]]+\]:/;
const HASHES = /^(#{1,6})(?:\s+(.*?))?\s*#*$/;
/** `##Titre`, which Jekyll's old Markdown read as a heading; one lone `#` may be a word of social networks. */
const GLUED_HASHES = /^(#{2,6})(?=[\p{L}*])(.*?)\s*#*$/u;

/** A heading written with `#`. */
export function readHashes(text: string): { level: number; text: string } | undefined {
  const match = HASHES.exec(text) ?? GLUED_HASHES.exec(text);
  return match ? { level: match[1]?.length ?? 2, text: match[2] ?? '' } : undefined;
}

/** The words after an arrow; emphasis that was opened before the arrow stays with them. */
export function readArrow(text: string): string | undefined {
  const match = ARROW.exec(text);
  return match ? `${match[1]?.trim() ?? ''}${text.slice(match[0].length)}` : undefined;
}

/** The definition of a footnote. */
export function readFootnote(text: string): { label: string; text: string } | undefined {
  const match = FOOTNOTE.exec(text);
  return match ? { label: match[1] ?? '', text: match[2] ?? '' } : undefined;
}

/** What a term means, in a definition list. */
export const readMeaning = (text: string): string | undefined => /^:\s+(\S.*)$/.exec(text)?.[1];

export const isRule = (text: string): boolean => RULE.test(text);
export const isAbbreviation = (text: string): boolean => ABBREVIATION.test(text);
export const isFence = (text: string): boolean => /^(`{3}|~{3})/.test(text);

/** Level of the heading that a line of `=` or `-` makes of the words above it; under a sentence, it is a mere rule. */
export function underlineLevel(text: string, above: string): number {
  if (!/^(=+|-{2,})$/.test(text) || above.length > 120 || /[.;,:…]$/.test(above)) return 0;
  return text.startsWith('=') ? 1 : 2;
}

/** The lines of the quote that starts here, without their marks. */
export function cutQuote(lines: readonly Line[], at: number): Line[] {
  const rest = lines.slice(at);
  const length = rest.findIndex(({ text }) => !text.startsWith('>'));
  return rest
    .slice(0, length === -1 ? undefined : length)
    .map((line) => ({ ...line, text: line.text.replace(/^>\s?/, '').trim(), indent: 0 }));
}

/** The name and the lines of the box (`:::`) that starts here, and how many lines it takes. */
export function cutBox(
  lines: readonly Line[],
  at: number,
): { name: string; inside: Line[]; length: number } {
  const name = lines[at]?.text.replace(/^:+\s*/, '') ?? '';
  const rest = lines.slice(at + 1);
  const end = rest.findIndex(({ text }) => /^:{3,}$/.test(text));
  const inside = name === '' ? [] : rest.slice(0, end === -1 ? undefined : end);
  return { name, inside, length: name === '' ? 1 : inside.length + 2 };
}
