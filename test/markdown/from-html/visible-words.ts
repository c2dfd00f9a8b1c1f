import type { Token } from 'markdown-it';
import { createParser } from '../../../src/markdown/parser.ts';
import { parse } from './parse.ts';

/** The words that a reader sees of a text in Trame's Markdown, in order; what the parser takes for marks is not seen. */
export function visibleWords(markdown: string): string[] {
  const words = (tokens: readonly Token[]): string =>
    tokens
      .map((token) => {
        if (token.children) return words(token.children) + (token.type === 'inline' ? ' ' : '');
        return /break$/.test(token.type) ? ' ' : token.content;
      })
      .join('');
  return wordsOf(words(createParser().parse(markdown, {})));
}

/** The words that a reader sees of HTML, in order: the browser parts them at blocks and at line breaks. */
export function htmlWords(html: string): string[] {
  const body = parse(html);
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
