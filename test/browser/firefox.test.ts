import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { FIREFOX, openFirefox, watchFirefox } from './firefox.ts';
import { PAGE_TYPES } from './page-types.ts';
import { PATIENCE } from './shared-chromium.ts';

const edition = inject('edition');

if (!FIREFOX)
  console.log(
    'Pas de Firefox sur cette machine (paquet « firefox-esr », ou son chemin dans TRAME_FIREFOX) : ce qui le concerne n’est pas essayé.',
  );

/** What a page must be in any browser. Runs in it. */
const state = () => ({
  language: document.documentElement.lang,
  titles: [...document.querySelectorAll('h1')].filter((title) => title.checkVisibility()).length,
  // The stylesheet was read to its end, with its layers and its tokens.
  isStyled: getComputedStyle(document.documentElement).getPropertyValue('--encre').trim() !== '',
  sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  shownInName: [...document.querySelectorAll('[hidden]:not([hidden="until-found"])')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map(({ outerHTML }) => outerHTML.slice(0, 120)),
});

const GOOD = { language: 'fr', titles: 1, isStyled: true, sideways: 0, shownInName: [] };

/**
 * One Firefox for all. Each visit has a tab of its own: what a page that is left was still waiting for fails then, and
 * must not be told of the next.
 */
describe.skipIf(!FIREFOX)('in Firefox', () => {
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    browser = await openFirefox();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport({ width: 360, height: 740 });
    faults = watchFirefox(page, new URL(edition).origin);
  });
  afterEach(() => page?.close());

  test.each(PAGE_TYPES)('/%s is drawn, runs and fits a phone', async (path) => {
    await page.goto(edition + path);
    expect(await page.evaluate(state)).toEqual(GOOD);
    expect(faults).toEqual([]);
  });

  test('the search answers what is typed, says how much it found, and keeps it in the address', async () => {
    await page.goto(`${edition}recherche/`);
    await page.type('main input[type=search]', 'donnees secretes');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.resultats > li');
    const [said, first] = await page.evaluate(() => [
      document.querySelector('[role=status]')?.textContent ?? '',
      document.querySelector<HTMLAnchorElement>('.resultats a')?.pathname,
    ]);
    expect(said).toMatch(/^\d+ résultats? pour «\sdonnees secretes\s»/);
    expect(first).toBe('/kit/confidentialite/');
    expect(new URL(page.url()).searchParams.get('q')).toBe('donnees secretes');
    expect(faults).toEqual([]);
  });

  test('what a page folds, ticks and filters answers the keyboard', async () => {
    await page.goto(`${edition}kit/confidentialite/`);
    await page.focus('main summary');
    const isOpen = () =>
      page.evaluate(() => document.querySelector('main summary')?.closest('details')?.open);
    const before = await isOpen();
    await page.keyboard.press('Enter');
    expect(await isOpen()).toBe(!before);
    await page.goto(`${edition}acteurs/?peut=former`);
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent);
    expect(faults).toEqual([]);
  });
});
