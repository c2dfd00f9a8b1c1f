import MarkdownIt from 'markdown-it';
import { isBlock, isText, nodesOf, select } from '../../markdown/from-html/dom.ts';
import { settleNotes } from '../../markdown/from-html/notes.ts';
import { Remarks } from '../remarks.ts';
import { cutBetween } from './cut-between.ts';
import { withoutMarks } from './editorial-marks.ts';
import { withoutJekyllSigns } from './jekyll-signs.ts';
import { withoutLiquid } from './liquid.ts';
import { mendLinks } from './mend-links.ts';
import { settleOtherTools } from './other-tools.ts';
import { parseHtml } from './parse-html.ts';
import { plainSigns } from './signs.ts';

/** A word, and the line of the text where it stands, from 1. */
export interface Word {
  word: string;
  line: number;
}

/**
 * The words of a source, in order, read without its conversion: this is what holds the conversion to account. What is not
 * words for a reader is left out: addresses of links, marks of Markdown, numbers of lists, tags, and the marks that the
 * import knows (the report tells them all).
 */
export function sourceWords(source: string): Word[] {
  const visible = withoutLiquid(
    withoutJekyllSigns(settleOtherTools(plainSigns(source), new Remarks())),
  );
  return wordsOf(withoutMarks(withoutTags(withoutAddresses(visible))));
}

/** The words of a body in HTML; of its pictures, what they show. */
export function htmlWords(html: string): Word[] {
  const body = parseHtml(plainSigns(html));
  settleNotes(body);
  for (const hidden of select(body, 'script, style, svg, noscript, template, [data-appel]'))
    hidden.remove();
  const text = nodesOf(body).map((node) => {
    if (isText(node)) return node.data;
    if (node.nodeName === 'IMG') return (node as Element).getAttribute('alt') ?? '';
    return isBlock(node) || /^(?:BR|R[TP]|MFRAC|M[INO])$/i.test(node.nodeName) ? ' ' : '';
  });
  const words =
    text
      .join('')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => ({ word, line: 1 }));
}

/** The words of a text that the import wrote. */
export function resultWords(markdown: string): Word[] {
  return wordsOf(withoutAddresses(markdown.replace(/\{marge:/g, ' ').replace(/\\\n/g, ' \n')));
}

/** The words that stand in `before` and no more in `after`; a word said twice must be found twice. */
export function lostWords(before: readonly Word[], after: readonly Word[]): Word[] {
  const left = new Map<string, number>();
  for (const { word } of after) left.set(plain(word), (left.get(plain(word)) ?? 0) + 1);
  return before.filter(({ word: written }) => {
    const word = plain(written);
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
}

/** « m² » is the word « m2 », whatever wrote its 2 above the line. */
const plain = (word: string): string => word.normalize('NFKC');

const { unescapeAll } = new MarkdownIt().utils;

function wordsOf(text: string): Word[] {
  return text.split('\n').flatMap((line, at) => {
    const readable = line
      .replace(/^\s*(?:>\s*)*\d{1,3}[.)](?=\s)/, ' ')
      .replace(/^(\s*(?:>\s*)*(?:[-*+]|\d{1,3}[.)])\s+)\[[ xX>\-/!?*~]\](?=\s)/, '$1')
      .replace(/^([ >]*(?:`{3,}|~{3,})[ \t]*[\w+#-]*)[^`\n]*$/, '$1')
      .replace(/^\s*:{3,}[ \t]*\S*/, ' ')
      .replace(/^(\s*>)+\s?\[![\w-]+\][+-]?/, ' ')
      .replace(/\[\^[^[\]\s]+\]:?/g, ' ')
      .replace(/\{(?:marge|chiffre|anglais)\s?:/g, ' ')
      .replace(/\{\{\s*chiffre:[a-z0-9-]+\s*\}\}/g, ' ')
      .replace(/(?<=\p{L})`(?=\p{L})/gu, ' ')
      .replace(/[*_`]|~~/g, '');
    const words =
      unescapeAll(readable)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.map((word) => ({ word, line: at + 1 }));
  });
}

const DEFINITION =
  /^[ \t]{0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*<?(?:[a-z][a-z0-9+.-]*:|\/|\.|#|www\.|[\w%/-]{1,200}\.[a-z]{2,5}(?![\w.]))\S*(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*$/gim;

/** Links and images with their words only; one without words shows its address. */
function withoutAddresses(text: string): string {
  return mendLinks(text)
    .replace(DEFINITION, ' ')
    .replace(/(?<!!)\[\s*\]\(([^()\s]*)\)/g, ' $1 ')
    .replace(/\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\)/g, '] ')
    .replace(/\]\[[^\]^\n]*\]/g, '] ')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]+|[^<>\s@]+@[^<>\s@]+)>/g, ' $1 ');
}

const TAG = /(?<!\\)<\/?([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/?>/gi;
const PARTS =
  /^(?:summary|details|figure|figcaption|legend|fieldset|form|label|button|select|textarea|header|footer|main|aside|nav|address|video|audio|object|iframe|title|desc|p|div|br|hr|li|ul|ol|h[1-6]|t[rdh]|table|caption|section|article|blockquote|dl|dt|dd|center|pre|option)$/i;
const KNOWN =
  /^(?:a|abbr|b|big|button|cite|code|del|details|em|embed|figure|figcaption|font|footer|form|header|i|iframe|img|input|ins|kbd|label|main|mark|nav|noscript|q|s|small|span|strike|strong|style|script|sub|summary|sup|svg|path|tbody|thead|tfoot|time|tt|u|var|video|audio|source|wbr|text|tspan|g|defs|use|rect|circle|line|polygon|math|mi|mo|mn|mrow|ruby|rt|rp|rb|rtc|select|option|optgroup|textarea|object|audio|canvas|map|area|output|meter|progress|dialog|menu|dir|hgroup|math|mfrac|msup|msub|aside|address|nobr|col|colgroup|bdi|bdo|samp)$/i;

/** A text without its tags; what their readers saw of a picture stays. */
function withoutTags(text: string): string {
  const seen = ['script', 'style'].reduce(
    (before, name) =>
      cutBetween(before, `<${name}`, `</${name}>`, (whole) => whole.replace(/[^\n]/g, '')),
    text,
  );
  return seen.replace(TAG, (whole, name: string, attributes: string) => {
    const lines = whole.replace(/[^\n]/g, '');
    if (PARTS.test(name)) return ` ${lines}`;
    if (!KNOWN.test(name)) return whole;
    return `${/\balt\s*=\s*["']([^"']*)/i.exec(attributes)?.[1] ?? ''}${lines}`;
  });
}
