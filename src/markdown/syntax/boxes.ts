import type { MarkdownIt, StateBlock } from 'markdown-it';
import { type BoxKind, boxKind } from './box-kinds.ts';
import { findBoxEnd, readBoxLine } from './box-lines.ts';

/** What the tokens of a box know (`box_open`, and `box_fault` for an edge that opens or closes nothing). */
export interface BoxMeta {
  /** `undefined` on a `box_fault`. */
  kind?: BoxKind;
  /** Whether the writer gave a title, which then follows as inline tokens. */
  titled: boolean;
  closed: boolean;
}

/**
 * Boxes: `::: attention Un titre`, lines of Markdown, `:::`. An edge that makes no sense becomes a `box_fault`,
 * which shows the line as it was written.
 */
export function boxes(md: MarkdownIt): void {
  md.block.ruler.before('table', 'box', box, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

export const boxMeta = (meta: unknown): BoxMeta => meta as BoxMeta;

function box(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const edge = readBoxLine(state, startLine);
  if (!edge) return false;
  if (silent) return true;
  const [name = '', ...words] = edge.label.split(/\s+/);
  if (name === '') {
    pushFault(state, startLine, true);
    state.line = startLine + 1;
    return true;
  }
  const kind = boxKind(name);
  const title = words.join(' ');
  const end = findBoxEnd(state, startLine, endLine, edge.colons);
  const closed = end !== undefined;
  if (kind) openBox(state, startLine, { kind, titled: title !== '', closed }, title);
  else pushFault(state, startLine, closed);
  parseContent(state, startLine + 1, end ?? endOfParent(state, startLine, endLine));
  if (kind) state.push('box_close', 'div', -1).block = true;
  if (closed) state.line = end + 1;
  return true;
}

function openBox(state: StateBlock, line: number, meta: BoxMeta, title: string): void {
  const open = state.push('box_open', 'div', 1);
  open.block = true;
  open.map = [line, line + 1];
  open.meta = { ...meta };
  state.push('box_title_open', 'p', 1).block = true;
  const inline = state.push('inline', '', 0);
  inline.map = [line, line + 1];
  inline.content = title;
  inline.children = [];
  state.push('box_title_close', 'p', -1).block = true;
}

function pushFault(state: StateBlock, line: number, closed: boolean): void {
  const token = state.push('box_fault', '', 0);
  token.block = true;
  token.map = [line, line + 1];
  token.content = state.getLines(line, line + 1, state.blkIndent, false).trim();
  token.meta = { titled: false, closed };
}

/** The end of the content keeps paragraphs from swallowing the closing line. */
function parseContent(state: StateBlock, startLine: number, endLine: number): void {
  const { lineMax, parentType } = state;
  state.parentType = 'box';
  state.lineMax = endLine;
  state.line = startLine;
  // Boxes of an unknown kind make no level of their own: without this one, they could nest without end.
  state.level += 1;
  state.md.block.tokenize(state, startLine, endLine);
  state.level -= 1;
  state.line = endLine;
  state.lineMax = lineMax;
  state.parentType = parentType;
}

/** A box that is not closed ends with what holds it: a list item, a quotation, the document. */
function endOfParent(state: StateBlock, startLine: number, endLine: number): number {
  let line = startLine + 1;
  while (line < endLine && (state.isEmpty(line) || (state.sCount[line] ?? 0) >= state.blkIndent))
    line += 1;
  return line;
}
