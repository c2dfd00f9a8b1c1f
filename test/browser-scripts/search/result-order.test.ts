import { expect, test } from 'vitest';
import { askedKind } from '../../../src/browser/search/asked-kind.ts';
import { inOrder, pageFolder } from '../../../src/browser/search/result-order.ts';
import type { SearchSources } from '../../../src/browser/search/search-sources.ts';
import type { AskedWords } from '../../../src/browser/search/title-bonus.ts';
import { familyFinder } from '../../../src/model/search-families.ts';
import { genreSign, type SearchedPage, type SearchPages } from '../../../src/model/search-files.ts';

const TITLES = [
  'Les collèges',
  'Les collèges de France',
  'Faire autre chose',
  'Encore autre chose',
];

/** A site of a page, a figure and two pages more. */
const pages: SearchPages = {
  genres: [
    ['Page', 1],
    ['Chiffre', 0.6, 1.3],
  ],
  genreDe: [0, 1, 0, 0].map(genreSign).join(''),
  parLot: 500,
  lot: TITLES.map((titre): SearchedPage => [titre, `/${titre}/`, '']),
  familles: [],
  noms: [],
};

const sources: SearchSources = {
  pages,
  index: async () => new Map(),
  page: async (place) => pages.lot?.[place] ?? ['', '', ''],
  facets: async () => ({}),
  words: async () => [],
};

const asking = (said: readonly string[]): AskedWords => ({
  said,
  worths: new Map(said.map((word) => [word, 1])),
  kind: askedKind(said.join(' ')),
  families: [],
});

test('a page that says little of it is told apart from those that answer', async () => {
  const scored = new Map([
    [0, 0.4],
    [2, 0.05],
    [3, 0.3],
  ]);
  const { places, others } = await inOrder(
    scored,
    asking(['xylophone']),
    pageFolder(familyFinder([])),
    sources,
  );
  expect(places).toEqual([0, 3]);
  expect(others).toEqual([2]);
});

test('a figure comes after what else says the same, and first for who asks how many', async () => {
  const scored = new Map([
    [0, 0.4],
    [1, 0.4],
  ]);
  const order = async (...said: string[]) =>
    (await inOrder(scored, asking(said), pageFolder(familyFinder([])), sources)).places;
  expect(await order('colleges', 'france')).toEqual([1, 0]);
  expect(await order('colleges')).toEqual([0, 1]);
  expect(await order('combien', 'de', 'colleges', 'en', 'france')).toEqual([1, 0]);
});
