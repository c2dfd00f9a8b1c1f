import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { keepHere } from './keeping.ts';
import { useChromium } from './visit.ts';

const edition = inject('edition');
const visit = useChromium();

const commune = (page: Page) => page.getByRole('combobox', { name: 'Près de quelle commune' });
const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).waitFor();
const found = (page: Page) => page.locator('.trouver-resultats li h2').allTextContents();

/** One o’clock on the first Tuesday from tomorrow on: the workshops of a site are those that follow its build. */
function nextTuesday(): Date {
  const day = new Date();
  day.setHours(13, 0, 0, 0);
  day.setDate(day.getDate() + ((2 - day.getDay() + 7) % 7 || 7));
  return day;
}

describe('a place is found', () => {
  test('by a commune that is badly spelled, with its number and the places around', () =>
    visit(`${edition}lieux/`, async (page) => {
      await commune(page).fill('leskar');
      await said(page, 'À Lescar : 1 lieu, et 1 lieu à moins de 20 km.');
      expect(await found(page)).toEqual(['La Cabane du Val d’Essai', 'Le Comptoir imaginaire']);
      const number = page.getByRole('link', { name: '01 00 00 00 00' }).first();
      expect(await number.getAttribute('href')).toBe('tel:+33100000000');
      expect(await page.locator('circle.ailleurs').count()).toBe(0);
    }));

  test('free, or open at this very moment, by keyboard', () =>
    visit(`${edition}lieux/`, async (page) => {
      await page.getByRole('checkbox', { name: 'Ouvert maintenant' }).focus();
      await page.keyboard.press('Space');
      // One of them is open day and night, but on a day whose hours it does not tell.
      await said(page, /lieu/);
      expect(await found(page)).toContain('Le Comptoir imaginaire');
      await page.getByRole('checkbox', { name: 'Ouvert maintenant' }).uncheck();
      await page.getByRole('checkbox', { name: 'Gratuit' }).check();
      await said(page, '1 lieu sur 2.');
      expect(await found(page)).toEqual(['La Cabane du Val d’Essai']);
    }));

  test('near where one is, which no request tells', () =>
    visit(
      `${edition}lieux/`,
      async (page, { requests }) => {
        await page.getByRole('button', { name: 'Autour de moi' }).click();
        await said(page, '2 lieux sur 2.');
        expect((await found(page))[0]).toBe('Le Comptoir imaginaire');
        expect(
          requests.filter((url) => /43|\?/.test(new URL(url).pathname + new URL(url).search)),
        ).toEqual([]);
      },
      { geolocation: { latitude: 43.2951, longitude: -0.3708 }, permissions: ['geolocation'] },
    ));

  test('where nobody knows the commune, that is said', () =>
    visit(`${edition}lieux/?commune=Strasbourg`, (page) => said(page, 'aucune commune de ce nom')));

  test('without script, in the index by commune', () =>
    visit(
      `${edition}lieux/`,
      async (page) => {
        expect(await commune(page).count()).toBe(0);
        await page
          .locator('section', { has: page.getByRole('heading', { name: 'Lescar', level: 3 }) })
          .last()
          .getByRole('link', { name: 'La Cabane' })
          .click();
        await page.getByRole('heading', { name: 'La Cabane du Val d’Essai', level: 1 }).waitFor();
        await page.getByText('lundi et jeudi, 9 h–12 h').waitFor();
      },
      { javaScriptEnabled: false },
    ));

  test('this afternoon near Lescar, for who has never touched a computer, in three taps from the first page, without network', () =>
    visit(
      `${edition}hors-connexion/`,
      async (page, { faults }) => {
        await keepHere(page);
        await page.context().setOffline(true);
        // A Monday: the place of Lescar is closed in the afternoon, and helps one person at a time in the morning.
        await page.clock.setFixedTime(new Date('2026-11-30T11:30:00'));
        await page.goto(edition);
        await page.getByRole('link', { name: 'Trouver un lieu pour débuter' }).tap();
        await commune(page).tap();
        await page.keyboard.type('lescar');
        await said(page, '1 lieu, et 1 lieu à moins de 20 km.');
        await page.getByRole('checkbox', { name: 'Ouvert cet après-midi' }).tap();
        await said(page, 'aucun lieu, et 1 lieu à moins de 20 km.');
        expect(await found(page)).toEqual(['Le Comptoir imaginaire']);
        const number = page.locator('.trouver-tel a').first();
        expect(await number.getAttribute('href')).toBe('tel:+33100000001');
        faults.length = 0;
      },
      { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    ));

  test('where a workshop for who has never touched a computer takes place that afternoon', () =>
    visit(`${edition}lieux/`, async (page) => {
      // When the place of Lescar is closed but for its workshop.
      await page.clock.setFixedTime(nextTuesday());
      await page.goto(`${edition}lieux/?commune=Lescar`);
      await said(page, '1 lieu, et 1 lieu à moins de 20 km.');
      await page.getByRole('checkbox', { name: 'Ouvert cet après-midi' }).check();
      await said(page, 'aucun lieu, et 1 lieu à moins de 20 km.');
      await page.getByRole('checkbox', { name: 'jamais touché un ordinateur' }).check();
      await said(page, '1 lieu, et 1 lieu à moins de 20 km.');
      const workshop = page.getByRole('link', { name: /^Premiers pas sur l’ordinateur, mardi / });
      await workshop.waitFor();
      expect(await workshop.getAttribute('href')).toMatch(/\/ateliers\/premiers-pas\/$/);
    }));

  test('for who begins, without script: the places that help them, and the way to the workshops', () =>
    visit(
      `${edition}lieux/debuter/`,
      async (page) => {
        await page.getByRole('heading', { name: 'Pau', level: 3 }).waitFor();
        await page
          .getByRole('link', { name: 'Les ateliers où l’on vient sans rien savoir' })
          .click();
        await page.getByRole('heading', { name: 'Ateliers', level: 1 }).waitFor();
      },
      { javaScriptEnabled: false },
    ));

  test('without network, once the site is kept', () =>
    visit(`${edition}hors-connexion/`, async (page, { faults }) => {
      await keepHere(page);
      await page.context().setOffline(true);
      await page.goto(`${edition}lieux/`);
      await commune(page).fill('Pau');
      await said(page, '1 lieu, et 1 lieu à moins de 20 km.');
      faults.length = 0;
    }));
});

test('what has changed becomes an e-mail, on the device', () =>
  visit(`${edition}lieux/signaler/?lieu=comptoir-de-pau`, async (page, { requests }) => {
    const telephone = page.getByLabel('Téléphone');
    // The place comes with the data, and fills the form.
    await expect.poll(() => telephone.inputValue()).not.toBe('');
    await telephone.fill('01 00 00 00 09');
    await page.getByLabel('Les nouveaux horaires').fill('lundi et jeudi 9h-12h');
    const before = requests.length;
    await page.getByRole('button', { name: 'Préparer le courriel' }).click();
    const message = await page.locator('.message').textContent();
    expect(message).toContain('Horaires\u00A0: 24 h sur 24 devient lundi et jeudi, 9 h–12 h');
    expect(message).toContain('telephone: "+33100000009"\nhoraires: "Mo,Th 09:00-12:00"');
    expect(requests).toHaveLength(before);
  }));

test('a form in which nothing has changed makes no e-mail, and says so', () =>
  visit(`${edition}lieux/signaler/?lieu=comptoir-de-pau`, async (page) => {
    const telephone = page.getByLabel('Téléphone');
    await expect.poll(() => telephone.inputValue()).not.toBe('');
    await page.getByRole('button', { name: 'Préparer le courriel' }).click();
    await said(page, 'Rien n’a changé dans ce formulaire');
    expect(await page.getByRole('link', { name: 'Ouvrir dans ma messagerie' }).isVisible()).toBe(
      false,
    );
  }));

test('where the list of places does not come, the form says so', () =>
  visit(edition, async (page, { faults }) => {
    await page.route('**/lieux/trouver.json', (route) => route.abort());
    await page.goto(`${edition}lieux/signaler/`);
    await said(page, 'La liste des lieux n’a pas pu être chargée.');
    faults.length = 0;
  }));
