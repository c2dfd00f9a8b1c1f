import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { expect, test } from 'vitest';
import { numberPages } from '../../src/outputs/number-pages.ts';
import { contentFolder } from '../helpers/content-folder.ts';

const SIGNATURE = Buffer.from('pagefind_dcd');
const zipped = (item: unknown) => gzipSync(Buffer.concat([SIGNATURE, encode(item)]));

/** An index as Pagefind 1.5.2 writes it: three pages named by hashes, the second of them at place 0. */
const PAGES = [
  ['fr_aaaaaaa', 12],
  ['fr_bbbbbbb', 34],
  ['fr_ccccccc', 56],
];
const CHUNKS = [['a', 'z', 'fr_1234567']];
const DESCRIPTION = ['1.5.2', PAGES, CHUNKS, [['type', 'fr_f']], [['place', [1, 2, 0]]], ['title']];

function indexOf(description: Buffer): string {
  return contentFolder({
    'pagefind-entry.json': JSON.stringify({
      version: '1.5.2',
      languages: { fr: { hash: 'fr_x', page_count: 3 } },
    }),
    'pagefind.fr_x.pf_meta': description,
  });
}

test('pages are named by their places, and the description by what it holds', () => {
  const folder = indexOf(zipped(DESCRIPTION));
  numberPages(folder);
  const { hash } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')).languages
    .fr;
  const metas = readdirSync(folder).filter((name) => name.endsWith('.pf_meta'));
  expect(metas).toEqual([`pagefind.${hash}.pf_meta`]);
  const bytes = gunzipSync(readFileSync(join(folder, metas[0] ?? '')));
  expect(decode(bytes.subarray(SIGNATURE.length))).toEqual([
    '1.5.2',
    [
      ['2', 1],
      ['0', 1],
      ['1', 1],
    ],
    CHUNKS,
    [],
    [],
    ['title'],
  ]);
});

test.each([
  ['another signature', gzipSync(Buffer.from('autrechose__'))],
  ['another kind of item', gzipSync(Buffer.from('pagefind_dcd\xa0', 'latin1'))],
  ['no CBOR', gzipSync(Buffer.from('pagefind_dcd\xff\xff', 'latin1'))],
  ['no places', zipped(DESCRIPTION.with(4, []))],
  ['places of other pages', zipped(DESCRIPTION.with(4, [['place', [1, 2]]]))],
])('an index with %s is refused, rather than spoiled', (_, description) => {
  expect(() => numberPages(indexOf(description))).toThrow(/Pagefind 1\.5\.2|places/);
});
