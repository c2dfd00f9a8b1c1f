import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { siteSource } from '../../src/site/site-source.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';

/** HTML and style of a reading page, compressed: what the first view costs. A first round trip of TCP carries as much. */
const FIRST_VIEW_BYTES = 14 * 1024;

/** The whole of the longest strategy: its tree of actions comes after the first view, in the same answer. */
const WHOLE_BYTES = 20 * 1024;

const source = siteSource(NATIONAL_CONTENT, '/');

const weights = new Map<string, number>();

/** Most pages have no tree of actions: their first view is the whole of them. */
function weigh(text: string): number {
  const weight = weights.get(text) ?? brotliCompressSync(text).length;
  weights.set(text, weight);
  return weight;
}

let pages: { url: string; html: string; style: number }[] = [];

beforeAll(async () => {
  expect(await source.refresh()).toEqual([]);
  const { site, assets } = source.current();
  const styles = new Map(assets.files.map(({ url, content }) => [url, weigh(content)]));
  pages = [...site.values()]
    .filter(({ entry }) => entry !== undefined)
    .map(({ url, render }) => {
      const html = render();
      return { url, html, style: styles.get(stylesheetOf(html)) ?? Number.NaN };
    });
});

const stylesheetOf = (html: string) =>
  /<link rel="stylesheet" href="([^"]+)">/.exec(html)?.[1] ?? '';

/** The page as far as its tree of actions, which is folded and far below what the first view shows. */
const beforeTheTree = (html: string) => html.split('id="bloc_axes"')[0] ?? html;

test.each([
  ['the first view of a page', beforeTheTree, FIRST_VIEW_BYTES],
  ['a whole page', (html: string) => html, WHOLE_BYTES],
] as const)('%s holds in its budget', (_name, part, budget) => {
  const heavy = pages
    .map(({ url, html, style }) => ({ url, bytes: weigh(part(html)) + style }))
    .filter(({ bytes }) => !(bytes <= budget));
  expect(heavy).toEqual([]);
});
