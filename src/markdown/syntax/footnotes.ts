import type { Env, MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/** A label is short: looking for its end then costs nothing, whatever the text. */
const LABEL = /\[\^([^\s[\]]{1,80})\]/y;

/**
 * Footnotes: `[^source]` in the text, `[^source]: La note.` anywhere. Definitions stay where they were written, between
 * `footnote_open` and `footnote_close`; gathering them is for the rendering.
 */
export function footnotes(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'footnote_definition', definition, {
    alt: ['paragraph', 'reference'],
  });
  md.inline.ruler.after('image', 'footnote_call', call);
}

/** Labels of the notes that a document defines. */
export function definedNotes(env: Env): Set<string> {
  const known = env[DEFINED];
  if (known instanceof Set) return known;
  const labels = new Set<string>();
  env[DEFINED] = labels;
  return labels;
}

const DEFINED = Symbol('footnotes that the document defines');

/** The label of the call written at a place of a text: `source` for `[^source]`. */
export function footnoteLabelAt(text: string, at: number): string | undefined {
  LABEL.lastIndex = at;
  return LABEL.exec(text)?.[1];
}

/** Label of a `footnote_call`, `footnote_open` or `footnote_close` token. */
export const footnoteLabel = (meta: unknown): string => (meta as { label: string }).label;

function call(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[^', state.pos)) return false;
  const label = footnoteLabelAt(state.src, state.pos);
  if (label === undefined || !definedNotes(state.env).has(label)) return false;
  const end = state.pos + label.length + 3;
  if (end > state.posMax) return false;
  if (!silent) state.push('footnote_call', 'sup', 0).meta = { label };
  state.pos = end;
  return true;
}

function definition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const label = footnoteLabelAt(state.src, start);
  if (label === undefined) return false;
  const colon = start + label.length + 3;
  if (state.src[colon] !== ':' || colon >= (state.eMarks[startLine] ?? 0)) return false;
  if (silent) return true;
  definedNotes(state.env).add(label);
  const open = state.push('footnote_open', '', 1);
  open.meta = { label };
  open.map = [startLine, startLine + 1];
  parseNote(state, startLine, endLine, colon + 1);
  state.push('footnote_close', '', -1).meta = { label };
  return true;
}

/** Reads the first line from after its label, as if it were indented like the lines that go on with the note. */
function parseNote(state: StateBlock, line: number, endLine: number, from: number): void {
  const { blkIndent, parentType } = state;
  const saved = [state.bMarks[line], state.tShift[line], state.sCount[line]] as const;
  state.blkIndent += 4;
  state.parentType = 'footnote';
  state.bMarks[line] = from;
  state.tShift[line] = state.skipSpaces(from) - from;
  state.sCount[line] = state.blkIndent;
  state.md.block.tokenize(state, line, endLine);
  [state.bMarks[line] = 0, state.tShift[line] = 0, state.sCount[line] = 0] = saved;
  state.blkIndent = blkIndent;
  state.parentType = parentType;
}
