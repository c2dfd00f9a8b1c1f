import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { readImage } from '../../src/corpus/images.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';

const blank = () =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: '#0b5563' } });

const svg = (attributes: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`);

test.each<[what: string, content: () => Promise<Buffer> | Buffer, expected: object]>([
  ['a PNG', () => blank().png().toBuffer(), { width: 30, height: 20, resizable: true }],
  ['a JPEG', () => blank().jpeg().toBuffer(), { width: 30, height: 20, resizable: true }],
  [
    'a photograph that EXIF turns upright',
    () => blank().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    { width: 20, height: 30, resizable: true },
  ],
  [
    'a photograph upside down',
    () => blank().withMetadata({ orientation: 3 }).jpeg().toBuffer(),
    { width: 30, height: 20, resizable: true },
  ],
  ['a WebP', () => blank().webp().toBuffer(), { width: 30, height: 20, resizable: false }],
  ['a GIF', () => blank().gif().toBuffer(), { width: 30, height: 20, resizable: false }],
  ['a drawing', () => svg('width="40" height="10"'), { width: 40, height: 10, resizable: false }],
  ['a drawing without sides', () => svg('viewBox="0 0 60 20"'), { width: 60, height: 20 }],
])('%s is measured', async (_what, content, expected) => {
  expect(readImage(await content())).toMatchObject(expected);
});

test.each<[what: string, content: () => Promise<Buffer> | Buffer]>([
  ['text', () => Buffer.from('Bonjour.')],
  ['nothing', () => Buffer.alloc(0)],
  ['a picture cut before its size', async () => (await blank().png().toBuffer()).subarray(0, 12)],
  ['a drawing without any size', () => svg('')],
])('%s is no picture', async (_what, content) => {
  expect(readImage(await content())).toBeUndefined();
});

test('the same content has the same hash, another has another', async () => {
  const [first, again, other] = await Promise.all([
    blank().png().toBuffer(),
    blank().png().toBuffer(),
    blank().jpeg().toBuffer(),
  ]);
  expect(readImage(first)?.hash).toBe(readImage(again)?.hash);
  expect(readImage(first)?.hash).not.toBe(readImage(other)?.hash);
});

test('a picture that cannot be read is told, with what to do; a drawing without size is not', () => {
  const folder = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/a.md': kitSheet('A', '', '![Un guichet](/media/guichet.png)\n'),
    'media/guichet.png': 'pas une image',
    'media/dessin.svg': '<svg/>',
    'media/notice.pdf': 'pas une image non plus',
  });
  expect(corpusReader(folder)().problems).toEqual([
    {
      file: 'media/guichet.png',
      message: 'image illisible : le fichier est abîmé, ou n’est pas une image',
      expected: expect.stringContaining('enregistrez-la de nouveau, ou retirez-la'),
    },
  ]);
});

test('the photograph of the fixture edition stands upright', () => {
  expect(readImage(readFileSync('test/editions/complet/media/grille.jpg'))).toMatchObject({
    width: 1000,
    height: 1400,
  });
});
