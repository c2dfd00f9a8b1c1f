import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { searchOf } from '../../src/browser/search/search-engine.ts';
import { indexServedSite } from '../../src/outputs/search.ts';
import { siteSource } from '../../src/site/site-source.ts';
import { EDITION, keyFigure, kitSheet } from '../helpers/content-folder.ts';
import { openSearchIn } from '../helpers/node-search.ts';

const folder = mkdtempSync(join(tmpdir(), 'trame-index-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CONTENT = {
  'national/edition.yml': EDITION,
  'national/synonymes.yml': `familles:
  - mots: [courriel, adresse électronique]
  - mots: [aide, appui]
anciens_noms:
  - ancien: Pôle emploi
    actuel: France Travail
    page: kit/a
renvois:
  - page: /kit/d/
    mots: [pouvoir écrit]
  - page: /kit/
    mots: [classeur]
  - page: /kit/retiree/
    mots: [bibelot]
`,
  'national/kit/a.md': kitSheet(
    'Fiche A',
    '',
    'L’habilitation se demande. La mise en œuvre d’un vœu, avec le cœur. Soit 1 200 euros.\n',
  ),
  'national/kit/b.md': kitSheet(
    'Fiche B',
    '',
    'Chaque habilitation dure trois ans. Il faut un appui.\n',
  ),
  'national/kit/c.md': kitSheet('Fiche C, sans adresse électronique', '', 'Elle a une aide.\n'),
  'national/kit/d.md': kitSheet('Le mandat', '', 'Un papier.\n'),
  'national/kit/e.md': kitSheet(
    'Fiche E',
    '',
    'Un mandat, deux mandats, trois mandats, un mandat. Pôle emploi, puis France Travail.\n',
  ),
  'national/chiffres/f.md': keyFigure('Le mandat en chiffres'),
};
for (const [path, text] of Object.entries(CONTENT)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Makes the index anew. */
async function indexed(name: string): Promise<string> {
  const source = siteSource(folder, '/');
  expect(await source.refresh()).toEqual([]);
  const index = join(folder, name);
  await indexServedSite(source.current(), join(folder, `${name}-copies`), index);
  return index;
}

const index = await indexed('pagefind');
const sources = await openSearchIn(index);
const search = searchOf(sources);
const found = async (query: string) => {
  const { places } = await search(query);
  return Promise.all(places.map(async (place) => (await sources.page(place))[1]));
};

describe('however it is typed', () => {
  test.each([
    ['habilitation', ['/kit/a/', '/kit/b/']],
    ['l’habilitation', ['/kit/a/', '/kit/b/']],
    ["d'HABILITATIONS", ['/kit/a/', '/kit/b/']],
    ['oeuvre', ['/kit/a/']],
    ['œuvre', ['/kit/a/']],
    ['coeur', ['/kit/a/']],
    ['voeux', ['/kit/a/']],
    ['1200', ['/kit/a/']],
    ['1 200', ['/kit/a/']],
    ['1\u202f200', ['/kit/a/']],
    ['habilitassion', ['/kit/a/', '/kit/b/']],
    ['lhabilitation', ['/kit/a/', '/kit/b/']],
    ['adresseelectronique', ['/kit/c/']],
  ])('« %s » finds its pages', async (query, urls) => {
    expect((await found(query)).sort()).toEqual(urls);
  });
});

test('a title comes first, and a figure last', async () => {
  const urls = (await found('mandat')).filter((url) => /kit\/.|chiffres\/./.test(url));
  expect(urls.at(0)).toBe('/kit/d/');
  expect(urls).toContain('/kit/e/');
  expect(urls).toContain('/chiffres/f/');
});

test('words used for one another are searched too, after the word itself, and told', async () => {
  const outcome = await search('courriel');
  expect(outcome.also).toEqual(['adresse électronique']);
  expect(await found('courriel')).toEqual(['/kit/c/']);
  const sheets = (await found('appui')).filter((url) => /kit\/[bc]/.test(url));
  expect(sheets).toEqual(['/kit/b/', '/kit/c/']);
});

test('a page is found by words that it does not say, and a mistyped one too', async () => {
  expect(await found('pouvoir écrit')).toEqual(['/kit/d/']);
  expect(await found('classeurs')).toEqual(['/kit/']);
  expect((await search('classur')).respelled).toEqual([{ typed: 'classur', searched: 'classeur' }]);
  expect(await found('bibelot')).toEqual([]);
});

test('an old name leads to the new one, and to the page that says so', async () => {
  const { renamed } = await search('pole emploi');
  expect(renamed).toEqual([{ ancien: 'Pôle emploi', actuel: 'France Travail', page: '/kit/a/' }]);
  expect((await search('France Travail')).renamed).toEqual([]);
});

test('what no page says is told, and so is what the best page lacks', async () => {
  expect(await search('arnaque')).toMatchObject({
    places: [],
    unknown: ['arnaque'],
    isGood: false,
  });
  const partly = await search('arnaque mandat');
  expect(partly.places.length).toBeGreaterThan(0);
  expect(partly).toMatchObject({ unknown: ['arnaque'], isGood: false });
});

test('a collection is found by its name in the menu', async () => {
  expect((await found('kit'))[0]).toBe('/kit/');
});

test('the index holds no synonym, and is the same each time', async () => {
  const again = await indexed('again');
  const files = (at: string) => readdirSync(at, { recursive: true }).map(String).sort();
  expect(files(again)).toEqual(files(index));
  expect(readFileSync(join(again, 'pagefind.js'), 'utf8')).toBe(
    readFileSync(join(index, 'pagefind.js'), 'utf8'),
  );
  expect(files(index).filter((name) => /fragment|filter|worker/.test(name))).toEqual([]);
});
