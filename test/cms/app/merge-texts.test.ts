import { expect, test } from 'vitest';
import { mergeTexts } from '../../../src/cms/app/backup/merge-texts.ts';

const BASE = 'un\n\ndeux\n\ntrois';

test.each([
  [
    'two paragraphs, one each',
    'un !\n\ndeux\n\ntrois',
    'un\n\ndeux\n\ntrois ?',
    'un !\n\ndeux\n\ntrois ?',
  ],
  [
    'one adds, the other takes away',
    'un\n\ndeux\n\ntrois\n\nquatre',
    'deux\n\ntrois',
    'deux\n\ntrois\n\nquatre',
  ],
  ['the same paragraph: mine', 'un\n\nmien\n\ntrois', 'un\n\nsien\n\ntrois', 'un\n\nmien\n\ntrois'],
  ['nothing of mine', BASE, 'un\n\ntrois', 'un\n\ntrois'],
  ['nothing of theirs', 'deux', BASE, 'deux'],
])('%s', (_, mine, theirs, merged) => {
  expect(mergeTexts(BASE, mine, theirs)).toBe(merged);
});
