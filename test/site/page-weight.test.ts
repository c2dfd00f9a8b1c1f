import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { siteSource } from '../../src/site/site-source.ts';

/** HTML and style of a reading page, compressed: what the first view costs. A first round trip of TCP carries as much. */
const BUDGET_BYTES = 14 * 1024;

test('what the first view of a page needs holds in one round trip', () => {
  const source = siteSource(resolve('content'), '/');
  expect(source.refresh()).toEqual([]);
  const { site, assets } = source.current();
  const weigh = (text: string) => brotliCompressSync(text).length;
  const style = weigh(assets.files.find(({ url }) => url.endsWith('.css'))?.content ?? '');
  const heavy = [...site.values()]
    .filter(({ entry }) => entry !== undefined)
    .map(({ url, render }) => ({ url, bytes: weigh(render()) + style }))
    .filter(({ bytes }) => bytes > BUDGET_BYTES);
  expect(heavy).toEqual([]);
});
