import type { Token } from 'markdown-it';
import type { MarkdownContext } from '../../markdown/context.ts';
import { type LaidOutMarkdown, layOutMarkdown } from '../../markdown/render.ts';
import { BOX_KINDS } from '../../markdown/syntax/box-kinds.ts';
import { boxMeta } from '../../markdown/syntax/boxes.ts';
import type { Align, Block, Inline } from './blocks.ts';
import { type InlineReader, readInline } from './inline-text.ts';
import { type Nested, nest } from './nested-tokens.ts';

/**
 * A text in Markdown as blocks to set: from the very tokens that the page is written from, so that paper says what the
 * screen says. Notes stand at their first call.
 * @param notePrefix keeps apart the notes of several texts in one document
 * @throws Error for a construct of our Markdown that paper does not know: a fault of this file
 */
export function markdownBlocks(source: string, context: MarkdownContext, notePrefix = ''): Block[] {
  const laidOut = layOutMarkdown(source, context);
  const { body, notes } = withoutNotes(nest(laidOut.tokens));
  const reader = readerOf(laidOut, notes, notePrefix);
  return blocks(body, reader);
}

interface Reader extends InlineReader {
  notes: ReadonlyMap<number, Nested[]>;
}

/** Notes leave the end of the text, where pages have them. */
function withoutNotes(all: readonly Nested[]) {
  const notes = new Map<number, Nested[]>();
  for (const { open, inside } of all) {
    if (open.type !== 'footnotes_open') continue;
    for (const note of inside) notes.set((note.open.meta as { note: number }).note, note.inside);
  }
  return { body: all.filter(({ open }) => open.type !== 'footnotes_open'), notes };
}

function readerOf(
  { env }: LaidOutMarkdown,
  notes: ReadonlyMap<number, Nested[]>,
  notePrefix: string,
): Reader {
  const told = new Set<number>();
  const reader: Reader = {
    env,
    notes,
    note(number) {
      const id = `${notePrefix}note-${number}`;
      if (told.has(number)) return { k: 'note', id };
      told.add(number);
      return { k: 'note', id, b: blocks(notes.get(number) ?? [], reader) };
    },
  };
  return reader;
}

const blocks = (nested: readonly Nested[], reader: Reader): Block[] =>
  nested.flatMap((one) => block(one, reader));

/** What each block of our Markdown becomes; those of a table, a list or a box are read by it. */
const BLOCKS: Readonly<Record<string, (nested: Nested, reader: Reader) => Block[]>> = {
  paragraph_open: ({ inside }, reader) => paragraph(inline(inside, reader)),
  heading_open: ({ open, inside }, reader) => [
    { k: 'h', n: Number(open.tag.slice(1)), c: inline(inside, reader) },
  ],
  bullet_list_open: ({ inside }, reader) => [{ k: 'ul', items: items(inside, reader) }],
  ordered_list_open: ({ open, inside }, reader) => [
    { k: 'ol', start: Number(open.attrGet('start') ?? 1), items: items(inside, reader) },
  ],
  blockquote_open: ({ inside }, reader) => [{ k: 'quote', b: blocks(inside, reader) }],
  box_open: ({ open, inside }, reader) => [box(open, inside, reader)],
  box_fault: ({ open }) => [{ k: 'p', c: [{ k: 's', s: open.content }] }],
  table_open: ({ inside }, reader) => [table(inside, reader)],
  dl_open: ({ inside }, reader) => [{ k: 'terms', items: terms(inside, reader) }],
  fence: ({ open }) => [{ k: 'code', s: open.content, bloc: true }],
  code_block: ({ open }) => [{ k: 'code', s: open.content, bloc: true }],
  hr: () => [{ k: 'hr' }],
  inline: ({ open }, reader) => paragraph(readInline(open.children ?? [], reader)),
};

function block(nested: Nested, reader: Reader): Block[] {
  const read = BLOCKS[nested.open.type];
  if (!read) throw new Error(`No way to print « ${nested.open.type} ».`);
  return read(nested, reader);
}

/** A picture alone in its paragraph stands by itself, its title as its caption. */
function paragraph(content: Inline[]): Block[] {
  const [only, ...rest] = content;
  if (only?.k === 'image' && rest.length === 0)
    return [{ k: 'image', src: only.src, alt: only.alt, caption: only.caption ?? '' }];
  return content.length === 0 ? [] : [{ k: 'p', c: content }];
}

const inline = (inside: readonly Nested[], reader: Reader): Inline[] =>
  inside.flatMap(({ open }) => readInline(open.children ?? [open], reader));

const items = (inside: readonly Nested[], reader: Reader): Block[][] =>
  inside.map((item) => blocks(item.inside, reader));

function box(open: Token, inside: readonly Nested[], reader: Reader): Block {
  const { kind } = boxMeta(open.meta);
  const isTitle = ({ open: { type } }: Nested) => type === 'box_title_open';
  return {
    k: 'box',
    kind: kind ?? '',
    genre: kind ? BOX_KINDS[kind] : '',
    title: inside.filter(isTitle).flatMap((title) => inline(title.inside, reader)),
    b: blocks(
      inside.filter((one) => !isTitle(one)),
      reader,
    ),
  };
}

const ALIGNMENTS: Readonly<Record<string, Align>> = {
  'text-align:center': 'center',
  'text-align:right': 'right',
};

function table(inside: readonly Nested[], reader: Reader): Block {
  const part = (type: string) => inside.find(({ open }) => open.type === type)?.inside ?? [];
  const headers = part('thead_open').flatMap((row) => row.inside);
  return {
    k: 'table',
    caption: inline(part('caption_open'), reader),
    align: headers.map(({ open }) => ALIGNMENTS[String(open.attrGet('style'))] ?? 'left'),
    head: headers.map((cell) => inline(cell.inside, reader)),
    rows: part('tbody_open').map((row) =>
      row.inside.map((cell) => ({ c: inline(cell.inside, reader) })),
    ),
  };
}

/** A definition follows its term. */
function terms(inside: readonly Nested[], reader: Reader): { term: Inline[]; b: Block[] }[] {
  const found: { term: Inline[]; b: Block[] }[] = [];
  for (const one of inside) {
    if (one.open.type === 'dt_open') found.push({ term: inline(one.inside, reader), b: [] });
    else found.at(-1)?.b.push(...blocks(one.inside, reader));
  }
  return found;
}
