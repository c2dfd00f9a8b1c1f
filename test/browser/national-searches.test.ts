import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { searchOf } from '../../src/browser/search/search-engine.ts';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';
import { openSearchIn } from '../helpers/node-search.ts';

// The real engine, Pagefind’s program over its own index, without a browser: all queries take a second.
const sources = await openSearchIn(join(inject('nationalFolder'), 'pagefind'));
const search = searchOf(sources);
const expected = corpusReader(NATIONAL_CONTENT)().corpus?.searches ?? [];

/** Addresses of the first results. */
async function firstPages(query: string, most = 3): Promise<string[]> {
  const { places } = await search(query);
  return Promise.all(places.slice(0, most).map(async (place) => (await sources.page(place))[1]));
}

describe('what people search (recherches.yml)', () => {
  test('is told by many real queries, each once', () => {
    expect(expected.length).toBeGreaterThanOrEqual(120);
    expect(new Set(expected.map(({ requete }) => requete)).size).toBe(expected.length);
  });

  test('leads to pages that the search knows', async () => {
    const known = new Set(
      await Promise.all(
        Array.from(sources.pages.genreDe, async (_, place) => (await sources.page(place))[1]),
      ),
    );
    expect(expected.flatMap(({ pages }) => pages).filter((url) => !known.has(url))).toEqual([]);
  });

  test('is answered first four times in five, and within three results nineteen times in twenty', async () => {
    const ranks = await Promise.all(
      expected.map(async ({ requete, pages }) => ({
        requete,
        rank: (await firstPages(requete)).findIndex((url) => pages.includes(url)),
      })),
    );
    const missed = ranks.filter(({ rank }) => rank === -1).map(({ requete }) => requete);
    const late = ranks.filter(({ rank }) => rank > 0).map(({ requete }) => requete);
    const share = (count: number) => 1 - count / ranks.length;
    const first = share(missed.length + late.length);
    console.log(
      `${ranks.length} queries: ${(100 * first).toFixed(1)} % answered first, ${(100 * share(missed.length)).toFixed(1)} % within three. Missed: ${missed.join(', ')}.`,
    );
    expect(share(missed.length), `Missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(0.95);
    expect(first, `Late: ${late.join(', ')}`).toBeGreaterThanOrEqual(0.8);
  });
});

test('old names lead where new ones do', async () => {
  for (const { ancien, actuel } of sources.pages.noms) {
    expect((await search(ancien)).renamed.map((name) => name.actuel)).toContain(actuel);
    const [first] = await firstPages(actuel, 1);
    expect(await firstPages(ancien), ancien).toContain(first);
  }
});

test.each(['xylophone', 'zzzz', '?!'])('« %s » is told to have no answer', async (query) => {
  const { places, isGood } = await search(query);
  expect(places).toEqual([]);
  expect(isGood).toBe(false);
});
