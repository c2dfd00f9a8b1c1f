const ARROW = /^([\s*_]*)(?:[=-]{1,2}>|[⇒→➔➜➡])\s*/u;
const RULE = /^(?:\*{3,}|\*(?:\s+\*){2,}|-[-\s]*-[-\s]*-|_[_\s]*_[_\s]*_)$/;
const HASHES = /^(#{1,6})(?:\s+(.*))?$/;
/** `##Titre`, which Jekyll's old Markdown read as a heading; one lone `#` may be a word of social networks. */
const GLUED_HASHES = /^(#{2,6})(?=[\p{L}*])(.*)$/u;

/** A heading written with `#`, without those that close it. */
export function readHashes(text: string): { level: number; text: string } | undefined {
  const match = HASHES.exec(text) ?? GLUED_HASHES.exec(text);
  if (!match) return undefined;
  let words = match[2] ?? '';
  while (words.endsWith('#')) words = words.slice(0, -1);
  return { level: match[1]?.length ?? 2, text: words.trim() };
}

/** The words after an arrow; emphasis that was opened before the arrow stays with them. */
export function readArrow(text: string): string | undefined {
  const match = ARROW.exec(text);
  return match ? `${match[1]?.trim() ?? ''}${text.slice(match[0].length)}` : undefined;
}

/** What a term means, in a definition list. */
export const readMeaning = (text: string): string | undefined => /^:\s+(\S.*)$/.exec(text)?.[1];

export const isRule = (text: string): boolean => text.length < 200 && RULE.test(text);

/** Level of the heading that a line of `=` or `-` makes of the words above it; under a sentence, it is a mere rule. */
export function underlineLevel(text: string, above: string): number {
  if (!/^(?:=+|-{2,})$/.test(text) || above.length > 120 || /[.;,:…]$/.test(above)) return 0;
  return text.startsWith('=') ? 1 : 2;
}
