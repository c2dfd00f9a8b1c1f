import { parseHtml } from '../../../src/import/body/parse-html.ts';
import { type FromHtml, htmlToMarkdown } from '../../../src/markdown/from-html/html-to-markdown.ts';

/** Parses HTML as a browser would. */
export const parse = (html: string): Element => parseHtml(html);

/** HTML as Trame's Markdown, and what is told of it. */
export const convert = (html: string): FromHtml => htmlToMarkdown(parse(html));
