import { expect, test } from 'vitest';
import { plainSigns } from '../../src/model/plain-signs.ts';

test.each([
  ['words turned round', 'prix\u202e001\u202c €', 'prix001 €'],
  ['isolated words', 'a\u2066b\u2069c', 'abc'],
  ['controls', 'a\u0000b\u001b[31mc\u009bd\u007f', 'ab[31mcd'],
  ['signs without a width', 'a\u200bb\u2060c\ufeff', 'abc'],
  ['tags', 'a\u{e0041}b', 'ab'],
  ['other ends of lines', 'a\u2028b', 'ab'],
  ['half a sign', 'a\ud83d', 'a'],
])('%s leave the text', (_what, text, plain) => {
  expect(plainSigns(text)).toBe(plain);
});

test('what is seen, and what joins it, stays', () => {
  const text = 'L’été\u202f: 12\u00a0%\n\t- 👩\u200d👦 می\u200cخواهم 🇫🇷\r\n';
  expect(plainSigns(text)).toBe(text);
});
