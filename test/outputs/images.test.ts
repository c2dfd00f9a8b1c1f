import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { imageVersions } from '../../src/outputs/images.ts';
import { siteSource } from '../../src/site/site-source.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';

const source = siteSource(resolve('test/editions/complet'), '/trame/');
expect(await source.refresh()).toEqual([]);
const current = source.current();

test('a photograph has its smaller versions, upright and never wider than it is', async () => {
  const versions = imageVersions(current);
  expect(versions.map(({ url }) => url.replace(/[0-9a-f]{12}/, 'hash'))).toEqual([
    '/assets/images/hash-480.webp',
    '/assets/images/hash-800.webp',
    '/assets/images/hash-1000.webp',
  ]);
  for (const [at, width] of [480, 800, 1000].entries()) {
    const content = await versions[at]?.content();
    const { format, ...size } = await sharp(content as Buffer).metadata();
    expect(format).toBe('webp');
    expect(size).toMatchObject({ width, height: width * 1.4 });
    expect(size).not.toHaveProperty('exif');
  }
});

test('the page names the versions that are made, and no other', () => {
  const html = current.site.get('/diagnostics/grille-papier/')?.render() ?? '';
  expect(html).toMatch(/<img [^>]*width="1000" height="1400"/);
  const named = [...html.matchAll(/\/trame(\/assets\/images\/[^ "]+)/g)].map(([, url]) => url);
  expect(named).toEqual(imageVersions(current).map(({ url }) => url));
});

test('a picture smaller than all widths has its size, and no other version', () => {
  const html = current.site.get('/kit/confidentialite/')?.render() ?? '';
  expect(html).toMatch(/<p><img src="\/trame\/media\/ecran\.png"[^>]* width="\d+" height="\d+"/);
});

const photograph = (width: number) =>
  sharp({ create: { width, height: 100, channels: 3, background: '#2f6b3f' } })
    .jpeg()
    .toBuffer();

/** A site whose only sheet shows one picture. */
async function siteWith(name: string, content: Buffer) {
  const folder = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/a.md': kitSheet('A', '', `![Un guichet](</media/${name}>)\n`),
    'media/.gitkeep': '',
  });
  writeFileSync(join(folder, 'media', name), content);
  const own = siteSource(folder, '/');
  expect(await own.refresh()).toEqual([]);
  return own.current();
}

test.each(['deux mots.jpg', 'photo (1).jpg', "l’agent, l'usager.jpg", 'été.jpg'])(
  'the versions that the page names are made, whatever the name: %s',
  async (name) => {
    const site = await siteWith(name, await photograph(700));
    const html = site.site.get('/kit/a/')?.render() ?? '';
    const named = [...html.matchAll(/(\/assets\/images\/[^ "]+) (\d+)w/g)];
    expect(named.map(([, , width]) => width)).toEqual(['480', '700']);
    expect(named.map(([, url]) => url)).toEqual(imageVersions(site).map(({ url }) => url));
  },
);

test.each([
  [300, []],
  [480, []],
  [481, [480, 481]],
  [1360, [480, 800, 1360]],
  [4000, [480, 800, 1360]],
])('a picture %d pixels wide has versions of %j', async (width, widths) => {
  const versions = imageVersions(await siteWith('a.jpg', await photograph(width)));
  expect(versions.map(({ url }) => Number(/-(\d+)\.webp$/.exec(url)?.[1]))).toEqual(widths);
});

test('a photograph that is cut is told by its name, with what to do', async () => {
  const whole = await photograph(700);
  const [version] = imageVersions(await siteWith('coupe.jpg', whole.subarray(0, whole.length / 2)));
  await expect(version?.content()).rejects.toMatchObject({
    problem: {
      file: 'media/coupe.jpg',
      message: 'image abîmée : le fichier s’arrête avant la fin, ou se lit mal',
      expected: 'une image entière ; enregistrez-la de nouveau, ou retirez-la',
    },
  });
});
