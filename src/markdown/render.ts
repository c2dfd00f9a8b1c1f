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
import { typeset } from './html/typeset.ts';
import { createParser } from './parser.ts';

export interface RenderedMarkdown {
  html: string;
  headings: Heading[];
  words: number;
  /** Keys of the terms of the glossary that are explained, in the order of the text. */
  terms: string[];
}

/** One parser for all documents: what differs from one to the next travels in the environment. */
const parser = createParser()
  .use(notes)
  .use(typeset)
  .use(explainTerms)
  .use(expandAbbreviations)
  .use(outline)
  .use(links)
  .use(boxesHtml)
  .use(tables);

/** Renders a document. Whatever the source, the HTML is sound and nothing in it can run. */
export function renderMarkdown(source: string, context: MarkdownContext): RenderedMarkdown {
  const env: RenderEnv = { context, headings: [], words: 0, terms: [] };
  const html = parser.render(source, env);
  return { html, headings: env.headings, words: env.words, terms: env.terms.map(({ id }) => id) };
}

/** Renders a short field, without paragraphs: emphasis, links, margin notes and key figures. */
export function renderInline(source: string, context: MarkdownContext): string {
  const env: RenderEnv = { context, headings: [], words: 0, terms: [] };
  return parser.renderInline(source, env);
}
