import { isMap, isSeq } from 'yaml';
import { columnOf, type Edit, lineEnd, lineStart } from './source-edits.ts';
import { itemsOf, pairsOf, type SourcePair } from './yaml-source.ts';

/** What stands in the source: a pair, or an item. */
export type Part = Pick<SourcePair, 'start' | 'end'>;

/**
 * The comments that part the items of a list or the keys of a group, each a line at the column of its key: what goes leaves
 * them, as its items do one by one.
 */
export function commentsWithin(source: string, { start, colon, value }: SourcePair): string {
  const isBlock = (isMap(value) || isSeq(value)) && !value.flow;
  if (!isBlock) return '';
  const parts: readonly Part[] = isMap(value) ? pairsOf(source, value) : itemsOf(source, value);
  const gaps = parts.map((part, at) => {
    const before = parts[at - 1];
    return source.slice(lineEnd(source, before ? before.end : colon), part.start);
  });
  const comments = gaps.flatMap((gap) => gap.split('\n').map((line) => line.trim()));
  return comments
    .filter((line) => line.startsWith('#'))
    .map((line) => `${' '.repeat(columnOf(source, start))}${line}\n`)
    .join('');
}

/**
 * Takes parts away with their lines. What starts a line behind a sign « - » leaves its place to the next.
 * @param leaves lines that stay in the place of a part
 */
export function removals<P extends Part>(
  source: string,
  parts: readonly P[],
  isGone: (part: P) => boolean,
  leaves: (part: P) => string = () => '',
): Edit[] {
  const edits: Edit[] = [];
  for (const [at, part] of parts.entries()) {
    if (!isGone(part)) continue;
    const { start, end } = part;
    const isHead = !startsLine(source, start);
    const next = parts.slice(at + 1).find((other) => !isGone(other));
    if (isHead && next && isBareUpTo(source, parts, at, next))
      return [
        { start, end: next.start, text: '' },
        ...removals(source, parts.slice(parts.indexOf(next)), isGone, leaves),
      ];
    edits.push(
      isHead
        ? { start, end, text: '' }
        : { start: lineStart(source, start), end: lineEnd(source, end), text: leaves(part) },
    );
  }
  return edits;
}

/** Whether nothing but parts that go stands before another one: no comment. */
const isBareUpTo = (source: string, parts: readonly Part[], at: number, next: Part): boolean =>
  parts
    .slice(at, parts.indexOf(next))
    .every(({ end }, index) =>
      isBlank(source.slice(lineEnd(source, end), parts[at + index + 1]?.start)),
    );

const isBlank = (text: string): boolean => text.trim() === '';

/** Whether nothing but spaces stands before a place in its line. */
export const startsLine = (source: string, at: number): boolean =>
  isBlank(source.slice(lineStart(source, at), at));
