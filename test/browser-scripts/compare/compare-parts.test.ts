import { expect, test } from 'vitest';
import { pairParts } from '../../../src/browser/compare/compare-parts.ts';

/** `a b` → two parts whose content is their name and the text they come from. */
const parts = (names: string, text: number) =>
  names
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => ({ name, content: `${name}${text}` }));

test.each([
  ['the same parts', 'p a1 a2', 'p a1 a2', 'p:p1/p2 a1:a11/a12 a2:a21/a22'],
  ['one article more in the first', 'a1 a2 q', 'a1 q', 'a1:a11/a12 a2:a21/- q:q1/q2'],
  ['one article more in the second', 'a1 q', 'a1 a2 q', 'a1:a11/a12 a2:-/a22 q:q1/q2'],
  ['several more in the second', 'a1 q', 'a1 a2 a3 q', 'a1:a11/a12 a2:-/a22 a3:-/a32 q:q1/q2'],
  ['a preamble in the second only', 'a1', 'p a1', 'p:-/p2 a1:a11/a12'],
  ['another order', 'a b', 'b a', 'a:a1/a2 b:b1/b2'],
  ['nothing in common', 'a', 'b', 'b:-/b2 a:a1/-'],
  ['nothing in the second', 'a b', '', 'a:a1/- b:b1/-'],
  ['nothing at all', '', '', ''],
])('%s', (_name, first, second, expected) => {
  const pairs = pairParts(parts(first, 1), parts(second, 2));
  const shown = pairs.map((pair) => `${pair.name}:${pair.first ?? '-'}/${pair.second ?? '-'}`);
  expect(shown.join(' ')).toBe(expected);
});
