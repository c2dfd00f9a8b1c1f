import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useChromium } from './visit.ts';

const charter = `${inject('national')}chartes/charte-aidant/`;
const visit = useChromium();
const DESKTOP = { viewport: { width: 1280, height: 800 } };

const contents = (page: Page) => page.getByRole('navigation', { name: 'Sommaire' });
const marked = (page: Page) => contents(page).locator('[aria-current]').allTextContents();

/** Brings a heading to the top of the window at once. */
const scrollTo = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));

test('the contents mark the section that is read, down, up, and in one leap', () =>
  visit(
    charter,
    async (page) => {
      expect(await marked(page)).toEqual([]);
      await scrollTo(page, 'bloc_article-2');
      await expect
        .poll(() => marked(page))
        .toEqual(['2. J’aide toute personne avec la même attention']);
      await scrollTo(page, 'bloc_reprendre');
      await expect.poll(() => marked(page)).toEqual(['Signer ou reprendre']);
      await scrollTo(page, 'bloc_article-5');
      await expect.poll(() => marked(page)).toEqual(['5. Je garde pour moi ce que je vois']);
      await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
      await expect.poll(() => marked(page)).toEqual([]);
    },
    DESKTOP,
  ));

test('the contents stay in sight, and the section that one asks for is marked', () =>
  visit(
    charter,
    async (page) => {
      await contents(page).getByRole('link', { name: /^10\./ }).click();
      await expect.poll(() => marked(page)).toEqual(['10. Je dis mes erreurs']);
      const current = contents(page).locator('[aria-current]');
      expect((await current.boundingBox())?.y).toBeLessThan(800);
    },
    { ...DESKTOP, reducedMotion: 'reduce' },
  ));

test('on a phone the contents are one line, which unfolds', () =>
  visit(
    charter,
    async (page) => {
      const link = contents(page).getByRole('link', { name: /^1\./ });
      expect(await link.isVisible()).toBe(false);
      expect((await contents(page).boundingBox())?.height).toBeLessThan(60);
      await contents(page).getByText('Sur cette page').click();
      await link.click();
      await page.waitForURL(/#bloc_article-1$/);
    },
    { viewport: { width: 360, height: 740 } },
  ));

test('without script the contents lead all the same, and mark nothing', () =>
  visit(
    charter,
    async (page) => {
      await contents(page).getByRole('link', { name: 'Signer ou reprendre' }).click();
      await page.waitForURL(/#bloc_reprendre$/);
      expect(await marked(page)).toEqual([]);
    },
    { ...DESKTOP, javaScriptEnabled: false },
  ));
