import { resolve } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { imageVersions } from '../../src/outputs/images.ts';
import { siteSource } from '../../src/site/site-source.ts';

const source = siteSource(resolve('test/editions/complet'), '/trame/');
expect(source.refresh()).toEqual([]);
const current = source.current();

test('a photograph has its smaller versions, upright and never wider than it is', async () => {
  const versions = imageVersions(current);
  expect(versions.map(({ url }) => url.replace(/[0-9a-f]{12}/, 'hash'))).toEqual([
    '/assets/images/hash-480.webp',
    '/assets/images/hash-800.webp',
  ]);
  for (const [at, width] of [480, 800].entries()) {
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
