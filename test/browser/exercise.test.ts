import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { seesFocus } from './keyboard.ts';
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
        '30 23 217 600 053',
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

const identity = (page: Page) => page.locator('details.identite');

test('on a phone the invented identity is a folded bar, opened by the keyboard, that hides nothing the keyboard comes to', () =>
  visit(
    address,
    async (page) => {
      const summary = identity(page).locator('summary');
      await onScreen(page, 'Qui êtes-vous ?');
      expect(await identity(page).getAttribute('open')).toBeNull();
      expect(await page.getByText('02/03/1990').first().isVisible()).toBe(false);
      for (const folded of [true, false]) {
        if (!folded) await summary.press('Enter');
        await expect
          .poll(() => page.getByText('02/03/1990').first().isVisible(), { message: `${folded}` })
          .toBe(!folded);
        // Down through the screen, then back up, where the bar could cover what is gone to.
        await page.getByRole('button', { name: 'Continuer' }).focus();
        for (let stop = 0; stop < 6; stop += 1) {
          await page.keyboard.press('Shift+Tab');
          await expect
            .poll(() => seesFocus(page), { message: `${folded}, ${stop} back` })
            .toBe(true);
        }
      }
      await summary.press('Enter');
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('02/03/1990').first().isVisible()).toBe(true);
    },
    { viewport: { width: 320, height: 640 } },
  ));

test('on a wide screen the invented identity stands open', () =>
  visit(
    address,
    async (page) => {
      await onScreen(page, 'Qui êtes-vous ?');
      expect(await page.getByText('02/03/1990').first().isVisible()).toBe(true);
    },
    { viewport: { width: 1280, height: 800 } },
  ));

test('« Back » of the browser goes back one screen, with what was typed; no way of the browser skips a screen', () =>
  visit(address, async (page) => {
    const name = page.getByLabel('Nom', { exact: true });
    const first = async () => {
      await onScreen(page, 'Qui êtes-vous ?');
      await name.fill('Fougère');
      await page.getByLabel('Date de naissance').fill('02/03/1990');
      await page.getByRole('button', { name: 'Continuer' }).click();
      await onScreen(page, 'Une pièce et un code');
    };
    await first();
    await page.goBack();
    await onScreen(page, 'Qui êtes-vous ?');
    expect(await name.inputValue()).toBe('Fougère');
    await page.goForward();
    await onScreen(page, 'Une pièce et un code');

    // A link within the page leads to no other screen, and « Retour » goes back all the same.
    await page.getByRole('link', { name: 'Aller au contenu' }).press('Enter');
    await expect.poll(() => page.url()).toContain('#bloc_contenu');
    await onScreen(page, 'Une pièce et un code');
    await page.getByRole('button', { name: 'Retour' }).press('Enter');
    await onScreen(page, 'Qui êtes-vous ?');

    // Loaded anew, nothing is typed any more: the screens before are not there to go on to.
    await page.goForward();
    await page.reload();
    await onScreen(page, 'Qui êtes-vous ?');
    await page.goBack();
    await onScreen(page, 'Qui êtes-vous ?');
    expect(await name.inputValue()).toBe('');
    await first();
  }));

test('two exercises in two tabs know nothing of each other', () =>
  visit(address, async (page) => {
    const other = await page.context().newPage();
    await other.goto(address);
    await page.getByLabel('Nom', { exact: true }).fill('Fougère');
    await other.reload();
    await onScreen(other, 'Qui êtes-vous ?');
    expect(await other.getByLabel('Nom', { exact: true }).inputValue()).toBe('');
    expect(await page.getByLabel('Nom', { exact: true }).inputValue()).toBe('Fougère');
  }));
