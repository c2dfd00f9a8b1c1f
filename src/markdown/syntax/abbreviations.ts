import type { MarkdownIt, StateBlock } from 'markdown-it';

/** Longer ones are not abbreviations; knowing it keeps the search for them quick. */
const LONGEST_ABBREVIATION = 40;

/** What an `abbreviation` token says. */
export interface Abbreviation {
  label: string;
  expansion: string;
}

/** Definitions of abbreviations: `*[CNIL]: Commission nationale de l’informatique et des libertés`. */
export function abbreviations(md: MarkdownIt): void {
  md.block.ruler.before('list', 'abbreviation', abbreviation, { alt: ['paragraph', 'reference'] });
}

export const abbreviationOf = (meta: unknown): Abbreviation => meta as Abbreviation;

function abbreviation(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith('*[', start)) return false;
  const found = readDefinition(state.src.slice(start, state.eMarks[startLine]));
  if (!found) return false;
  if (silent) return true;
  const token = state.push('abbreviation', '', 0);
  token.map = [startLine, startLine + 1];
  token.hidden = true;
  token.meta = { ...found };
  state.line = startLine + 1;
  return true;
}

function readDefinition(line: string): Abbreviation | undefined {
  const close = line.indexOf(']:');
  const label = line.slice(2, close).trim();
  const expansion = line.slice(close + 2).trim();
  const isWord = /^[\p{L}\p{N}][^[\]\\]*$/u.test(label) && label.length <= LONGEST_ABBREVIATION;
  return close > 0 && isWord && expansion !== '' ? { label, expansion } : undefined;
}
