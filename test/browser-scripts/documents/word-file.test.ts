import JSZip from 'jszip';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { type WordBlock, wordFile } from '../../../src/browser/documents/word-file.ts';

const BLOCKS: WordBlock[] = [
  { text: 'Un <plan> & "cie"', kind: 0 },
  { text: 'Équiper', kind: 1 },
  { text: 'Deux\nlignes ]]> </w:t>' },
  { text: 'Un pilote 👩🏽‍🦽', kind: 'puce' },
];

test('a program that knows Word reads every word, the headings and the lists', async () => {
  const bytes = Buffer.from(wordFile('Un plan', BLOCKS));
  const { value, messages } = await mammoth.convertToHtml({ buffer: bytes });
  expect(value).toBe(
    '<p>Un &lt;plan&gt; &amp; "cie"</p><h1>Équiper</h1><p>Deux<br />lignes ]]&gt; &lt;/w:t&gt;</p><ul><li>Un pilote 👩🏽‍🦽</li></ul>',
  );
  // Mammoth has no HTML for a title; it knows every other style.
  expect(messages.map(({ message }) => message)).toEqual([
    "Unrecognised paragraph style: 'Title' (Style ID: Title)",
  ]);
});

test('the archive is sound: each part has its checksum', async () => {
  const zip = await JSZip.loadAsync(wordFile('Un plan', BLOCKS), { checkCRC32: true });
  expect(Object.keys(zip.files)).toContain('word/document.xml');
});
