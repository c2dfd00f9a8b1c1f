import type { StateBlock } from 'markdown-it';

/** A line that begins with three colons or more. */
export interface BoxLine {
  colons: number;
  /** What follows the colons: kind and title of an opening line, nothing on a closing one. */
  label: string;
}

/** Reads a line as the edge of a box; `undefined` when it is not one. */
export function readBoxLine(state: StateBlock, line: number): BoxLine | undefined {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return undefined;
  const text = lineText(state, line);
  if (!text.startsWith(':::')) return undefined;
  const colons = /^:+/.exec(text)?.[0].length ?? 0;
  return { colons, label: text.slice(colons).trim() };
}

/** No one nests boxes so deep: what goes further is a box that was not closed. */
const DEEPEST = 50;

/**
 * The line that closes a box, or `undefined` when nothing does. Boxes may hold boxes; lines of code blocks are left alone.
 */
export function findBoxEnd(
  state: StateBlock,
  startLine: number,
  endLine: number,
  colons: number,
): number | undefined {
  const open = [colons];
  let fence = '';
  for (let line = startLine + 1; line < endLine && open.length < DEEPEST; line += 1) {
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) < state.blkIndent) return undefined;
    const wasInCode = fence !== '';
    fence = fenceAfter(lineText(state, line), fence);
    const edge = wasInCode || fence !== '' ? undefined : readBoxLine(state, line);
    if (!edge) continue;
    if (edge.label !== '') {
      open.push(edge.colons);
      continue;
    }
    const closed = closedBy(edge.colons, open);
    if (closed === 0) return line;
    if (closed > 0) open.length = closed;
  }
  return undefined;
}

/** A closing line closes the innermost open box with as many colons as itself, or failing that with fewer; -1: none. */
function closedBy(colons: number, open: readonly number[]): number {
  const same = open.lastIndexOf(colons);
  return same >= 0 ? same : open.findLastIndex((count) => count < colons);
}

/** The fence of the code block that a line leaves open: its own, the one that was open before it, or none. */
function fenceAfter(text: string, open: string): string {
  const fence = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
  if (!fence) return open;
  const rest = text.slice(fence.length).trim();
  if (open === '') return fence.startsWith('`') && rest.includes('`') ? '' : fence;
  return fence.startsWith(open) && rest === '' ? '' : open;
}

function lineText(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]);
}
