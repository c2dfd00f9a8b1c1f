import { createDocument } from '@mixmark-io/domino';
import { type FromHtml, htmlToMarkdown } from '../../../src/markdown/from-html/html-to-markdown.ts';

/** Parses HTML as a browser would. */
export const parse = (html: string): Element => createDocument(`<body>${html}</body>`).body;

/** HTML as Trame's Markdown, and what is told of it. */
export const convert = (html: string): FromHtml => htmlToMarkdown(parse(html));
