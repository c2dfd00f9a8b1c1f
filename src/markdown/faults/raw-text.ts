import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { OTHER_BLANKS } from '../blanks.ts';
import { MAY_BE_FOREIGN } from './foreign-lines.ts';
import { MAY_BE_FOREIGN_SIGN } from './foreign-signs.ts';
import { isUnseen } from './unseen.ts';

/** Stands for what was read as something: code, an escaped sign, an image, the call of a note. */
export const READ = '\uFFFC';

/** Stands for a bracket that was escaped: what it would have opened is words. */
export const ESCAPED_BRACKET = '\uFFFB';

/** The same for the one that closes. */
export const ESCAPED_END = '\uFFFA';

const ESCAPED = new Map([
  ['[', ESCAPED_BRACKET],
  [']', ESCAPED_END],
]);

/** What is left of the source of one block of words, once all that the parser knows was read: these signs show as they are. */
export interface RawText {
  /** Marks around words are gone, line ends kept; `READ` stands where something was read. */
  text: string;
  /** How many lines below the start of the block a place of `text` stands. */
  lineAt: (place: number) => number;
  /** Whether a line, counted from 0 in `text`, begins with its words: not with the mark of a link or of bold. */
  isBare: (line: number) => boolean;
  /** Whether the page goes to a new line after this one; it puts the others end to end. */
  isBroken: (line: number) => boolean;
}

/** Makes a parser keep the raw text of each block, as long as escaped signs can be told from others. */
export function keepRawTexts(md: MarkdownIt): void {
  md.core.ruler.before('text_join', 'raw_text', ({ tokens }: StateCore) => {
    for (const token of tokens)
      if (token.type === 'inline' && token.children && mayShow(token.content))
        rawTexts.set(token, rawText(token.children));
  });
}

/** Signs that may show, anywhere or at the head of a line; most blocks hold none, and are not looked at any further. */
const MAY_SHOW = new RegExp(
  `[*_~\`[\\]{}<&^=|\\\\\\p{Co}]|(?![\\n\\t])\\p{Cc}|##|(?<![^\\n])[ \\t${OTHER_BLANKS}]*(?:[#*+:~|>-]|\\d{1,2}[.)])|(?<=\\n)[ \\t]*[${OTHER_BLANKS}]|\\S\\t|;\\S`,
  'u',
);

const mayShow = (source: string): boolean =>
  MAY_SHOW.test(source) || MAY_BE_FOREIGN_SIGN.test(source) || MAY_BE_FOREIGN.test(source);

/** The raw text of an `inline` token; nothing for a parser that does not keep it, or where no sign may show. */
export const rawTextOf = (inline: Token): RawText => rawTexts.get(inline) ?? NOTHING;

const NOTHING: RawText = {
  text: '',
  lineAt: () => 0,
  isBare: () => true,
  isBroken: () => false,
};

const rawTexts = new WeakMap<Token, RawText>();

function rawText(tokens: readonly Token[]): RawText {
  let text = '';
  let line = 0;
  /** Where each line begins in `text`, and which one it is. */
  let lines = 0;
  const dressed = new Set<number>();
  const broken = new Set<number>();
  const starts: [place: number, line: number][] = [[0, 0]];
  tokens.forEach((token, index) => {
    const from = token.map?.[0] ?? line;
    if (from > line) {
      line = from;
      starts.push([text.length, line]);
    }
    if (token.nesting > 0 && (text === '' || text.endsWith('\n'))) dressed.add(lines);
    const isAddress = tokens[index - 1]?.markup === 'autolink';
    text += isAddress ? READ : rawSigns(token);
    if (token.type === 'softbreak' || token.type === 'hardbreak') {
      if (token.type === 'hardbreak') broken.add(lines);
      line += 1;
      starts.push([text.length, line]);
      lines += 1;
    }
  });
  return {
    text,
    isBare: (at) => !dressed.has(at),
    isBroken: (at) => broken.has(at),
    lineAt: (place) => lineAmong(starts, place),
  };
}

/** The line of the last start that stands at a place or before it. */
function lineAmong(starts: readonly (readonly [number, number])[], place: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.[0] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return starts[low]?.[1] ?? 0;
}

function rawSigns({ type, nesting, content, info, markup }: Token): string {
  switch (type) {
    case 'text':
      return content;
    case 'text_special':
      // « \a » is no escape: both signs are there for all to see.
      if (content === markup) return content;
      if (info === 'entity' && content === '&') return '&';
      // Nothing would be seen where the source has a code.
      if (info === 'entity' && isUnseen(content)) return markup;
      return ESCAPED.get(content) ?? READ;
    case 'softbreak':
    case 'hardbreak':
      return '\n';
    default:
      return nesting === 0 ? READ : '';
  }
}
