import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { previousPublication } from '../../../../src/outputs/api/changes/previous-publication.ts';
import { contentFolder, EDITION, kitSheet, plainPage } from '../../../helpers/content-folder.ts';
import { siteOf } from '../../../helpers/site.ts';
import { apiOf, documentOf } from '../api-of.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-07-01T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Publishes a content without Git over what was published before. */
async function publish(content: string, site: string): Promise<Map<string, string>> {
  const files = await apiOf(await siteOf(content), previousPublication(site));
  for (const [url, text] of files) {
    mkdirSync(dirname(join(site, url)), { recursive: true });
    writeFileSync(join(site, url), text);
  }
  return files;
}

const changesIn = (files: ReadonlyMap<string, string>) =>
  (documentOf(files, 'changes.json').changements as Record<string, string>[]).map(
    ({ date, nature, cle }) => [date, nature, cle],
  );

test('without Git, each build says what changed since the last one, and keeps what was said', async () => {
  const content = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/accueillir.md': kitSheet(),
    'national/pages/une.md': plainPage('Une'),
  });
  const site = contentFolder({}, 'site');
  const first = await publish(content, site);
  expect(changesIn(first).map(([date, nature]) => [date, nature])).toEqual([
    ['2026-01-01', 'ajout'],
    ['2026-01-01', 'ajout'],
  ]);
  expect((await publish(content, site)).get('/api/v1/changes.json')).toBe(
    first.get('/api/v1/changes.json'),
  );

  const path = join(content, 'national/kit/accueillir.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('Bonjour.', 'Bonsoir.'));
  rmSync(join(content, 'national/pages/une.md'));
  const second = await publish(content, site);
  expect(changesIn(second).slice(0, 2)).toEqual(
    expect.arrayContaining([
      ['2026-07-01', 'modification', 'kit/accueillir'],
      ['2026-07-01', 'retrait', 'pages/une'],
    ]),
  );
  expect(changesIn(second)).toHaveLength(4);
  expect(documentOf(second, 'entrees/pages/une.json')).toMatchObject({
    etat: 'retire',
    date: '2026-07-01',
  });
});

test.each(['', '{"un": 1}', '<!doctype html>'])(
  'a last publication that cannot be read (%s) is none',
  (text) => {
    const site = contentFolder({ 'api/v1/index.json': text, 'api/v1/changes.json': text }, 'site');
    expect(previousPublication(site)).toBeUndefined();
  },
);
