import type { Remarks } from '../remarks.ts';
import type { Body, MarginNote, Words } from './blocks.ts';
import { BROKEN_EMPHASIS } from './mend-emphasis.ts';
import type { Shield } from './shield.ts';
import { CALL } from './signs.ts';

/**
 * Puts each margin note at the end of the words it comments: those that hold its asterisk, else those just before it.
 * @returns notes that found no words at all
 */
export function placeNotes(body: Body, shield: Shield, remarks: Remarks): MarginNote[] {
  const homeless: MarginNote[] = [];
  for (const note of body.notes) {
    const call = findCall(body, note);
    const words = call?.words ?? findNeighbour(body, note);
    if (!words) {
      homeless.push(note);
      continue;
    }
    if (call) call.words.text = cut(call.words.text, call.at, call.length);
    else
      remarks.review(
        'note dans la marge sans astérisque qui l’appelle : elle suit le texte le plus proche',
        note.line,
      );
    words.text = `${words.text.trimEnd()} ${shield.hide(`{marge: ${noteText(note, shield, remarks)}}`)}`;
    remarks.changed(
      '« (note dans la marge) » devenue {marge: …}, à la fin du texte commenté',
      note.line,
    );
  }
  for (const words of body.words) keepCalls(words, remarks);
  return homeless;
}

const canHold = ({ role, text }: Words) => (role === 'paragraph' || role === 'item') && text !== '';

/** Asterisks that call a note, in some words. */
interface Call {
  words: Words;
  at: number;
  length: number;
}

const CALLS = new RegExp(`${CALL}+`, 'g');
const cut = (text: string, at: number, length: number) =>
  text.slice(0, at) + text.slice(at + length);

/**
 * The asterisks that call a note, above it in its section: as many as the note repeats, if it does. Notes answer calls
 * in their order when there is a note for each; else a note answers the nearest call.
 */
function findCall({ words, notes }: Body, note: MarginNote): Call | undefined {
  const calls = words
    .slice(0, note.position)
    .filter((candidate) => candidate.section === note.section && canHold(candidate))
    .flatMap(callsOf);
  const same = calls.filter(({ length }) => length === (note.asterisks || length));
  const fitting = same.length > 0 ? same : calls;
  const rivals = notes
    .slice(notes.indexOf(note))
    .filter(({ section, asterisks }) => section === note.section && asterisks === note.asterisks);
  return fitting.length <= rivals.length ? fitting[0] : fitting.at(-1);
}

const callsOf = (words: Words): Call[] =>
  [...words.text.matchAll(CALLS)].map(({ 0: call, index: at }) => ({
    words,
    at,
    length: call.length,
  }));

/** The words just before the note; under a heading, the first ones after it. */
function findNeighbour({ words }: Body, { position, section }: MarginNote): Words | undefined {
  const inSection = (candidate: Words) => candidate.section === section && canHold(candidate);
  return (
    words.slice(0, position).findLast(inSection) ??
    words.slice(position).find(inSection) ??
    words.slice(0, position).findLast(canHold)
  );
}

/** The note's words on one line. A note knows neither braces nor emphasis of its whole text. */
function noteText({ text, line }: MarginNote, shield: Shield, remarks: Remarks): string {
  const bare = shield
    .restore(text)
    .replaceAll(CALL, '')
    .replace(/\\?\n/g, ' ')
    .replace(/^\*(.*)\*$/, (whole, inside: string) => (inside.includes('*') ? whole : inside))
    .trim();
  if (/[{}]/.test(bare))
    remarks.changed('accolades d’une note de marge remplacées par des parenthèses', line);
  return bare.replace(/\\?\{/g, '(').replace(/\}/g, ')');
}

/**
 * An asterisk whose note was never found is plain text; someone must say what it called. Two of them are more likely
 * what is left of some bold.
 */
function keepCalls(words: Words, remarks: Remarks): void {
  for (const { at, length } of callsOf(words)) {
    if (length > 1) remarks.changed(BROKEN_EMPHASIS, words.line);
    else
      remarks.review(`astérisque sans note : « …${endOf(words.text.slice(0, at))}* »`, words.line);
  }
  words.text = words.text.replace(CALLS, (calls) => (calls.length > 1 ? '' : '\\*'));
}

/** The last words of a text, for people. */
function endOf(text: string): string {
  const end = text.replace(/[*\uE002-\uE004]/g, '').slice(-30);
  return end.slice(end.indexOf(' ') + 1);
}
