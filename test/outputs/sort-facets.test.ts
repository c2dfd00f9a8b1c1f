import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { indexServedSite } from '../../src/outputs/search.ts';
import { sortFacets } from '../../src/outputs/sort-facets.ts';
import { siteSource } from '../../src/site/site-source.ts';
import { contentFolder } from '../helpers/content-folder.ts';

/** The search index of the fixture edition, made anew. */
async function indexed(): Promise<string> {
  const folder = contentFolder({});
  const source = siteSource('test/editions/complet', '/');
  expect(await source.refresh()).toEqual([]);
  const index = join(folder, 'pagefind');
  await indexServedSite(source.current(), join(folder, 'copies'), index);
  return index;
}

const facetFiles = (index: string) => readdirSync(join(index, 'filter')).sort();
const description = (index: string) => readFileSync(join(index, 'pagefind-entry.json'), 'utf8');

test('the same pages give the same index, each of its files named once', async () => {
  const [first, second] = [await indexed(), await indexed()];
  expect(facetFiles(first).length).toBeGreaterThan(3);
  expect(facetFiles(second)).toEqual(facetFiles(first));
  expect(description(second)).toBe(description(first));
  const { hash } = JSON.parse(description(first)).languages.fr;
  const metas = readdirSync(first).filter((name) => name.endsWith('.pf_meta'));
  expect(metas).toEqual([`pagefind.${hash}.pf_meta`]);
});

test.each([
  ['another signature', 'autrechose__'],
  ['another kind of item', 'pagefind_dcd\xa0'],
])('an index with %s is refused, rather than spoiled', async (_, content) => {
  const index = await indexed();
  const file = join(index, 'filter', facetFiles(index)[0] ?? '');
  writeFileSync(file, gzipSync(Buffer.from(content, 'latin1')));
  expect(() => sortFacets(index)).toThrow('Pagefind 1.5.2');
});
