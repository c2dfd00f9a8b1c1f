import type { StateInline } from 'markdown-it';

/** Pairs are looked for once for each text, however many braces it holds. */
const pairsOf = new WeakMap<StateInline, Map<number, number>>();

/** Where the brace opened at `open` closes; `undefined` when it does not within the text being read. */
export function closingBrace(state: StateInline, open: number): number | undefined {
  let pairs = pairsOf.get(state);
  if (!pairs) {
    pairs = pairBraces(state.src);
    pairsOf.set(state, pairs);
  }
  const close = pairs.get(open);
  return close !== undefined && close < state.posMax ? close : undefined;
}

/** Every brace that closes, with its end. Escaped braces and braces in code do not count. */
function pairBraces(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  const lastFence = new Map<number, number>();
  for (const { 0: fence, index } of text.matchAll(/`+/g)) lastFence.set(fence.length, index);
  const sign = /\\[\s\S]|`+|[{}]/g;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    const { 0: found, index } = match;
    if (found === '{') open.push(index);
    if (found === '}') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, index);
    }
    if (found.startsWith('`') && (lastFence.get(found.length) ?? 0) > index)
      sign.lastIndex = endOfCode(text, sign.lastIndex, found.length);
  }
  return pairs;
}

/** The end of the code span whose opening fence ends at `from`; the caller knows that it closes. */
function endOfCode(text: string, from: number, length: number): number {
  const fence = /`+/g;
  fence.lastIndex = from;
  let match = fence.exec(text);
  while (match && match[0].length !== length) match = fence.exec(text);
  return match ? fence.lastIndex : from;
}
