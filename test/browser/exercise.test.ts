import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { NOTHING, soundIn, traces } from './measures.ts';
import { useChromium } from './visit.ts';

const visit = useChromium();
const address = `${inject('edition')}exercices/carte-de-bibliotheque/`;

const onScreen = (page: Page, name: string) =>
  page.getByRole('heading', { level: 2, name, exact: true }).waitFor();

test('an exercise is done by the keyboard alone, errors included; nothing is sent, nothing is kept', () =>
  visit(
    address,
    async (page, seen) => {
      const sound = await soundIn(page);
      const asked = seen.requests.length;
      const errors = page.locator('.ecran-erreurs:visible');
      const name = page.getByLabel('Nom', { exact: true });

      await onScreen(page, 'Qui êtes-vous ?');
      await sound('first screen');
      await page.getByRole('button', { name: 'Continuer' }).press('Enter');
      await expect.poll(() => errors.textContent()).toContain('Il y a 2 erreurs');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('ecran-erreurs');
      await sound('errors');
      await errors.getByRole('link', { name: 'Nom' }).press('Enter');
      await page.keyboard.type('Fleur');
      await page.keyboard.press('Enter');
      await page.getByText('C’est une autre plante.').first().waitFor();
      expect(await name.getAttribute('aria-invalid')).toBe('true');

      // What could be somebody's is told off and wiped, wherever it is typed.
      for (const real of [
        'FR76 3000 6000 0112 3456 7890 189',
        '2 55 08 14 168 025 38',
        'quelqu.un@fournisseur.fr',
      ]) {
        await name.fill(real);
        await name.press('Tab');
        await expect.poll(() => name.inputValue(), { message: real }).toBe('');
        await page.getByText('servez-vous de l’identité inventée').first().waitFor();
      }

      await name.fill('fougere');
      await page.getByLabel('Date de naissance').fill('02/03/1990');
      await page.getByLabel('Date de naissance').press('Enter');
      await onScreen(page, 'Une pièce et un code');
      await page.getByText('Vous avez reçu').click();
      await page.getByText('Le code est 771 204.').waitFor();
      await sound('second screen');
      await page.getByRole('button', { name: 'Retour' }).press('Enter');
      await onScreen(page, 'Qui êtes-vous ?');
      expect(await name.inputValue()).toBe('fougere');
      await page.getByRole('button', { name: 'Continuer' }).press('Enter');
      await page.getByLabel('carte.pdf').check();
      await page.getByLabel('Code', { exact: true }).fill('771204');
      await page.getByRole('button', { name: 'Envoyer' }).press('Enter');
      await onScreen(page, 'La carte est prête');
      await sound('receipt');

      await page.getByRole('button', { name: 'Vue de la personne qui forme' }).press('Enter');
      await page.getByText('C’est une autre plante.').last().waitFor();
      await sound('view of the trainer');
      await page.getByRole('button', { name: 'Vue de la personne qui forme' }).press('Enter');
      await page.getByRole('button', { name: 'Refaire l’exercice' }).press('Enter');
      await onScreen(page, 'Qui êtes-vous ?');
      expect(await name.inputValue()).toBe('');

      await name.fill('Fougère');
      expect(seen.requests.slice(asked)).toEqual([]);
      expect(await traces(page)).toEqual(NOTHING);
      await page.goto(`${address}#autre`);
      await page.reload();
      expect(await name.inputValue()).toBe('');
    },
    { viewport: { width: 320, height: 640 } },
  ));

test('on paper each screen is a page to fill, without answers and without what was typed', () =>
  visit(address, async (page) => {
    await page.getByLabel('Nom', { exact: true }).fill('Fougère');
    await page.emulateMedia({ media: 'print' });
    for (const title of ['Qui êtes-vous ?', 'Une pièce et un code', 'La carte est prête'])
      expect(await page.getByRole('heading', { name: title }).isVisible(), title).toBe(true);
    expect(await page.getByText('Réponses et erreurs fréquentes').first().isVisible()).toBe(false);
    const ink = await page
      .getByLabel('Nom', { exact: true })
      .evaluate((field) => getComputedStyle(field).color);
    expect(ink).toBe('rgba(0, 0, 0, 0)');
  }));

test('without script the screens are read one after the other, with their answers', () =>
  visit(
    address,
    async (page) => {
      await onScreen(page, 'Une pièce et un code');
      await page.getByText('Réponses et erreurs fréquentes').first().click();
      await page.getByText('C’est une autre plante.').waitFor();
      expect(await page.getByRole('button', { name: 'Continuer' }).isVisible()).toBe(false);
    },
    { javaScriptEnabled: false },
  ));
