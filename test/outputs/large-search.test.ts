import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { generateCorpus, writeCorpus } from '../../src/bench/corpus-generator.ts';
import { searchOf } from '../../src/browser/search/search-engine.ts';
import { indexServedSite } from '../../src/outputs/search.ts';
import { siteSource } from '../../src/site/site-source.ts';
import { openSearchIn } from '../helpers/node-search.ts';

/** More pages than one file tells of: from here on, each word and each page shown may be a file to ask for. */
const ENTRIES = 560;
/** What a first screen of results may ask for, and how many results it has. */
const MOST_FILES = 8;
const SCREEN = 2;

const content = mkdtempSync(join(tmpdir(), 'trame-grande-recherche-'));
afterAll(() => rmSync(content, { recursive: true, force: true }));
writeCorpus(generateCorpus(ENTRIES), content);
const source = siteSource(content, '/');
expect(await source.refresh()).toEqual([]);
const folder = join(content, 'pagefind');
await indexServedSite(source.current(), join(content, 'copies'), folder);

const QUERIES = [
  'mandat',
  'mot de passe',
  'atelier numérique',
  'médiation territoire',
  'comment aider une personne âgée qui n’ose pas demander un rendez-vous à la médiathèque',
  'territoire département commune stratégie action usage accueil',
];

/** Each query in a search that has asked for nothing yet; one after the other, for all of them read by `fetch`. */
const asked: { query: string; shown: number; files: readonly string[] }[] = [];
for (const query of QUERIES) {
  const files = new Set<string>();
  const sources = await openSearchIn(folder, files);
  const { places } = await searchOf(sources)(query);
  const shown = await Promise.all(places.slice(0, SCREEN).map((place) => sources.page(place)));
  asked.push({ query, shown: shown.length, files: [...files] });
}

test.each(asked)(
  'on a large site, « $query » asks for few files until its first screen',
  ({ shown, files }) => {
    expect(shown).toBe(SCREEN);
    expect(files).toContain('pages.json');
    expect(files.length, files.join(', ')).toBeLessThanOrEqual(MOST_FILES);
  },
);

test('of a long query, the words that most pages say are not looked up', async () => {
  const sources = await openSearchIn(folder);
  const search = searchOf(sources);
  const common = sources.pages.courants ?? [];
  expect(common.length).toBeGreaterThan(20);
  const rare = ['quittance', 'lycéenne', 'pharmacienne'];
  const found = async (query: string) => [...(await search(query)).places].sort();
  const alone = await found(rare.join(' '));
  expect(alone.length).toBeGreaterThan(0);
  expect(await found(`${common.slice(0, 5).join(' ')} ${rare.join(' ')}`)).toEqual(alone);
});
