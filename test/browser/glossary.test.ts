import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { addStyle } from './add-style.ts';
import { useChromium } from './visit.ts';

const visit = useChromium();
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const SHEET = `${inject('edition')}kit/confidentialite/`;
const DEFINITION = 'Un papier par lequel une personne en charge une autre d’agir pour elle.';

const term = (page: Page): Locator => page.locator('a.terme', { hasText: 'mandat' });
const bubble = (page: Page): Locator => page.locator('.bulle:popover-open');

test('a term opens its definition by mouse, and closes it, without leaving the page', () =>
  visit(SHEET, async (page) => {
    await term(page).click();
    expect(await bubble(page).textContent()).toContain(DEFINITION);
    expect(await term(page).getAttribute('aria-expanded')).toBe('true');
    await term(page).click();
    expect(await bubble(page).count()).toBe(0);
    await term(page).click();
    await page.locator('h1').click();
    expect(await bubble(page).count()).toBe(0);
    expect(page.url()).toBe(SHEET);
  }));

test.each(['Enter', 'Space'])('a term opens by %s, is told, and gives the keyboard back', (key) =>
  visit(SHEET, async (page) => {
    await term(page).focus();
    await page.keyboard.press(key);
    await page.getByRole('status').filter({ hasText: DEFINITION }).waitFor();
    await page.keyboard.press('Tab');
    const link = bubble(page).getByRole('link');
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await bubble(page).count()).toBe(0);
    expect(await term(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => term(page).getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('');
  }),
);

test('a definition does not hold the keyboard: it closes when one goes on', () =>
  visit(SHEET, async (page) => {
    await term(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => bubble(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest('.bulle'))).toBeNull();
  }));

test('a definition leads to the page of its term', () =>
  visit(SHEET, async (page) => {
    await term(page).click();
    await bubble(page).getByRole('link', { name: 'Lire la page' }).click();
    await page.waitForURL('**/glossaire/mandat/');
  }));

test('a definition stands within a small screen, with large text too', () =>
  visit(
    SHEET,
    async (page) => {
      // On a phone the text of a sheet is folded below what to do.
      await page.locator('[data-pourquoi] > summary').click();
      for (const size of ['100%', '200%']) {
        await addStyle(page, `:root { font-size: ${size} }`);
        await term(page).click();
        const box = await bubble(page).boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
        expect(box?.y).toBeGreaterThanOrEqual((await term(page).boundingBox())?.y ?? 0);
        const { scrollWidth } = await page.evaluate(() => document.documentElement);
        expect(scrollWidth ?? 320).toBeLessThanOrEqual(320);
        await page.keyboard.press('Escape');
      }
    },
    { viewport: { width: 320, height: 640 } },
  ));

test.each(['light', 'dark'] as const)('an open definition is accessible, in %s', (colorScheme) =>
  visit(
    SHEET,
    async (page) => {
      await term(page).click();
      await page.evaluate(AXE);
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
        return (await axe.run()).violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html }) => `${id}: ${html}`),
        );
      });
      expect(await bubble(page).count()).toBe(1);
      expect(found).toEqual([]);
    },
    { colorScheme },
  ),
);

test('without script a term is a link, and its definition is on the page', () =>
  visit(
    SHEET,
    async (page) => {
      const words = page.getByRole('region', { name: 'Les mots de cette page' });
      expect(await words.getByRole('definition').allTextContents()).toContain(DEFINITION);
      await term(page).click();
      await page.waitForURL('**/glossaire/mandat/');
      const list = page.getByRole('list').filter({ hasText: 'Garder le secret' });
      expect(await list.getByRole('link').first().getAttribute('href')).toBe(
        '/kit/confidentialite/',
      );
    },
    { javaScriptEnabled: false },
  ));
