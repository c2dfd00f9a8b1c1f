/** A piece of a source, from `start` up to `end`, and what stands in its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * A part of a source with its edits made; edits beyond it are left out.
 * @param edits in any order; those of one place are made in the order in which they were found
 */
export function edited(
  source: string,
  edits: readonly Edit[],
  start = 0,
  end: number = source.length,
): string {
  let text = '';
  let from = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < start || edit.end > end) continue;
    text += source.slice(from, Math.max(from, edit.start)) + edit.text;
    from = Math.max(from, edit.end);
  }
  return text + source.slice(from, end);
}

/** Where the line of a place starts. */
export const lineStart = (source: string, at: number): number =>
  source.lastIndexOf('\n', at - 1) + 1;

/** Where the line of a place ends, its line end included. */
export function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end + 1;
}

/** How many signs stand before a place in its line. */
export const columnOf = (source: string, at: number): number => at - lineStart(source, at);

/** Every line but the first with as many spaces before it. */
export const indented = (text: string, width: number): string =>
  text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);
