/** A piece of a cell, as its reader sees it. */
export interface CellPart {
  text: string;
  shown: 'plain' | 'strong' | 'em' | 'link';
}

/** Bold words, a link, words in italics, a sign that a backslash keeps. */
const MARKED =
  /\*\*(?![\s*])(?<strong>(?:(?!\*\*).)+?)(?<!\s)\*\*|\[(?<link>[^[\]]+)\]\([^()\s]+\)|(?<![*\w])\*(?![\s*])(?<em>[^*]+?)(?<!\s)\*(?![*\w])|\\(?<sign>[!-/:-@[-`{-~])/gu;

/**
 * A cell without the signs of its Markdown; a mark within another shows as the outer one.
 * @returns one plain piece when there is nothing but words
 */
export function cellParts(text: string): CellPart[] {
  const parts: CellPart[] = [];
  const add = (piece: string, shown: CellPart['shown']) => {
    if (piece !== '') parts.push({ text: piece, shown });
  };
  let from = 0;
  for (const { 0: source, index, groups = {} } of text.matchAll(MARKED)) {
    add(text.slice(from, index), 'plain');
    const { strong, link, em, sign = '' } = groups;
    if (strong !== undefined) add(plain(strong), 'strong');
    else if (link !== undefined) add(plain(link), 'link');
    else if (em !== undefined) add(plain(em), 'em');
    else add(sign, 'plain');
    from = index + source.length;
  }
  add(text.slice(from), 'plain');
  return parts;
}

const plain = (text: string): string =>
  cellParts(text)
    .map((part) => part.text)
    .join('');
