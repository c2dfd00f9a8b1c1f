/** One note of a block of footnotes: `[^nom]: texte`. */
interface NoteText {
  name: string;
  /** As a person reads it: without the blanks that keep its further lines in the note. */
  text: string;
  /** Lines of the block, from 0; the last one is not included. */
  first: number;
  last: number;
}

const OPENING = /^\[\^([^\s[\]]{1,80})\]:[ \t]*/;

/** Any note that a text calls or defines. */
const NAME = /\[\^([^\s[\]]{1,80})\]/g;

/** The same, where the brackets are no plain words. */
const CALL = /(?<!\\)\[\^([^\s[\]]{1,80})\]/g;

/** What a note says; `undefined` when these blocks do not define it. */
export function noteText(block: string, name: string): string | undefined {
  return notesOf(block).find((note) => note.name === name)?.text;
}

/** The same block with another text for a note, or with the note after the others when it had none. */
export function withNoteText(block: string, name: string, text: string): string {
  const note = notesOf(block).find((one) => one.name === name);
  const lines = block === '' ? [] : block.split('\n');
  const written = noteSource(name, text).split('\n');
  if (note) lines.splice(note.first, note.last - note.first, ...written);
  else lines.push(...written);
  return lines.join('\n');
}

/** A name that no note of these texts has: the first number that is free. */
export function freeNoteName(texts: readonly string[]): string {
  const taken = new Set(texts.flatMap((text) => [...text.matchAll(NAME)].map(([, name]) => name)));
  let number = 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
}

/**
 * A text that is pasted, with other names for its notes where another note has theirs: two texts of a word processor
 * both begin with 1.
 * @param texts everything in the page that may name a note
 */
export function withOwnNoteNames(pasted: string, texts: readonly string[]): string {
  const defined = new Set(texts.flatMap((text) => notesOf(text).map(({ name }) => name)));
  const known = [...texts, pasted];
  const names = new Map<string, string>();
  for (const { name } of notesOf(pasted)) {
    if (!defined.has(name) || names.has(name)) continue;
    const free = freeNoteName(known);
    names.set(name, free);
    known.push(`[^${free}]`);
  }
  if (names.size === 0) return pasted;
  return pasted.replace(CALL, (call, name: string) => {
    const free = names.get(name);
    return free === undefined ? call : `[^${free}]`;
  });
}

/** Paragraphs after the first are indented, or they would be no part of the note. */
function noteSource(name: string, text: string): string {
  const [first = '', ...others] = text.trim().split('\n');
  const indented = others.map((line) => (line.trim() === '' ? '' : `    ${line}`));
  return [`[^${name}]: ${first}`, ...indented].join('\n');
}

function notesOf(block: string): NoteText[] {
  const lines = block.split('\n');
  return lines.flatMap((line, first) => {
    const opening = OPENING.exec(line);
    if (!opening) return [];
    const last = endOf(lines, first);
    const others = lines.slice(first + 1, last).map((other) => other.replace(/^ {1,4}/, ''));
    const text = [line.slice(opening[0].length), ...others].join('\n');
    return [{ name: opening[1] ?? '', text, first, last }];
  });
}

/** A note goes on with the lines that touch it, and after an empty line with those that are indented. */
function endOf(lines: readonly string[], first: number): number {
  let last = first + 1;
  for (let at = last; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const isBlank = line.trim() === '';
    const goesOn = at === last ? !OPENING.test(line) : /^ {4}/.test(line);
    if (!isBlank && !goesOn) break;
    if (!isBlank) last = at + 1;
  }
  return last;
}
