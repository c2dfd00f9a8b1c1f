import { expect, inject, test } from 'vitest';
import { crawl, deadLinks } from './crawl.ts';
import { useChromium } from './visit.ts';

const below = inject('editionBelow');
const visit = useChromium();

test('every link stays below the sub-folder, and answers', () =>
  visit(below, async (page) => {
    const here = await crawl(page, below);
    expect(deadLinks(here)).toEqual([]);
    expect([...here.keys()].filter((address) => !address.startsWith(below))).toEqual([]);
    expect(here.size).toBeGreaterThan(30);
  }));

test('a site in a sub-folder has the pages of the one at the root', async () => {
  const paths: string[][] = [];
  for (const start of [below, inject('edition')])
    await visit(start, async (page) => {
      const addresses = [...(await crawl(page, start)).keys()];
      paths.push(addresses.map((address) => address.slice(start.length)).sort());
    });
  expect(paths[0]).toEqual(paths[1]);
});

test.each(['', 'kit/confidentialite/', 'recherche/'])(
  'styles, scripts and images of /%s are found',
  (path) =>
    visit(below + path, async (page, { requests }) => {
      await page.waitForLoadState('load');
      expect(requests.filter((url) => !url.startsWith(below))).toEqual([]);
      expect(requests.filter((url) => /\/assets\/.+\.(css|js)$/.test(url)).length).toBeGreaterThan(
        1,
      );
      const family = await page
        .locator('h1')
        .evaluate((title) => getComputedStyle(title).fontFamily);
      expect(family).toContain('Georgia');
      for (const image of await page.locator('main img').all()) {
        await image.scrollIntoViewIfNeeded();
        await expect
          .poll(() => image.evaluate((drawn) => (drawn as HTMLImageElement).naturalWidth))
          .toBeGreaterThan(0);
      }
    }),
);
