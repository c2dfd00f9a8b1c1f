import type { Paragraph } from './blocks.ts';
import { isBoxEnd, readBoxMark, readNoteMark } from './editorial-marks.ts';
import { readArrow, readMeaning } from './line-rules.ts';
import type { Line } from './lines.ts';
import type { ReadingState } from './reading-state.ts';

/** Takes a line that bears a mark: an editorial one, an arrow, the colon of a definition. */
export function takeMark(state: ReadingState, line: Line, takeLine: (line: Line) => void): boolean {
  if (isBoxEnd(line.text)) return state.push({ kind: 'box-end' });
  return (
    takeBoxMark(state, line) ||
    takeNote(state, line, takeLine) ||
    takeArrow(state, line) ||
    takeMeaning(state, line)
  );
}

function takeBoxMark(state: ReadingState, { text, line }: Line): boolean {
  const box = readBoxMark(text);
  if (!box) return false;
  state.remarks.changed(`marque « (${box.mark}) » devenue un encadré « ${box.name} »`, line);
  const words = box.text === '' ? undefined : state.words(box.text, line, 'paragraph');
  const blocks: Paragraph[] = words ? [{ kind: 'paragraph', words }] : [];
  const name = `${box.name} ${box.title}`.trim();
  return state.push({ kind: 'box', name, line, blocks, isAwaiting: !words }, words);
}

/** A note may start in the middle of a line; what stands before it and after it is the text it comments. */
function takeNote(state: ReadingState, source: Line, takeLine: (line: Line) => void): boolean {
  const note = readNoteMark(source.text);
  if (!note) return false;
  if (note.before) takeLine({ ...source, text: note.before });
  const { section, body } = state;
  const words = {
    text: note.note,
    line: source.line,
    section,
    position: body.words.length,
    asterisks: 0,
  };
  body.notes.push(words);
  if (note.after) takeLine({ ...source, text: note.after });
  else state.open = words;
  return true;
}

/** « => » says what follows from the item above: it reads best just below it. */
function takeArrow(state: ReadingState, { text, line }: Line): boolean {
  const after = readArrow(text);
  if (after === undefined) return false;
  const { lists, remarks } = state;
  remarks.changed('flèches « => » retirées ; leurs phrases suivent ce qu’elles commentent', line);
  const words = state.words(after, line, lists.isOpen ? 'item' : 'paragraph');
  if (lists.isOpen) lists.addBelow({ words, lists: [] });
  else state.push({ kind: 'paragraph', words });
  state.open = words;
  return true;
}

/** kramdown's definition lists: a term, then lines that start with a colon. */
function takeMeaning(state: ReadingState, { text, line }: Line): boolean {
  const meaning = readMeaning(text);
  const { openParagraph: term, blocks } = state;
  const above = blocks.at(-1);
  if (!meaning || (!term && above?.kind !== 'definition')) return false;
  const words = state.words(meaning, line, 'term');
  if (above?.kind === 'definition') above.meanings.push(words);
  else if (term) blocks.splice(-1, 1, { kind: 'definition', words: term, meanings: [words] });
  state.open = words;
  return true;
}
