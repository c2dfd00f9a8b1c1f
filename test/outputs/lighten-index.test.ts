import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { expect, test } from 'vitest';
import { lightenIndex } from '../../src/outputs/lighten-index.ts';
import { contentFolder } from '../helpers/content-folder.ts';

const SIGNATURE = Buffer.from('pagefind_dcd');
const zipped = (item: unknown) => gzipSync(Buffer.concat([SIGNATURE, encode(item)]));

/** A chunk as Pagefind 1.5.2 writes it: words, their pages, and where they stand after their weight. */
const WORDS = [
  [
    'mandat',
    [
      [3, [-241, 1], []],
      [2, [-15, 40, 12, 7], []],
    ],
    [],
  ],
  ['papier', [[5, [-10, 300], []]], [['Papier', [0]]]],
];

const folderOf = (chunk: Buffer) => contentFolder({ 'index/fr_1.pf_index': chunk });

test('the places of words go, their pages, their weights and how often they come stay', () => {
  const folder = folderOf(zipped([WORDS]));
  lightenIndex(folder);
  const bytes = gunzipSync(readFileSync(join(folder, 'index/fr_1.pf_index')));
  expect(bytes.indexOf(SIGNATURE)).toBe(0);
  expect(decode(bytes.subarray(SIGNATURE.length))).toEqual([
    [
      [
        'mandat',
        [
          [3, [-241, 1], []],
          [2, [-15, 1, 1, 1], []],
        ],
        [],
      ],
      ['papier', [[5, [-10, 1], []]], [['Papier', [0]]]],
    ],
  ]);
});

test.each([
  ['another signature', gzipSync(Buffer.concat([Buffer.from('autrechose__'), encode([WORDS])]))],
  ['other items', zipped([[['mandat', [[3, 1]], []]]])],
  ['no list', zipped({ mandat: 3 })],
])('an index with %s is refused, rather than spoiled', (_, chunk) => {
  expect(() => lightenIndex(folderOf(chunk))).toThrow(/Pagefind 1\.5\.2/);
});
