import { expect, inject, test } from 'vitest';
import { crawl } from './crawl.ts';
import { NOTHING, traces } from './measures.ts';
import { useChromium } from './visit.ts';

const visit = useChromium();

/** One page of each kind: the first of each section. */
const onePerSection = (urls: Iterable<string>) => [
  ...new Map(
    [...urls].map((url) => [new URL(url).pathname.split('/').slice(1, -1)[0], url]),
  ).values(),
];

const EDITIONS = [
  ['the fixture edition', inject('edition')],
  ['the national edition', inject('national')],
] as const;

test.each(EDITIONS)(
  'no page of %s asks another site for anything, nor leaves a trace',
  (_name, start) =>
    visit(start, async (page, { requests }) => {
      const urls = onePerSection((await crawl(page, start)).keys());
      const kinds = ['kit/', 'guide/', 'accessibilite/', 'liens/', 'admin/', 'recherche/'];
      for (const kind of kinds)
        expect(
          urls.some((url) => url.startsWith(start + kind)),
          kind,
        ).toBe(true);
      for (const url of [...urls, `${start}recherche/?q=mandat`]) {
        await page.goto(url, { waitUntil: 'networkidle' });
        expect(await traces(page), url).toEqual(NOTHING);
      }
      // The search has really run, and the words went to this site only.
      await page.getByRole('status').filter({ hasText: 'mandat' }).waitFor();
      expect(await traces(page)).toEqual(NOTHING);
      expect(requests.some((url) => url.includes('/pagefind/'))).toBe(true);
      expect(requests.filter((url) => !url.startsWith(start))).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
    }),
);
