import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ABSENT_PAGE, type OfflineManifest } from '../../src/model/offline.ts';
import { sizeText } from '../../src/model/size-text.ts';
import { offlineFiles, offlineManifest } from '../../src/outputs/offline.ts';
import type { CurrentSite } from '../../src/site/current-site.ts';
import { siteSource } from '../../src/site/site-source.ts';
import { contentFolder, EDITION, kitSheet, plainPage } from '../helpers/content-folder.ts';

const PAGE = 'national/pages/a-propos.md';

/** A site, its pages written as the build does, with an index and two pictures beside them. */
async function written(
  files: Record<string, string>,
): Promise<{ current: CurrentSite; folder: string }> {
  const content = contentFolder({ 'national/edition.yml': EDITION, ...files });
  const source = siteSource(content, '/trame/');
  expect(await source.refresh()).toEqual([]);
  const current = source.current();
  const folder = join(content, 'site');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const { file, render } of current.site.values()) write(file, render());
  for (const { url, content: text } of current.assets.files) write(url, text);
  for (const name of ['pagefind/pagefind.js', 'pagefind/index/fr_1.pf_index']) write(name, name);
  for (const name of ['kit.svg', 'ailleurs.svg']) write(`media/${name}`, name);
  return { current, folder };
}

const SITE = {
  'national/kit/accueillir.md': kitSheet('Accueillir', '', '![Un guichet](/media/kit.svg)\n'),
  [PAGE]: plainPage('À propos', '', '![Un autre](/media/ailleurs.svg)\n'),
  // Sources are checked against the folder of pictures.
  'media/kit.svg': '<svg/>',
  'media/ailleurs.svg': '<svg/>',
};

const urls = ({ fichiers }: OfflineManifest) => fichiers.map(({ url }) => url);

test('the kit, the guide, the search and what they ask for are kept, and nothing else', async () => {
  const { current, folder } = await written(SITE);
  const kept = urls(offlineManifest(current, folder));
  expect(kept).toEqual(
    expect.arrayContaining([
      '',
      'hors-connexion/',
      ABSENT_PAGE.slice(1),
      'kit/',
      'kit/accueillir/',
      'kit/imprimer/',
      'media/kit.svg',
      'pagefind/index/fr_1.pf_index',
      'pagefind/pagefind.js',
      'recherche/',
      ...['kit', 'recherche'].flatMap((layout) => {
        const { stylesheet = '', scripts = [] } = current.assets.layouts[layout] ?? {};
        return [stylesheet, ...scripts].map((url) => url.slice(1));
      }),
    ]),
  );
  expect(kept.filter((url) => /^(a-propos|plan|404|admin|media\/ailleurs)/.test(url))).toEqual([]);
  expect(new Set(kept).size).toBe(kept.length);
});

test('each file is said with its digest and its size, and the sum is the size that people are told', async () => {
  const { current, folder } = await written(SITE);
  const { fichiers, octets } = offlineManifest(current, folder);
  expect(fichiers.find(({ url }) => url === 'media/kit.svg')).toEqual({
    url: 'media/kit.svg',
    empreinte: createHash('sha256').update('kit.svg').digest('hex').slice(0, 32),
    octets: 7,
  });
  expect(octets).toBe(fichiers.reduce((sum, file) => sum + file.octets, 0));
});

test('one changed file makes another version, and so another worker', async () => {
  const { current, folder } = await written(SITE);
  const worker = () =>
    offlineFiles(current, folder)
      .find(({ url }) => url === '/hors-connexion.js')
      ?.content();
  const before = worker();
  expect(worker()).toBe(before);
  writeFileSync(join(folder, 'pagefind/index/fr_1.pf_index'), 'autre');
  expect(worker()).not.toBe(before);
});

test('an edition without kit or guide offers nothing, and takes back what was kept', async () => {
  const { current, folder } = await written({ [PAGE]: plainPage('À propos') });
  const files = offlineFiles(current, folder);
  expect(files.map(({ url }) => url)).toEqual(['/hors-connexion.js']);
  expect(files[0]?.content()).toContain('unregister');
  expect(current.site.has('/hors-connexion/')).toBe(false);
  expect(current.site.get('/')?.render()).not.toContain('hors-connexion');
});

test.each([
  [1, '1 Ko'],
  [850_400, '850 Ko'],
  [999_600, '1,0 Mo'],
  [1_449_000, '1,4 Mo'],
  [12_000_000, '12,0 Mo'],
])('%i bytes are written « %s »', (bytes, text) => {
  expect(sizeText(bytes).replace('\u00A0', ' ')).toBe(text);
});
