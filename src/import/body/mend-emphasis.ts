import MarkdownIt from 'markdown-it';
import { type Pair, pairEmphasis } from './pair-emphasis.ts';
import type { Shield } from './shield.ts';
import { CALL } from './signs.ts';

/** A text whose marks of emphasis all work. */
export interface Mended {
  text: string;
  /** Whether a mark had to be moved or taken out; telling `_` from `*` apart does not count. */
  wasBroken: boolean;
}

/** What the report says of it. */
export const BROKEN_EMPHASIS = 'gras ou italique mal fermé, réparé';

const markdown = new MarkdownIt({ html: false });

/**
 * Mends the emphasis of a text: marks stand against their words, marks without a partner go, and asterisks that call
 * a note become {@link CALL}. No word is touched.
 */
export function mendEmphasis(text: string, shield: Shield): Mended {
  const { pairs, calls, strays } = pairEmphasis(text);
  const kept = pairs.filter(
    ({ open, close, size }) => text.slice(open + size, close).trim() !== '',
  );
  const working = workingPairs(text, kept, calls, strays, pairs, shield);
  const mended = write(text, working, calls, gone(working, pairs, strays));
  const isUnchanged = plain(mended).replaceAll(CALL, '*') === plain(text);
  return { text: mended, wasBroken: !isUnchanged || strays.length > 0 };
}

const plain = (text: string) => text.replaceAll('_', '*').replace(/\s+/g, ' ').trim();

/** The pairs that Markdown will honour; all of them, most often. */
function workingPairs(
  text: string,
  kept: Pair[],
  calls: number[],
  strays: number[],
  all: Pair[],
  shield: Shield,
): Pair[] {
  const works = (pairs: Pair[]) =>
    isHonoured(write(text, pairs, calls, gone(pairs, all, strays)), pairs, shield);
  if (works(kept)) return kept;
  const alone = kept.filter((pair) => works([pair]));
  return works(alone) ? alone : [];
}

function isHonoured(written: string, pairs: readonly Pair[], shield: Shield): boolean {
  const tokens =
    markdown.parseInline(shield.restore(written).replaceAll(CALL, ''), {})[0]?.children ?? [];
  const count = (type: string) => tokens.filter((token) => token.type === type).length;
  const inLinks =
    markdown.parseInline(shield.restore(written.replace(/[*_]/g, '')), {})[0]?.children ?? [];
  const own = (type: string) => count(type) - inLinks.filter((token) => token.type === type).length;
  const wanted = (size: number) => pairs.filter((pair) => pair.size === size).length;
  return own('strong_open') === wanted(2) && own('em_open') === wanted(1);
}

function gone(kept: readonly Pair[], all: readonly Pair[], strays: readonly number[]): Set<number> {
  const marks = ({ open, close, size }: Pair) =>
    [open, close].flatMap((at) => (size === 2 ? [at, at + 1] : [at]));
  return new Set([...strays, ...all.filter((pair) => !kept.includes(pair)).flatMap(marks)]);
}

/** Writes the text anew, with blanks outside the marks. */
function write(
  text: string,
  pairs: readonly Pair[],
  calls: readonly number[],
  removed: ReadonlySet<number>,
): string {
  const opens = new Map(pairs.map(({ open, size }) => [open, size]));
  const closes = new Map(pairs.map(({ close, size }) => [close, size]));
  let result = '';
  for (let at = 0; at < text.length; ) {
    const open = opens.get(at);
    const close = closes.get(at);
    const sign = text[at] ?? '';
    if (open) {
      result += '*'.repeat(open);
      const blanks = /^\s*/.exec(text.slice(at + open))?.[0] ?? '';
      result = blanks ? moveBefore(result, blanks) : result;
      at += open + blanks.length;
    } else if (close) {
      const blanks = /\s*$/.exec(result)?.[0] ?? '';
      result = `${result.slice(0, result.length - blanks.length)}${'*'.repeat(close)}${blanks}`;
      at += close;
    } else {
      if (calls.includes(at)) result += CALL;
      else if (!removed.has(at)) result += sign;
      at++;
    }
  }
  return result;
}

/** Puts blanks before the marks that end the text. */
function moveBefore(text: string, blanks: string): string {
  const marks = /\*+$/.exec(text)?.[0] ?? '';
  const before = text.slice(0, text.length - marks.length);
  return `${before}${/\s$/.test(before) || before === '' ? '' : blanks}${marks}`;
}
