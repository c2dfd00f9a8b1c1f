import type { Token } from 'markdown-it';
import type { MarkdownContext } from './context.ts';
import type { Heading } from './heading.ts';
import { boxesHtml } from './html/boxes.ts';
import { expandAbbreviations } from './html/expand-abbreviations.ts';
import { explainTerms } from './html/explain-terms.ts';
import { links } from './html/links.ts';
import { notes } from './html/notes.ts';
import { outline } from './html/outline.ts';
import type { RenderEnv } from './html/render-env.ts';
import { tables } from './html/tables.ts';
import { checkedKey, unpackTokens } from './packed-text.ts';
import { createParser } from './parser.ts';
import { parseSettled } from './settled.ts';

export interface RenderedMarkdown {
  html: string;
  headings: Heading[];
  words: number;
  /** Keys of the terms of the glossary that are explained, in the order of the text. */
  terms: string[];
}

/** What depends on the page. One renderer for all: what differs from one to the next travels in the environment. */
const page = createParser()
  .use(notes)
  .use(explainTerms)
  .use(expandAbbreviations)
  .use(outline)
  .use(links)
  .use(boxesHtml)
  .use(tables);
page.core.ruler.enableOnly(['explain_terms', 'expand_abbreviations', 'outline', 'count_words']);

/** A document ready to be written: its tokens, in their order, and what they say to a reader. */
export interface LaidOutMarkdown {
  tokens: Token[];
  env: RenderEnv;
}

/** Lays out a document for its page, whatever it is then written as: HTML, or paper. */
export function layOutMarkdown(source: string, context: MarkdownContext): LaidOutMarkdown {
  const env: RenderEnv = { context, headings: [], words: 0, terms: [] };
  const state = new page.core.State(source, page, env);
  state.tokens = settledTokens(source, context);
  page.core.process(state);
  return { tokens: state.tokens, env };
}

/** Renders a document. Whatever the source, the HTML is sound and nothing in it can run. */
export function renderMarkdown(source: string, context: MarkdownContext): RenderedMarkdown {
  const { tokens, env } = layOutMarkdown(source, context);
  const html = page.renderer.render(tokens, page.options, env);
  return { html, headings: env.headings, words: env.words, terms: env.terms.map(({ id }) => id) };
}

/** The tokens of a text: those of its check, when there was one. */
export function settledTokens(
  source: string,
  { checked, isForeign = false }: MarkdownContext,
): Token[] {
  const packed = checked?.get(checkedKey(source, isForeign));
  return packed === undefined ? parseSettled(source, isForeign) : unpackTokens(packed);
}
