import { expect, test } from 'vitest';
import { readWindows1252 } from '../../src/markdown/windows-1252.ts';

test('what Windows wrote keeps its quotes, its ligatures and its euro', () => {
  const bytes = [0x80, 0x92, 0x9c, 0x85, 0x96, 0xe9, 0x41, 0x81];
  expect(readWindows1252(Uint8Array.from(bytes))).toBe('€’œ…–éA\u0081');
});
