import { boxKind } from '../../markdown/syntax/box-kinds.ts';
import type { Remarks } from '../remarks.ts';
import type { Block, Body } from './blocks.ts';
import { cutBox, cutQuote, isAbbreviation, isFence, isRule, readFootnote } from './line-rules.ts';
import type { Line } from './lines.ts';
import { readTable } from './read-table.ts';
import { ReadingState } from './reading-state.ts';
import type { Shield } from './shield.ts';
import { takeHeading, underlined } from './take-heading.ts';
import { takeMark } from './take-mark.ts';
import { takeItem, takeText } from './take-text.ts';

/** Reads lines as blocks, with tolerance for what editors do to Markdown. */
export function readBlocks(lines: readonly Line[], shield: Shield, remarks: Remarks): Body {
  const state = new ReadingState(shield, remarks);
  readInto(state, lines);
  return state.body;
}

function readInto(state: ReadingState, lines: readonly Line[]): void {
  for (let at = 0; at < lines.length; ) at += take(state, lines, at);
  state.close();
}

/** Takes what starts at a line; gives back how many lines it took. */
function take(state: ReadingState, lines: readonly Line[], at: number): number {
  const line = lines[at];
  const isBlank = !line || line.text === '';
  const taken = isBlank ? 1 : takeGroup(state, lines, at) || takeLine(state, line);
  if (isBlank) state.open = undefined;
  state.hasBlankBefore = isBlank;
  return taken;
}

function takeLine(state: ReadingState, line: Line): 1 {
  const isTaken =
    takeVerbatim(state, line) ||
    takeHeading(state, line) ||
    takeMark(state, line, (part) => takeLine(state, part)) ||
    takeItem(state, line);
  if (!isTaken) takeText(state, line);
  return 1;
}

/** Blocks of several lines: tables, quotes, boxes. */
function takeGroup(state: ReadingState, lines: readonly Line[], at: number): number {
  const text = lines[at]?.text ?? '';
  if (text.startsWith('>')) return takeQuote(state, lines, at);
  if (text.startsWith(':::')) return takeBox(state, lines, at);
  const table = readTable(lines, at, (words, line) => state.words(words, line, 'cell'));
  if (!table) return 0;
  const { block, length, hasRule } = table;
  state.push(block);
  if (!hasRule) state.remarks.changed('en-tête donné à un tableau qui n’en avait pas', block.line);
  return length;
}

function takeQuote(state: ReadingState, lines: readonly Line[], at: number): number {
  const inside = cutQuote(lines, at);
  const quote: Block = { kind: 'quote', blocks: [] };
  state.push(quote);
  state.within(quote.blocks, () => readInto(state, inside));
  return inside.length;
}

function takeBox(state: ReadingState, lines: readonly Line[], at: number): number {
  const { name, inside, length } = cutBox(lines, at);
  if (name === '') return length;
  const { line = 1 } = lines[at] ?? {};
  const box: Block = { kind: 'box', name: knownBox(name, line, state.remarks), line, blocks: [] };
  state.push(box);
  state.within(box.blocks, () => readInto(state, inside));
  return length;
}

/** The name and the title of a box; of a kind that Trame does not know, it becomes « à-retenir ». */
function knownBox(label: string, line: number, remarks: Remarks): string {
  const [name = '', ...title] = label.split(/\s+/);
  const kind = boxKind(name);
  if (!kind) remarks.review(`encadré « ${name} » inconnu de Trame : devenu « à-retenir »`, line);
  return [kind === 'a-retenir' || !kind ? 'à-retenir' : kind, ...title].join(' ');
}

/** Lines that stay as they are, and footnotes, which nothing else looks like. */
function takeVerbatim(state: ReadingState, { text, line }: Line): boolean {
  const { shield } = state;
  if (isRule(text) && underlined(state, text) === 0) {
    return state.push({ kind: 'verbatim', text: '---' });
  }
  const isCode = shield.isToken(text) && isFence(shield.restore(text));
  if (isAbbreviation(text) || isCode) return state.push({ kind: 'verbatim', text });
  const footnote = readFootnote(text);
  if (!footnote) return false;
  const words = state.words(footnote.text, line, 'footnote');
  return state.push({ kind: 'footnote', label: footnote.label, words }, words);
}
