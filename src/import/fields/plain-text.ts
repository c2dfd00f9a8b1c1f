import type { Token } from 'markdown-it';
import { createParser } from '../../markdown/parser.ts';
import { plainText as wordsOf } from '../../markdown/syntax/plain-text.ts';

const parser = createParser();

/** A piece of Trame's Markdown as plain words on one line, for fields that know no marks. */
export function plainText(markdown: string): string {
  const [inline] = parser.parseInline(markdown.replace(/\n+/g, ' '), {});
  return wordsOf(inline?.children ?? [])
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first sentence of a body that can be understood alone, as plain text. */
export function firstSentence(markdown: string): string {
  const paragraphs = withoutNotes(parser.parse(markdown, {}))
    .filter(
      ({ type }, at, tokens) => type === 'inline' && tokens[at - 1]?.type === 'paragraph_open',
    )
    .map(({ children }) =>
      wordsOf(children ?? [])
        .replace(/\s+/g, ' ')
        .trim(),
    );
  const first = paragraphs.map((words) => sentencesOf(words)[0] ?? '').filter(Boolean);
  return (
    first.find((words) => words.length > 20 && /[.!?…][»"”)\s]*$/.test(words)) ?? first[0] ?? ''
  );
}

/** A note is no sentence of the text. */
function withoutNotes(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter(({ type, nesting }) => {
    if (type === 'footnote_open' || type === 'footnote_close') depth += nesting;
    return depth === 0;
  });
}

/** The sentences of a plain text. A sentence starts with a capital, after a stop. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["»”)]?)\s+(?=["«“(]?\s?\p{Lu})/u)
    .filter((sentence) => sentence !== '');
}

/** A text cut at a word, with an ellipsis, when it is longer than a field accepts. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/(?<![\s,;:(–—-])[\s,;:(–—-]+$/, '')}…`;
}
