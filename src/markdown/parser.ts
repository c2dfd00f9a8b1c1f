import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it';
import deflist from 'markdown-it-deflist';
import { abbreviations } from './syntax/abbreviations.ts';
import { bareAddresses } from './syntax/bare-addresses.ts';
import { boxes } from './syntax/boxes.ts';
import { captions } from './syntax/captions.ts';
import { figures } from './syntax/figures.ts';
import { footnotes } from './syntax/footnotes.ts';
import { languages } from './syntax/languages.ts';
import { marginNotes } from './syntax/margin-notes.ts';

/** Everything that writers may use, for the rendering and for the check alike: CommonMark, tables, and Trame's own. */
export function createParser(): Parser {
  return new MarkdownIt({ html: false, linkify: true, typographer: false })
    .use(deflist)
    .use(boxes)
    .use(abbreviations)
    .use(footnotes)
    .use(marginNotes)
    .use(languages)
    .use(figures)
    .use(captions)
    .use(bareAddresses);
}
