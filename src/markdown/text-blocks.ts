import type { Token } from 'markdown-it';
import type { MarkdownContext } from './context.ts';
import { expandAbbreviations } from './html/expand-abbreviations.ts';
import type { RenderEnv } from './html/render-env.ts';
import { createParser } from './parser.ts';
import { settledTokens } from './render.ts';
import { BOX_KINDS } from './syntax/box-kinds.ts';
import { boxMeta } from './syntax/boxes.ts';
import { figureMeta } from './syntax/figures.ts';
import { headingLevel } from './syntax/headings.ts';
import { plainText } from './syntax/plain-text.ts';

/** Words with one look. A line break is a `\n` in them. */
export interface TextRun {
  text: string;
  bold: boolean;
  italic: boolean;
  /** Where they lead, as the context says. */
  href?: string;
}

/** One block of a text that is no web page: for a word processor, or without any markup. */
export interface TextBlock {
  kind: 'titre' | 'paragraphe' | 'puce' | 'numero';
  runs: TextRun[];
  /** How deep it stands in lists, quotations and boxes, from 0; the level of a heading, from 2. */
  depth: number;
  /** Of a `numero`: the list of the document that it belongs to, from 1, and its number in it. */
  list?: number;
  number?: number;
}

/**
 * Reads a document as blocks of text, with the typography, the key figures and the abbreviations of the site. What has
 * no place in such a text (tables, boxes, notes) becomes paragraphs: no word is lost, even of a construct to come.
 */
export function readTextBlocks(source: string, context: MarkdownContext): TextBlock[] {
  const env: RenderEnv = { context, headings: [], words: 0, terms: [] };
  const state: State = {
    context,
    blocks: [],
    lists: [],
    depth: 0,
    level: 0,
    kind: 'paragraphe',
    count: 0,
  };
  const reading = new spelling.core.State(source, spelling, env);
  reading.tokens = settledTokens(source, context);
  spelling.core.process(reading);
  for (const token of reading.tokens) readBlock(token, state);
  return state.blocks
    .map((block) => ({ ...block, runs: block.runs.filter(({ text }) => text !== '') }))
    .filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
}

const spelling = createParser().use(expandAbbreviations);
spelling.core.ruler.enableOnly(['expand_abbreviations']);

interface OpenList {
  ordered: boolean;
  id: number;
  number: number;
}

interface State {
  context: MarkdownContext;
  blocks: TextBlock[];
  lists: OpenList[];
  depth: number;
  /** Of the heading that is read. */
  level: number;
  /** What the next block of words is. */
  kind: TextBlock['kind'];
  /** Ordered lists met so far. */
  count: number;
  /** The next block of words is bold: a term, a title of a box, the first row of a table. */
  bold?: boolean;
  /** Goes before the next block of words. */
  prefix?: string;
  /** The row of a table that is read: one paragraph. */
  row?: TextRun[];
  inTableHead?: boolean;
}

function readBlock(token: Token, state: State): void {
  const { type } = token;
  const handler = BLOCKS[type];
  if (handler) handler(token, state);
  else if (token.children) pushWords(inlineRuns(token.children, state), state);
  else if (token.content) pushWords([plainRun(token.content.trimEnd())], state);
}

const BLOCKS: Readonly<Record<string, (token: Token, state: State) => void>> = {
  heading_open: ({ tag }, state) => {
    state.kind = 'titre';
    state.level = headingLevel(tag);
  },
  heading_close: (_token, state) => {
    state.kind = 'paragraphe';
  },
  bullet_list_open: (_token, state) => openList(false, 1, state),
  ordered_list_open: (token, state) => openList(true, Number(token.attrGet('start') ?? 1), state),
  bullet_list_close: closeList,
  ordered_list_close: closeList,
  list_item_open: (_token, state) => {
    state.kind = state.lists.at(-1)?.ordered ? 'numero' : 'puce';
  },
  list_item_close: (_token, state) => {
    const list = state.lists.at(-1);
    if (list) list.number += 1;
    state.kind = 'paragraphe';
  },
  blockquote_open: deeper,
  blockquote_close: shallower,
  box_open: (token, state) => {
    deeper(token, state);
    state.bold = true;
    const { kind, titled } = boxMeta(token.meta);
    state.prefix = kind ? `${BOX_KINDS[kind]}${titled ? '\u00A0: ' : ''}` : '';
  },
  box_close: shallower,
  dt_open: emphasised,
  dd_open: deeper,
  dd_close: shallower,
  caption_open: emphasised,
  thead_open: (_token, state) => {
    state.inTableHead = true;
  },
  thead_close: (_token, state) => {
    state.inTableHead = false;
  },
  tr_open: (_token, state) => {
    state.row = [];
    state.bold = state.inTableHead ?? false;
  },
  tr_close: (_token, state) => {
    const { row = [] } = state;
    delete state.row;
    pushWords(row, state);
  },
  footnotes_open: (_token, state) => pushWords([{ ...plainRun('Notes'), bold: true }], state),
  footnote_open: ({ meta }, state) => {
    state.prefix = `[${noteNumber(meta)}] `;
  },
};

function emphasised(_token: Token, state: State): void {
  state.bold = true;
}

function deeper(_token: Token, state: State): void {
  state.depth += 1;
}

function shallower(_token: Token, state: State): void {
  state.depth -= 1;
}

function openList(ordered: boolean, number: number, state: State): void {
  if (ordered) state.count += 1;
  state.lists.push({ ordered, number, id: state.count });
}

function closeList(_token: Token, state: State): void {
  state.lists.pop();
  state.kind = 'paragraphe';
}

function pushWords(runs: TextRun[], state: State): void {
  if (state.row) {
    if (state.row.length > 0) state.row.push(plainRun(' | '));
    state.row.push(...runs);
    return;
  }
  const { kind, lists, bold, prefix, level } = state;
  const list = lists.at(-1);
  const words = prefix ? [plainRun(prefix), ...runs] : runs;
  const inList = kind === 'puce' || kind === 'numero';
  state.blocks.push({
    kind,
    runs: bold ? words.map((run) => ({ ...run, bold: true })) : words,
    depth: kind === 'titre' ? level : state.depth + lists.length - (inList ? 1 : 0),
    ...(kind === 'numero' && list && { list: list.id, number: list.number }),
  });
  // What follows in the same item goes on without a sign of its own.
  if (inList) state.kind = 'paragraphe';
  state.bold = false;
  state.prefix = '';
}

const plainRun = (text: string): TextRun => ({ text, bold: false, italic: false });

const noteNumber = (meta: unknown): number => (meta as { note: number }).note;

/** The looks that are open where a word stands. */
interface Marks {
  bold: number;
  italic: number;
  href: string | undefined;
}

function inlineRuns(tokens: readonly Token[], { context }: State): TextRun[] {
  const marks: Marks = { bold: 0, italic: 0, href: undefined };
  const runs: TextRun[] = [];
  for (const token of tokens) {
    changeMarks(token, marks, context);
    const { text, href } = wordsOf(token, context);
    const target = href ?? marks.href;
    const run = { text, bold: marks.bold > 0, italic: marks.italic > 0 };
    runs.push(target === undefined ? run : { ...run, href: target });
  }
  return runs;
}

function changeMarks(token: Token, marks: Marks, context: MarkdownContext): void {
  switch (token.type) {
    case 'strong_open':
    case 'strong_close':
      marks.bold += token.nesting;
      break;
    case 'em_open':
    case 'em_close':
      marks.italic += token.nesting;
      break;
    case 'link_open':
      marks.href = context.href(String(token.attrGet('href')));
      break;
    case 'link_close':
      marks.href = undefined;
      break;
  }
}

function wordsOf(token: Token, context: MarkdownContext): { text: string; href?: string } {
  switch (token.type) {
    case 'softbreak':
      return { text: ' ' };
    case 'hardbreak':
      return { text: '\n' };
    case 'margin_note_open':
      return { text: ' (Note\u00A0: ' };
    case 'margin_note_close':
      return { text: ')' };
    case 'footnote_call':
      return { text: ` [${noteNumber(token.meta)}]` };
    case 'image':
      return { text: `[Image\u00A0: ${plainText(token.children ?? [])}]` };
    case 'figure': {
      const figure = context.figure(figureMeta(token.meta).slug);
      if (!figure) return { text: token.content };
      const { text, url } = figure;
      return url === undefined ? { text } : { text, href: url };
    }
    default:
      return { text: token.content };
  }
}
