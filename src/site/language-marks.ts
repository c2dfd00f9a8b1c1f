import type { Entry } from '../corpus/entry.ts';
import { directionOf, isFrench, type LanguageId } from '../model/languages.ts';
import type { Writer } from './display.ts';
import { withWholeBlocks } from './whole-blocks.ts';

/**
 * Texts of an entry bear marks until their page is made: what is between two marks is in the language that the first one
 * names, what is outside is a word of the site, in French. So no template has to say which of its words are whose, and a
 * page of any type says all its languages.
 */
const OPEN = '\uE000';
const NAMED = '\uE001';
const CLOSE = '\uE002';

const MARKS = /\uE000[a-z]*\uE001|\uE002/g;

const marked = (text: string, langue: LanguageId): string =>
  text.trim() === '' ? text : `${OPEN}${langue}${NAMED}${text}${CLOSE}`;

/** The same writer, all that it writes marked as being in a language; links, in that of the page they lead to. */
export function markingWriter(writer: Writer, langue: LanguageId): Writer {
  const mark = (text: string) => (langue === 'fr' ? text : marked(text, langue));
  return {
    text: (source) => mark(writer.text(source)),
    ours: writer.ours,
    asIs: (source) => mark(writer.asIs(source)),
    spelledOut: (source) => mark(writer.spelledOut(source)),
    markdown: (source, idPrefix) => mark(writer.markdown(source, idPrefix)),
    link(key) {
      const link = writer.link(key);
      const code = link?.langue?.code;
      return link && code
        ? { ...link, titre: marked(link.titre, code), resume: marked(link.resume, code) }
        : link;
    },
  };
}

/** What writes an entry on the page of another one: what is in French, as our own words are. */
export const writerOf = (entry: Pick<Entry, 'data'>, writer: Writer): Writer =>
  isFrench(entry) ? { ...writer, text: writer.ours } : writer;

/** A text that was written already, marked. */
export const markedAs = (langue: LanguageId, text: string): string =>
  langue === 'fr' ? text : marked(text, langue);

/** A text that is to be cut: its pieces are marked each. */
export const withoutMarks = (text: string): string => text.replaceAll(MARKS, '');

/** The page without marks: each text says its language where what holds it says another. */
export function withLanguagesSaid(html: string, page: LanguageId): string {
  if (page === 'fr' && !html.includes(OPEN)) return html;
  const held: Held[] = [];
  const said = html
    .split(/(<!--[\s\S]*?-->|<[^>]+>)/)
    .map((piece, at) => (at % 2 === 1 ? tag(piece, held) : text(piece, held)))
    .join('');
  return page === 'fr' ? said : withWholeBlocks(said);
}

/** What holds the text at hand: an element, with the language that it says, or a mark. */
type Held =
  | { readonly element: string; readonly langue: LanguageId | undefined }
  | { readonly mark: LanguageId };

/** Elements that hold nothing. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Elements whose text no other element can stand in, or that is no text. */
const PLAIN = /^(?:title|option|textarea|script|style|svg)$/;

function tag(source: string, held: Held[]): string {
  const [, closing, name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(source) ?? [];
  if (closing) {
    const from = held.findLastIndex((one) => 'element' in one && one.element === name);
    if (from >= 0) held.splice(from);
  } else if (name !== '' && !VOID.test(name) && !source.endsWith('/>')) {
    const langue = / lang="([a-z]+)"/.exec(source)?.[1] as LanguageId | undefined;
    held.push({ element: name, langue });
    // What scripts say there is ours.
    if (isOurs(source, langue, held)) return source.replace('>', ' lang="fr" dir="ltr">');
  }
  return withoutMarks(source);
}

/** On a page in another language, what tells what a script has done. */
const isOurs = (source: string, langue: LanguageId | undefined, [page]: readonly Held[]): boolean =>
  langue === undefined &&
  source.includes(' role="status"') &&
  page !== undefined &&
  'element' in page &&
  page.langue !== 'fr';

function text(source: string, held: Held[]): string {
  if (held.some((one) => 'element' in one && PLAIN.test(one.element))) return withoutMarks(source);
  return source
    .split(/(\uE000[a-z]*\uE001|\uE002)/)
    .map((piece) => {
      if (piece.startsWith(OPEN)) held.push({ mark: piece.slice(1, -1) as LanguageId });
      else if (piece === CLOSE) dropMark(held);
      else return said(piece, held);
      return '';
    })
    .join('');
}

function dropMark(held: Held[]): void {
  const last = held.at(-1);
  if (last && 'mark' in last) held.pop();
}

/** One text in its language: the last that was named; our own words are in French. */
function said(source: string, held: readonly Held[]): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(source) ?? [];
  const around = held.findLast((one) => 'element' in one && one.langue !== undefined);
  const page = around && 'element' in around ? around.langue : undefined;
  if (page === undefined || !/[\p{L}\p{N}]/u.test(words)) return source;
  const last = held.findLast((one) => 'mark' in one || one.langue !== undefined);
  const own = last && 'mark' in last ? last.mark : last?.element === 'html' ? 'fr' : page;
  const isOther = own !== page && /\p{L}/u.test(words);
  const isRightToLeft = directionOf(isOther ? own : page) === 'rtl';
  const ordered = isRightToLeft ? inOrder(words) : words;
  return `${before}${isOther ? inSpan(ordered, own, page) : ordered}${after}`;
}

function inSpan(words: string, own: LanguageId, page: LanguageId): string {
  const sens = directionOf(own);
  const dir = sens === directionOf(page) ? '' : ` dir="${sens}"`;
  return `<span lang="${own}"${dir}>${words}</span>`;
}

/**
 * What is read from left to right in a text that is not: numbers in groups, telephone numbers first, whose groups would be
 * read from the last; an address or a name in our letters.
 */
const inOrder = (words: string): string =>
  /\p{Script=Latin}/u.test(words) && !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(words)
    ? `<bdi dir="ltr">${words}</bdi>`
    : words.replaceAll(
        /(?<![\p{L}\d#&;])\+?\d+(?:[ \u00a0\u202f./:-]\d+)+(?![\p{L}\d;])/gu,
        '<bdi dir="ltr">$&</bdi>',
      );
