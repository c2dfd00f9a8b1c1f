import type { MarkdownIt, StateInline } from 'markdown-it';
import { closingBrace } from './braces.ts';

/** Margin notes: `{marge: un mot de plus, avec _du_ Markdown}`. */
export function marginNotes(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'margin_note', marginNote);
}

/** Where the text of a note lies. */
export interface MarginNoteSpan {
  start: number;
  end: number;
  /** Just after the closing brace. */
  next: number;
}

/** The margin note that begins at a place; `undefined` when there is none, or when it is empty or not closed. */
export function marginNoteAt(state: StateInline, at: number): MarginNoteSpan | undefined {
  const opening = /\{\s?marge\s?:\s*/iy;
  opening.lastIndex = at;
  if (!opening.test(state.src)) return undefined;
  const close = closingBrace(state, at);
  if (close === undefined) return undefined;
  const text = state.src.slice(opening.lastIndex, close).trimEnd();
  const start = opening.lastIndex;
  return text === '' ? undefined : { start, end: start + text.length, next: close + 1 };
}

function marginNote(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{') return false;
  const span = marginNoteAt(state, state.pos);
  if (!span) return false;
  if (!silent) readNote(state, span);
  state.pos = span.next;
  return true;
}

function readNote(state: StateInline, { start, end, next }: MarginNoteSpan): void {
  // A note may hold links, and a link may not stand in a link: there, the note stays as it was written.
  if (state.linkLevel > 0) {
    state.push('text', '', 0).content = state.src.slice(state.pos, next);
    return;
  }
  const { posMax } = state;
  state.push('margin_note_open', 'small', 1);
  state.pos = start;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.push('margin_note_close', 'small', -1);
  state.posMax = posMax;
}
