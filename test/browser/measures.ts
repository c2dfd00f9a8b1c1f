import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addStyle } from './add-style.ts';

/** The program that looks for faults of accessibility: a page must load it before `violations`. */
export const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const RULES: RunOptions = {
  // What axe would fetch first, sheets and media, serves rules about media that play by themselves: no page has any.
  preload: false,
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  },
};

/** What axe, which the page must have loaded, finds against the rules. */
export async function violations(page: Page, options: RunOptions = RULES): Promise<string[]> {
  return page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } };
    const found = await axe.run({ ...asked, resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, options);
}

/** The rules that colours can break: nothing but colours is other in the dark (see `test/site/theme.test.ts`). */
const ABOUT_COLOURS: RunOptions = {
  preload: false,
  runOnly: ['color-contrast', 'link-in-text-block'],
};

/** Refuses what axe finds in a page of this width, in light, and in dark. */
export async function inLightAndDark(
  page: Page,
  width: number,
  find: (page: Page, options?: RunOptions) => Promise<string[]>,
): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await find(page), `light, ${width} px`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await find(page, ABOUT_COLOURS), `dark, ${width} px`).toEqual([]);
}

/** How far the page can be scrolled sideways, in pixels. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The same with letters twice as large, as a reader's own style makes them; the page is left as it was. */
const sidewaysWhenLarge = async (page: Page): Promise<number> => {
  await addStyle(page, ':root { font-size: 200% }');
  const scrolled = await sideways(page);
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  return scrolled;
};

/**
 * Readies a page to be measured in each of its states.
 * @returns what says, by the name of a state, that axe finds nothing and that nothing is scrolled sideways, nor with
 *   letters twice as large
 */
export async function soundIn(page: Page): Promise<(state: string) => Promise<void>> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(AXE);
  return async (state) => {
    expect(await violations(page), state).toEqual([]);
    expect(await sideways(page), state).toBe(0);
    expect(await sidewaysWhenLarge(page), `${state}, letters twice as large`).toBe(0);
  };
}

/** What a page left in the browser, by the name of the place. */
export const traces = (page: Page) =>
  page.evaluate(async () => ({
    cookie: document.cookie,
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: 'caches' in window ? await caches.keys() : [],
  }));

/** Of a page that left none. */
export const NOTHING = {
  cookie: '',
  localStorage: [],
  sessionStorage: [],
  databases: [],
  caches: [],
};
