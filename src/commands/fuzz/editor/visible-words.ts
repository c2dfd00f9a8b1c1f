import type { Token } from 'markdown-it';
import { parseHtml } from '../../../import/body/parse-html.ts';
import { createParser } from '../../../markdown/parser.ts';

const parser = createParser();

/** The words that a reader sees of a text in Trame's Markdown, in order; what the parser takes for marks is not seen. */
export function visibleWords(markdown: string): string[] {
  const words = (tokens: readonly Token[]): string =>
    tokens
      .map((token) => {
        if (token.children) return words(token.children) + (token.type === 'inline' ? ' ' : '');
        return /break$/.test(token.type) ? ' ' : token.content;
      })
      .join('');
  return wordsOf(words(parser.parse(markdown, {})));
}

/** The words that a reader sees of HTML, in order. */
export const htmlWords = (html: string): string[] => wordsUnder(parseHtml(html));

/** The words that a reader sees of a tree, in order: the browser parts them at blocks and at line breaks. */
export function wordsUnder(body: Element): string[] {
  const words = (node: Node): string => {
    if (node.nodeType === 3) return (node.nodeValue ?? '').replace(/[\uE000-\uF8FF]/g, '');
    if (node.nodeType !== 1 || /^(SCRIPT|STYLE)$/.test(node.nodeName)) return '';
    const inside = Array.from(node.childNodes).map(words).join('');
    if (node.nodeName === 'IMG') return (node as Element).getAttribute('alt') ?? '';
    return INLINE.test(node.nodeName) ? inside : ` ${inside} `;
  };
  return wordsOf(words(body));
}

const INLINE = /^(A|ABBR|B|CODE|DEL|EM|FONT|I|S|SPAN|STRONG|SUB|SUP|U)$/;
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
