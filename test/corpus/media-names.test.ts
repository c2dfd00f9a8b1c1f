import sharp from 'sharp';
import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { mediaFinder } from '../../src/corpus/media-names.ts';
import { unseenFormat } from '../../src/corpus/picture-format.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';
import { pageOf, siteOf } from '../helpers/site.ts';

const jpeg = () =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: '#0b5563' } })
    .jpeg()
    .toBuffer();

const COMPOSED = 'été.jpg';
const DECOMPOSED = 'e\u0301te\u0301.jpg';

const edition = (media: Record<string, string | Uint8Array>, body = 'Bonjour.\n') =>
  contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/a.md': kitSheet('A', '', body),
    ...Object.fromEntries(Object.entries(media).map(([name, file]) => [`media/${name}`, file])),
  });

const problemsOf = (folder: string) =>
  corpusReader(folder)().problems.map(({ file, message }) => `${file} — ${message}`);

test.each([
  [DECOMPOSED, COMPOSED],
  [COMPOSED, DECOMPOSED],
  [DECOMPOSED, encodeURI(COMPOSED)],
])('%j is found where a text says %j, and the page leads to the file', async (name, said) => {
  const body = `![Un été](/media/${said})\n\n[Le voir](/media/${said})\n`;
  const folder = edition({ [name]: await jpeg() }, body);
  expect(problemsOf(folder)).toEqual([]);
  const html = pageOf(await siteOf(folder, '/trame/'), '/kit/a/');
  const address = `/trame/media/${encodeURI(name)}`;
  expect(html).toContain(`src="${address}"`);
  expect(html).toContain(`href="${address}"`);
  expect(html).toContain('width="30"');
});

test('a name that stands as it is said stays as it is', () => {
  const find = mediaFinder([`/media/${DECOMPOSED}`, '/media/a.jpg']);
  expect(find('/media/a.jpg')).toBe('/media/a.jpg');
  expect(find('/media/b.jpg')).toBe('/media/b.jpg');
  expect(find(`/media/${COMPOSED}`)).toBe(`/media/${DECOMPOSED}`);
});

test.each([
  ['photo.jpg', 'Photo.jpg', 'aux majuscules près'],
  ['photo.jpg', 'photo.JPG', 'aux majuscules près'],
  ['Vues/a.jpg', 'vues/a.jpg', 'aux majuscules près'],
  [COMPOSED, DECOMPOSED, 'la façon d’écrire les accents'],
  ['Été.jpg', DECOMPOSED, 'aux majuscules près'],
])('%j and %j are told apart by no more than some systems do', async (one, other, why) => {
  const file = await jpeg();
  const problems = problemsOf(edition({ [one]: file, [other]: file }));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(why);
});

test.each(['plan#2.png', 'quoi?.png', '50%.png'])('%j leads nowhere', async (name) => {
  const problems = problemsOf(edition({ [name]: await jpeg() }));
  expect(problems).toEqual([expect.stringMatching(/nom de fichier avec « [#?%] »/)]);
});

test.each(['con.jpg', 'vues/Com1.plan.jpg'])('%j is no name for Windows', async (name) => {
  const problems = problemsOf(edition({ [name]: await jpeg() }));
  expect(problems).toEqual([expect.stringMatching(/nom que Windows garde pour lui/)]);
});

test.each(['plan de salle.jpg', 'l’été.jpg', 'a_b-c (1).jpg', 'A+B&C.jpg'])(
  '%j is right',
  async (name) => {
    expect(problemsOf(edition({ [name]: await jpeg() }))).toEqual([]);
  },
);

const HEIC = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\0', 'latin1');
const TIFF = Buffer.from('II*\0\x08\0\0\0\0\0', 'latin1');

test.each<[name: string, content: Buffer]>([
  ['IMG_0001.HEIC', HEIC],
  ['IMG_0001.jpg', HEIC],
  ['photo.heif', Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'latin1')],
  ['photo.jpeg', Buffer.from('\0\0\0\x1cftypmsf1\0\0\0\0hevcheim', 'latin1')],
  ['plan.tiff', TIFF],
  ['plan.tif', Buffer.from('MM\0*\0\0\0\x08', 'latin1')],
  ['plan.jpg', TIFF],
  ['plan.png', Buffer.from('BM\x46\0\0\0\0\0\0\0\x36', 'latin1')],
  ['plan.webp', Buffer.from('8BPS\0\x01', 'latin1')],
  ['dessin.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>')],
])('%s does not show everywhere', (name, content) => {
  const problems = problemsOf(edition({ [name]: content }));
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) expect(problem).toContain(`media/${name}`);
});

test('a photograph under the name of a drawing is told', async () => {
  expect(problemsOf(edition({ 'a.svg': await jpeg() }))).toEqual([
    expect.stringContaining('autre chose que du texte'),
  ]);
});

test('AVIF, of the family of HEIC, is shown by all', async () => {
  const avif = await sharp(await jpeg())
    .avif()
    .toBuffer();
  expect(unseenFormat(avif)).toBeUndefined();
  expect(problemsOf(edition({ 'a.avif': avif }))).toEqual([]);
});
