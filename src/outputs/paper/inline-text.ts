import type { Token } from 'markdown-it';
import { type RenderEnv, spokenText, typesetAs } from '../../markdown/html/render-env.ts';
import { figureMeta } from '../../markdown/syntax/figures.ts';
import type { Inline } from './blocks.ts';
import { type Nested, nest } from './nested-tokens.ts';

/** What reading a line needs to know of the text around it. */
export interface InlineReader {
  env: RenderEnv;
  /** The note of a number, whole at its first call. */
  note(number: number): Inline;
}

/** A line of text as data to set. */
export const readInline = (tokens: readonly Token[], reader: InlineReader): Inline[] =>
  joined(inline(nest(tokens), reader));

const inline = (nested: readonly Nested[], reader: InlineReader): Inline[] =>
  nested.flatMap((one) => read(one, reader));

type Read = (nested: Nested, reader: InlineReader) => Inline[];

/** Markup that only screens show: what it holds stays. */
const through: Read = ({ inside }, reader) => inline(inside, reader);
const nothing: Read = () => [];

const INLINES: Readonly<Record<string, Read>> = {
  text: ({ open }) => (open.content === '' ? [] : [{ k: 's', s: open.content }]),
  softbreak: () => [{ k: 's', s: ' ' }],
  hardbreak: () => [{ k: 'br' }],
  code_inline: ({ open }) => [{ k: 'code', s: open.content }],
  strong_open: ({ inside }, reader) => [{ k: 'b', c: inline(inside, reader) }],
  em_open: ({ inside }, reader) => [{ k: 'i', c: inline(inside, reader) }],
  s_open: ({ inside }, reader) => [{ k: 'del', c: inline(inside, reader) }],
  link_open: ({ open, inside }, reader) => link(open, inline(inside, reader), reader),
  language_open: ({ open, inside }, reader) => [
    { k: 'lang', lang: String(open.attrGet('lang') ?? 'fr'), c: inline(inside, reader) },
  ],
  margin_note_open: ({ inside }, reader) => [{ k: 'margin', c: inline(inside, reader) }],
  abbr_open: through,
  term_open: through,
  footnote_call: ({ open }, reader) => [reader.note((open.meta as { note: number }).note)],
  footnote_return: nothing,
  figure: ({ open }, { env }) => {
    const { slug, inLink } = figureMeta(open.meta);
    const figure = env.context.figure(slug);
    const said: Inline[] = [{ k: 's', s: figure?.text ?? open.content }];
    return figure?.url === undefined || inLink ? said : [{ k: 'a', href: figure.url, c: said }];
  },
  image: ({ open }, { env }) => {
    const src = String(open.attrGet('src'));
    const title = open.attrGet('title');
    return [
      {
        k: 'image',
        src,
        alt: typesetAs(spokenText(open.children ?? [], env), env),
        ...(title !== null && { caption: typesetAs(String(title), env) }),
      },
    ];
  },
};

function read(nested: Nested, reader: InlineReader): Inline[] {
  const how = INLINES[nested.open.type];
  if (!how) throw new Error(`No way to print « ${nested.open.type} ».`);
  return how(nested, reader);
}

/** Links to places of the same text are plain words on paper; those to pages that are not published too. */
function link(open: Token, content: Inline[], { env }: InlineReader): Inline[] {
  const written = String(open.attrGet('href'));
  const href = env.context.href(written);
  if (href === undefined || href.startsWith('#')) return content;
  return [{ k: 'a', href, c: content }];
}

/** Words that stand side by side are one piece. */
function joined(parts: readonly Inline[]): Inline[] {
  const pieces: Inline[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (part.k === 's' && last?.k === 's')
      pieces[pieces.length - 1] = { k: 's', s: last.s + part.s };
    else pieces.push(part);
  }
  return pieces;
}
