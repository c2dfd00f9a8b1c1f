import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useChromium } from './visit.ts';

const national = inject('national');
const visit = useChromium();

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

const follow = async (page: Page, name: string | RegExp) => {
  await page.getByRole('link', { name }).first().click();
  await page.waitForLoadState();
};

const title = async (page: Page) =>
  (await page.getByRole('heading', { level: 1 }).innerText()).replaceAll(/\s/g, ' ');

test('an elected official, on a phone: three minutes, a figure and its source, a strategy and its actions', () =>
  visit(
    national,
    async (page) => {
      await follow(page, 'Je suis élue, élu');
      expect(await title(page)).toBe('Vous êtes : élue ou élu');
      await follow(page, /trois minutes/);
      expect(page.url()).toBe(`${national}guide/en-trois-minutes/`);
      await follow(page, /13\smillions/);
      expect(page.url()).toContain('/chiffres/personnes-en-difficulte/');
      const sources = page.getByRole('region', { name: 'Sources' });
      expect(await sources.getByRole('listitem').count()).toBeGreaterThan(0);
      await page.goBack();
      await page.getByRole('banner').locator('summary').click();
      await follow(page, 'Stratégies');
      await follow(page, /Charente-Maritime/);
      const main = page.getByRole('main');
      await main.getByRole('button', { name: 'Tout ouvrir' }).click();
      expect(await main.getByText('Pilote').first().isVisible()).toBe(true);
    },
    PHONE,
  ));

test('a helper at the desk: a word, the sheet, the paper', () =>
  visit(national, async (page) => {
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset.imprime = 'oui';
      };
    });
    await page.reload();
    await page.getByRole('searchbox', { name: 'Rechercher dans le site' }).fill('mandat');
    await page.keyboard.press('Enter');
    await follow(page, 'Faire signer un mandat');
    expect(await page.getByRole('heading', { name: 'Maintenant' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: /Imprimer/ }).click();
    expect(await page.evaluate(() => document.documentElement.dataset.imprime)).toBe('oui');
  }));

/** Headings of the main part, as a screen reader lists them: level, then words. */
const headings = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('heading')
    .evaluateAll((all) =>
      all.map(
        (heading) => `${heading.tagName[1]} ${heading.textContent?.replaceAll(/\s+/g, ' ').trim()}`,
      ),
    );

/** Goes to a region or a section by its heading, then follows a link in it, as one does by ear. */
async function followIn(
  page: Page,
  heading: string | RegExp,
  link: string | RegExp,
): Promise<void> {
  const region = page.getByRole('main').getByRole('region', { name: heading });
  await region.getByRole('link', { name: link }).first().press('Enter');
  await page.waitForLoadState();
}

test('by headings and landmarks alone: the official’s way, from the home page to the actions of a territory', () =>
  visit(national, async (page) => {
    await followIn(page, /^Qui êtes-vous/, 'Je suis élue, élu');
    await followIn(page, /^D’abord/, /trois minutes/);
    expect(await headings(page)).toEqual(
      expect.arrayContaining(['2 Pourquoi agir pour un numérique inclusif ?', '2 Et maintenant']),
    );
    await page
      .getByRole('main')
      .getByRole('link', { name: /Charente-Maritime/ })
      .press('Enter');
    await page.waitForURL(/charente-maritime-2019/);
    const plan = await headings(page);
    expect(plan.filter((heading) => /^3 Axe \d/.test(heading))).toHaveLength(5);
    expect(plan.filter((heading) => /^4 \d\.\d/.test(heading)).length).toBeGreaterThan(8);
    const contents = page.getByRole('navigation', { name: 'Sommaire' });
    expect(await contents.getByRole('link', { name: 'Axes et actions' }).count()).toBe(1);
  }));

test('by headings and landmarks alone: the helper’s way, from the search to what to do now', () =>
  visit(national, async (page) => {
    await page.getByRole('search').getByRole('searchbox').fill('mandat');
    await page.getByRole('search').getByRole('searchbox').press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: /résultats pour «\smandat\s»/ })
      .waitFor();
    expect(await headings(page)).toContain('2 Faire signer un mandat');
    await page
      .getByRole('main')
      .getByRole('link', { name: 'Faire signer un mandat' })
      .press('Enter');
    const now = page.getByRole('region', { name: 'Maintenant' });
    expect(await now.getByRole('listitem').count()).toBe(6);
    expect((await headings(page)).slice(0, 2)).toEqual([
      '1 Faire signer un mandat',
      '2 Maintenant',
    ]);
  }));
