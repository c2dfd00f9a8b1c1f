import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useChromium } from './visit.ts';

const national = inject('national');
const visit = useChromium();
const phone = { viewport: { width: 360, height: 780 } };

/** Follows a link, and comes back once its page stands there. */
async function follow(page: Page, name: string | RegExp, path: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name }).first().click();
  await page.waitForURL(new URL(path, national).href);
}

/** What has the focus, as a screen reader names it or nearly so. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < 60 && !name.test(await focused(page)); stop++)
    await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(name);
}

test('an elected official with a phone: the guide, three minutes, a figure, its source', () =>
  visit(
    `${national}guide/`,
    async (page) => {
      await follow(page, 'Lire le guide en trois minutes', 'guide/en-trois-minutes/');
      const figure = page.getByRole('listitem').filter({ hasText: '13 millions' });
      expect(await figure.isVisible()).toBe(true);
      await follow(page, /^Source et date : 13 millions/, 'chiffres/personnes-en-difficulte/');
      const sources = page.getByRole('region', { name: 'Sources' });
      expect(await sources.getByRole('listitem').count()).toBeGreaterThan(0);
      await page.goBack();
      await follow(page, /^Lire le chapitre 3/, 'guide/ce-que-peut-un-elu/');
      expect(await page.getByText('Chapitre 3 sur 11').isVisible()).toBe(true);
    },
    phone,
  ));

test('all chapters unfold and are reached with the keyboard', () =>
  visit(`${national}guide/former/`, async (page) => {
    const list = page.getByRole('navigation', { name: 'Chapitres du guide' });
    const here = list.getByRole('link', { name: 'Qui former, et comment' });
    expect(await here.isVisible()).toBe(false);
    await tabTo(page, /^Tous les chapitres$/);
    await page.keyboard.press('Enter');
    await here.waitFor();
    expect(await here.getAttribute('aria-current')).toBe('page');
    await tabTo(page, /^Comment financer/);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${national}guide/financer/`);
  }));

/** Counts how often the page is sent to the printer, and sends nothing. */
const countPrints = (page: Page) =>
  page.addInitScript(() => {
    const counted = window as unknown as { prints: number };
    counted.prints = 0;
    window.print = () => {
      counted.prints += 1;
    };
  });
const prints = (page: Page) =>
  page.evaluate(() => (window as unknown as { prints: number }).prints);

test('at the desk, with the keyboard alone: from what the person says to the paper', () =>
  visit(`${national}kit/`, async (page) => {
    await countPrints(page);
    await tabTo(page, /^«\s*Signer un papier/);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${national}kit/mandat-cnil/`);
    await tabTo(page, /^Imprimer$/);
    await page.keyboard.press('Enter');
    expect(await prints(page)).toBe(1);
  }));

/** How many pages of paper a page of the site takes. */
async function pagesOfPaper(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe('on paper', () => {
  test.each([
    ['kit/imprimer/', 23],
    ['kit/imprimer/essentiel/', 12],
    ['guide/imprimer/', 11],
  ])('each text of /%s starts a page, after the cover', (path, texts) =>
    visit(national + path, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const breaks = await page
        .locator('article')
        .evaluateAll((all) => all.map((text) => getComputedStyle(text).breakBefore));
      expect(breaks).toEqual(Array.from({ length: texts }, () => 'page'));
      expect(await pagesOfPaper(page)).toBeGreaterThan(texts);
    }),
  );

  test('every sheet holds on one page, without menus, with what it takes to quote it', () =>
    visit(`${national}kit/imprimer/`, async (page) => {
      const sheets = await page.locator('article .attribution').allTextContents();
      const urls = sheets.flatMap((text) => /\/kit\/[a-z0-9-]+\/$/.exec(text.trim())?.[0] ?? []);
      expect(urls).toHaveLength(23);
      const long: string[] = [];
      for (const url of urls) {
        await page.goto(new URL(url.slice(1), national).href);
        if ((await pagesOfPaper(page)) > 1) long.push(url);
      }
      expect(long).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('nav:not(.ariane)').filter({ visible: true }).count()).toBe(0);
      // The way to the page is its running title.
      expect(await page.locator('.ariane').isVisible()).toBe(true);
      expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
      expect(await page.locator('.attribution').isVisible()).toBe(true);
    }));

  test('the guide in three minutes holds on one page, its figures with their source and their date', () =>
    visit(`${national}guide/en-trois-minutes/`, async (page) => {
      expect(await pagesOfPaper(page)).toBe(1);
      await page.emulateMedia({ media: 'print' });
      const sources = page.locator('.grand-chiffre .sur-papier');
      expect(await sources.count()).toBeGreaterThan(2);
      for (const text of await sources.allTextContents()) expect(text).toMatch(/, .*\d{4}\.$/);
      expect(await sources.first().isVisible()).toBe(true);
    }));

  test('what is folded unfolds, and folds again', () =>
    visit(`${national}kit/mandat-cnil/`, async (page) => {
      const folds = page.locator('main details');
      const open = () => folds.evaluateAll((all) => all.map((one) => one.hasAttribute('open')));
      const before = await open();
      expect(before).toContain(false);
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      expect(await open()).not.toContain(false);
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      expect(await open()).toEqual(before);
    }));
});
