import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import type { Entry } from '../../src/corpus/entry.ts';
import { CONTENT_TYPES } from '../../src/model/types.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';
import { AXE, inLightAndDark, sideways, violations } from './measures.ts';
import { useChromium, useOnePage } from './visit.ts';

const site = inject('national');

const visit = useChromium();
const inOnePage = useOnePage();

/** What is published today: the rules below hold whatever it says. */
const entries = corpusReader(NATIONAL_CONTENT)().corpus?.entries ?? [];
const ofType = (type: string) => entries.filter((entry) => entry.type === type);
const titleOf = ({ data }: Entry) => String(data.titre);

async function searched(page: Page, query: string): Promise<string[]> {
  await page.goto(`${site}recherche/?q=${encodeURIComponent(query)}`);
  const told = page.locator('.annonce').filter({ hasText: /résultat/ });
  const count = Number.parseInt((await told.textContent()) ?? '', 10) || 0;
  const results = page.locator('.resultats > li');
  // The number is told first; the results come after it, ten by ten.
  await expect.poll(() => results.count()).toBe(Math.min(10, count));
  const links = results.getByRole('link');
  return links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
}

describe('the search', () => {
  test('finds the first entry of each type by its own title, among its first results', () =>
    visit(site, async (page) => {
      for (const { name } of CONTENT_TYPES)
        for (const entry of ofType(name).slice(0, 1))
          expect(await searched(page, titleOf(entry)), titleOf(entry)).toContain(entry.url);
    }));

  test('says what to do before what a word means', () =>
    visit(site, async (page) => {
      const pairs = ofType('glossaire').flatMap((term) => {
        const word = titleOf(term).toLowerCase();
        const sheet = ofType('kit').find((entry) => titleOf(entry).toLowerCase().includes(word));
        return sheet ? [{ word, sheet, term }] : [];
      });
      expect(pairs).not.toEqual([]);
      for (const { word, sheet, term } of pairs.slice(0, 3)) {
        const found = await searched(page, word);
        expect(found, word).toContain(sheet.url);
        if (found.includes(term.url))
          expect(found.indexOf(sheet.url), word).toBeLessThan(found.indexOf(term.url));
      }
    }));
});

/** How much of the page moved since it began (https://web.dev/articles/cls). */
const moved = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((told) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as unknown as { value: number }[];
          told(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => told(0), 500);
      }),
  );

test('a first search asks for little, shows results without moving the page, and is reached at once', () =>
  visit(
    `${site}recherche/`,
    async (page, { requests }) => {
      await page.getByLabel('Rechercher dans le site').fill('mot de passe');
      await page.keyboard.press('Enter');
      await page.locator('.resultats > li').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(requests.filter((url) => url.includes('/pagefind/')).length).toBeLessThanOrEqual(8);
      // Beside the text on a wide screen, the boxes come once it is known which of them lead somewhere.
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        await page.goto(`${site}recherche/?q=${encodeURIComponent('mot de passe')}`);
        await page.locator('.resultats > li').first().waitFor();
        await page
          .locator('.facettes:not([data-attente]) .compte:not(:empty)')
          .first()
          .waitFor({ state: 'attached' });
        expect(await moved(page), `${width} px`).toBeLessThan(0.02);
      }
    },
    { viewport: { width: 360, height: 740 } },
  ));

test('without script a search leads to the list of all pages', () =>
  visit(
    site,
    async (page) => {
      await page.getByLabel('Rechercher dans le site').fill('un mot');
      await page.getByRole('button', { name: 'Rechercher' }).click();
      await page.waitForURL(/\/plan-du-site\/\?q=/);
      expect(await page.locator('main section li a').count()).toBeGreaterThanOrEqual(
        entries.length,
      );
      const parts = page.getByRole('navigation', { name: 'Parties du plan' }).getByRole('link');
      await parts.last().click();
      await page.waitForURL(/#./);
    },
    { javaScriptEnabled: false },
  ));

/** The longest entry of each type: where there is most to go wrong. */
const LONGEST = CONTENT_TYPES.flatMap(({ name }) =>
  ofType(name)
    .toSorted((one, other) => other.body.length - one.body.length)
    .slice(0, 1)
    .map(({ url }) => url.slice(1)),
);

const PAGES = [
  '',
  'guide/',
  'acteurs/',
  'acteurs/formulaire/',
  'diagnostics/',
  'miroirs/',
  'accessibilite/',
  'recherche/?q=mandat',
  'plan-du-site/',
  'guide-de-style/',
  'pour/elu/',
  'nulle-part/',
  ...LONGEST,
];

test.each(PAGES)(
  '/%s has no fault that axe sees, light and dark, wide and narrow, and does not scroll sideways',
  (path) =>
    inOnePage(site + path, async (page, { faults }) => {
      if (path.startsWith('recherche'))
        await page
          .locator('.annonce')
          .filter({ hasText: /résultat/ })
          .waitFor();
      if (path === 'nulle-part/') faults.length = 0;
      await page.evaluate(AXE);
      for (const width of [320, 1280]) {
        await inLightAndDark(page, width, violations);
        expect(await sideways(page), `${width} px`).toBe(0);
      }
    }),
);

test('the first stop of the keyboard leads to the content', () =>
  visit(`${site}${LONGEST[0]}`, async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  }));
