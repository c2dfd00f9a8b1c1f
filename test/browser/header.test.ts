import { expect, inject, test } from 'vitest';
import { useChromium } from './visit.ts';

const visit = useChromium();
const sheet = `${inject('edition')}kit/confidentialite/`;
const PHONE = { viewport: { width: 360, height: 740 } };
const DESKTOP = { viewport: { width: 1280, height: 900 } };

test('on a phone the top of the page takes one row, and the menu folds out by keyboard', () =>
  visit(
    sheet,
    async (page) => {
      const header = page.getByRole('banner');
      expect((await header.boundingBox())?.height).toBeLessThan(100);
      const kit = header.getByRole('link', { name: 'Kit' });
      expect(await kit.isVisible()).toBe(false);
      const button = header.locator('summary');
      await button.focus();
      await page.keyboard.press('Enter');
      expect(await kit.isVisible()).toBe(true);
      expect(await kit.getAttribute('aria-current')).toBe('true');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      expect(await kit.isVisible()).toBe(false);
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    },
    PHONE,
  ));

test('an open menu closes when one touches the page, or goes on by keyboard', () =>
  visit(
    sheet,
    async (page) => {
      const details = page.locator('.menu details');
      const isOpen = () => details.evaluate((element) => (element as HTMLDetailsElement).open);
      await details.locator('summary').click();
      expect(await isOpen()).toBe(true);
      await page.mouse.click(180, 700);
      expect(await isOpen()).toBe(false);
      await details.locator('summary').click();
      await page.getByRole('link', { name: 'Rechercher' }).focus();
      expect(await isOpen()).toBe(false);
    },
    PHONE,
  ));

test.each([
  ['with script', true],
  ['without script', false],
] as const)('where there is room the menu lies open, %s', (_name, javaScriptEnabled) =>
  visit(
    sheet,
    async (page) => {
      const menu = page.getByRole('navigation', { name: 'Menu principal' });
      expect(await menu.getByRole('link', { name: 'Guide' }).isVisible()).toBe(true);
      expect(await menu.locator('summary').isVisible()).toBe(false);
      await menu.getByRole('link', { name: 'Guide' }).click();
      await page.waitForURL('**/guide/');
    },
    { ...DESKTOP, javaScriptEnabled },
  ),
);

test('without script the menu of a phone folds out all the same', () =>
  visit(
    sheet,
    async (page) => {
      await page.locator('.menu summary').click();
      await page.getByRole('link', { name: 'Stratégies' }).click();
      await page.waitForURL('**/strategies/');
    },
    { ...PHONE, javaScriptEnabled: false },
  ));
