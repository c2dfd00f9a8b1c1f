import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  contentFolder,
  EDITION,
  keyFigure,
  kitSheet,
  plainPage,
} from '../../helpers/content-folder.ts';
import { commitAll, initRepository } from '../../helpers/git-repository.ts';
import { siteOf } from '../../helpers/site.ts';
import { apiOf } from './api-of.ts';
import { emptyMirror, type Fetch, type Mirror, update } from './mirror-client.ts';

const ROOT = 'https://essai.example';
const INDEX = `${ROOT}/api/v1/index.json`;

const serve =
  (files: ReadonlyMap<string, string>): Fetch =>
  async (url) => {
    const text = url.startsWith(ROOT) ? files.get(url.slice(ROOT.length)) : undefined;
    return text === undefined ? { status: 404, text: '' } : { status: 200, text };
  };

const published = (files: ReadonlyMap<string, string>) =>
  [...files]
    .filter(
      ([url, text]) => url.startsWith('/api/v1/entrees/') && JSON.parse(text).etat === 'publie',
    )
    .map(([url, text]) => [url.slice('/api/v1/entrees/'.length, -'.json'.length), text])
    .sort();

const copied = ({ documents }: Mirror) => [...documents].sort();

test('a program that knows the index alone holds what is published, no more and no less, after months off line', async () => {
  const folder = contentFolder({
    'national/edition.yml': EDITION,
    'national/chiffres/personnes.md': keyFigure(),
    'national/kit/a.md': kitSheet('A'),
    'national/kit/b.md': kitSheet('B', 'suite:\n  - kit/c\n').replace('ordre: 1', 'ordre: 2'),
    'national/kit/c.md': kitSheet('C', '', 'Voir {{ chiffre: personnes }}.\n').replace(
      'ordre: 1',
      'ordre: 3',
    ),
    'national/pages/d.md': plainPage('D'),
  });
  const path = (file: string) => join(folder, 'national', file);
  const edit = (file: string, from: string, to: string) =>
    writeFileSync(path(file), readFileSync(path(file), 'utf8').replace(from, to));
  initRepository(folder);
  commitAll(folder, '2026-01-10');
  const mirror = emptyMirror();
  const first = await apiOf(await siteOf(folder));
  expect(await update(mirror, INDEX, serve(first))).toEqual([]);
  expect(copied(mirror)).toEqual(published(first));

  mirror.requests = 0;
  expect(await update(mirror, INDEX, serve(first))).toEqual([]);
  expect(mirror.requests).toBe(2);

  edit('kit/a.md', 'Bonjour.', 'Bonsoir.');
  commitAll(folder, '2026-02-01');
  edit('chiffres/personnes.md', 'valeur: 13', 'valeur: 14');
  rmSync(path('pages/d.md'));
  commitAll(folder, '2026-03-01');
  renameSync(path('kit/c.md'), path('kit/e.md'));
  edit('kit/b.md', 'kit/c', 'kit/e');
  commitAll(folder, '2026-04-01');
  writeFileSync(path('pages/f.md'), plainPage('F'));
  commitAll(folder, '2026-05-01');
  edit('kit/a.md', 'titre: A', 'titre: Autre');
  commitAll(folder, '2026-05-02');

  const later = await apiOf(await siteOf(folder));
  expect(await update(mirror, INDEX, serve(later))).toEqual([]);
  expect(copied(mirror)).toEqual(published(later));
  expect([...mirror.notices.keys()].sort()).toEqual(['kit/c', 'pages/d']);
});

test('what no change tells of is found by its fingerprint: a new name of the edition', async () => {
  const folder = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/a.md': kitSheet('A'),
  });
  initRepository(folder);
  commitAll(folder, '2026-01-10');
  const mirror = emptyMirror();
  await update(mirror, INDEX, serve(await apiOf(await siteOf(folder))));
  const path = join(folder, 'national/edition.yml');
  writeFileSync(path, EDITION.replace('nom: Essai', 'nom: Autre nom'));
  commitAll(folder, '2026-02-01');
  const later = await apiOf(await siteOf(folder));
  expect(await update(mirror, INDEX, serve(later))).toEqual(['kit/a']);
  expect(copied(mirror)).toEqual(published(later));
});
