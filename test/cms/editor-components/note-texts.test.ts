import { expect, test } from 'vitest';
import {
  freeNoteName,
  noteText,
  withNoteText,
  withOwnNoteNames,
} from '../../../src/cms/editor-components/note-texts.ts';

const NOTES = `[^1]: Un rapport, 2018,
page 3.
[^b]:   Un autre

    en deux paragraphes,
    sur deux lignes.

Ce qui suit n’est pas une note.`;

test('a note is read as people see it, with its paragraphs, and without what follows it', () => {
  expect(noteText(NOTES, '1')).toBe('Un rapport, 2018,\npage 3.');
  expect(noteText(NOTES, 'b')).toBe('Un autre\n\nen deux paragraphes,\nsur deux lignes.');
  expect(noteText(NOTES, 'c')).toBeUndefined();
  expect(noteText('Un fait[^1].\n\n[^1] : mal écrite', '1')).toBeUndefined();
});

test('another text for a note leaves all others to the byte', () => {
  expect(withNoteText(NOTES, '1', 'Un rapport.')).toBe(
    NOTES.replace('Un rapport, 2018,\npage 3.', 'Un rapport.'),
  );
  expect(withNoteText(NOTES, 'b', 'Un\n\nDeux\n')).toBe(
    NOTES.replace(/\[\^b\][\s\S]*lignes\./, '[^b]: Un\n\n    Deux'),
  );
  const same = noteText(NOTES, 'b') ?? '';
  expect(noteText(withNoteText(NOTES, 'b', same), 'b')).toBe(same);
});

test('a new note comes after the others, or alone', () => {
  expect(withNoteText('[^1]: Un', '2', 'Deux')).toBe('[^1]: Un\n[^2]: Deux');
  expect(withNoteText('', '1', 'Un')).toBe('[^1]: Un');
});

test('a new note has a name of its own', () => {
  expect(freeNoteName([])).toBe('1');
  expect(freeNoteName(['Un fait[^1], un autre[^3].', NOTES, '[^2]: Deux'])).toBe('4');
});

test('pasted notes never take the place of those that stand', () => {
  const pasted = 'Un fait[^1], deux[^2], trois[^3], \\[^1].\n\n[^1]: Là.\n[^2]: Ici.';
  const page = ['Déjà', '[^1]: Une note.', '[^4]'];
  expect(withOwnNoteNames(pasted, page)).toBe(
    'Un fait[^5], deux[^2], trois[^3], \\[^1].\n\n[^5]: Là.\n[^2]: Ici.',
  );
  // A call alone, as when a sentence of the page is moved, still leads to its note.
  expect(withOwnNoteNames('Un fait[^1].', page)).toBe('Un fait[^1].');
});
