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
      await follow(page, 'Élue ou élu');
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
