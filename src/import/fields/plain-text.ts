/** A piece of Trame's Markdown as plain words on one line, for fields that know no marks. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\\\n/g, ' ')
    .replace(/\s*\{marge:[^{}]*\}/g, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[\^[^\]\s]+\]/g, '')
    .replace(/\\?\*+/g, '')
    .replace(/(^|[\s('’«])_+|_+(?=[\s.,;:!?)»]|$)/g, '$1')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
    .replace(/`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The sentences of a plain text. A sentence starts with a capital, after a stop. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["»”)]?)\s+(?=["«“(]?\s?\p{Lu})/u)
    .filter((sentence) => sentence !== '');
}

/** A text cut at a word, with an ellipsis, when it is longer than a field accepts. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:(–—-]+$/, '')}…`;
}
