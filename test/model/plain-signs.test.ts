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

test('no sign is let through for want of being rare', () => {
  const active =
    /(?![\t\n\r])\p{Cc}|[\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Surrogate}|[\u{E0000}-\u{E007F}]/u;
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const sign = String.fromCodePoint(code);
    if (plainSigns(`a${sign}b`) !== (active.test(sign) ? 'ab' : `a${sign}b`))
      wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
