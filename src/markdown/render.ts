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
import type { TermIndex } from './terms.ts';

/** A key figure as a text quotes it: « 13 millions de Français », with the address of its source. */
export interface FigureText {
  text: string;
  url: string;
  title: string;
}

/** What a page says of a picture before it is loaded: the room it takes, and smaller versions of it. */
export interface ImageText {
  /** Pixels. */
  width: number;
  height: number;
  /** Smaller versions, in WebP, from the narrowest on; empty when there is none. */
  sources: { url: string; width: number }[];
}

/** What a text needs to know of the site around it. */
export interface MarkdownContext {
  /** The key figure of this name, or `undefined` when there is none. */
  figure(slug: string): FigureText | undefined;
  /**
   * Adds the prefix of the host to addresses that begin at the root; leaves others as they are. `undefined` for a page
   * that this edition does not publish: the link then shows as text.
   */
  href(url: string): string | undefined;
  /** A picture of this site, by the address that the text gives; `undefined` for those that are not known. */
  image?(src: string): ImageText | undefined;
  /** Goes before every id, for a page that shows several texts. */
  idPrefix?: string | undefined;
  /** How many levels lower every heading stands, for a page that shows several texts under titles of their own. */
  headingShift?: number | undefined;
  /** The glossary, for texts whose terms are explained, and the key of the page that they stand on. */
  terms?: { index: TermIndex; page: string } | undefined;
}

/** Its page keeps level 1 for its title. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** A heading of a text; its page keeps level 1 for its title. */
export interface Heading {
  level: HeadingLevel;
  id: string;
  /** Plain text, with French typography. */
  text: string;
}

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
