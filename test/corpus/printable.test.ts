import { expect, test } from 'vitest';
import { printable, printableLine } from '../../src/corpus/printable.ts';
import { formatProblem } from '../../src/corpus/problem.ts';

const ESCAPE = '\u001b';

test.each([
  ['a colour', `x${ESCAPE}[31mROUGE`, 'x\\u001B[31mROUGE'],
  ['the title of the window', `${ESCAPE}]0;pwn\u0007`, '\\u001B]0;pwn\\u0007'],
  ['an escape of one sign', '\u009b31m', '\\u009B31m'],
  ['a line written over', 'faux\rvrai', 'faux↵vrai'],
  ['signs taken back', 'ab\b\bcd', 'ab\\u0008\\u0008cd'],
  ['words turned round', 'a\u202eb\u2066c', 'a\\u202Eb\\u2066c'],
  ['a command on a line of its own', 'a\n::error file=x::pwned', 'a↵::error file=x::pwned'],
  ['a command at the start', '::warning::x', '·::warning::x'],
  ['a command anywhere', 'x ##[error]y ##vso[task]z', 'x #·#[error]y #·#vso[task]z'],
  ['other ends of lines', 'a\u2028::error::b\u2029c\u0085d\vd', 'a↵::error::b↵c↵d↵d'],
  ['half a sign', 'a\ud83d', 'a\\uD83D'],
])('%s is written out', (_what, text, shown) => {
  expect(printableLine(text)).toBe(shown);
  expect(printableLine(shown)).toBe(shown);
});

test('French words, boxes and emoji are left alone', () => {
  const text = '« À l’aide\u202f! » : 12\u00a0% 👩‍👦 — ## Titre [lien]';
  expect(printableLine(text)).toBe(text);
});

test('a text keeps its lines, none of which is a command', () => {
  expect(printable('a\n  ::error::b\r\n\tc')).toBe('a\n  ·::error::b\\u000D\n\tc');
});

test('a problem is one line, whatever its file, its field and its message hold', () => {
  const line = formatProblem({
    file: `kit/a${ESCAPE}.md`,
    field: 'cle\n::warning::pwn',
    message: `« ${ESCAPE}[2J »`,
    expected: 'x\n::error::y',
  });
  expect(line).not.toMatch(/\p{Cc}/u);
  expect(line).not.toMatch(/^\s*::/);
});
