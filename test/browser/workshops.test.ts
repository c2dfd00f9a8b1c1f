import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useChromium } from './visit.ts';

const edition = inject('edition');
const visit = useChromium();

const sessions = (page: Page) => page.locator('#agenda .semaine .seance:visible');
const weeks = (page: Page) => page.locator('#agenda .semaine:visible');
const past = (page: Page) => page.locator('.agenda-passes');

/** A year of a series stands folded by month: what is counted is what it holds. */
const unfold = (page: Page) =>
  page.locator('.mois').evaluateAll((months) => {
    for (const month of months) if (month instanceof HTMLDetailsElement) month.open = true;
  });

/** Ends of the sessions that the page was built with, in the order of time. */
const endsOf = (page: Page) =>
  page
    .locator('#agenda [data-fin]')
    .evaluateAll((items) =>
      items
        .map((item) => item.getAttribute('data-fin') ?? '')
        .sort((a, b) => Date.parse(a) - Date.parse(b)),
    );

describe('the agenda of workshops', () => {
  test('is narrowed by level and by commune, and what is called off stays, marked', () =>
    visit(`${edition}ateliers/`, async (page) => {
      await unfold(page);
      const all = await sessions(page).count();
      await page.getByRole('checkbox', { name: /^Débutant/ }).check();
      const few = await sessions(page).count();
      expect(few).toBeGreaterThan(0);
      expect(few).toBeLessThan(all);
      expect(await page.getByRole('status').first().textContent()).toBe(`${few} dates sur ${all}`);
      expect(await sessions(page).getByText('Annulé', { exact: true }).count()).toBe(few);
      await page.goto(`${edition}ateliers/?commune=lescar`);
      await unfold(page);
      expect(await sessions(page).count()).toBe(all - few);
      expect(await sessions(page).getByText('Écrire un courriel').count()).toBe(0);
    }));

  test('is read one week at a time, by keyboard; a filter leads to a week that holds something', () =>
    visit(`${edition}ateliers/`, async (page) => {
      await page.getByRole('button', { name: 'Une semaine' }).press('Enter');
      expect(await weeks(page).count()).toBe(1);
      const first = await weeks(page).getByRole('heading', { level: 2 }).textContent();
      expect(await page.getByRole('button', { name: 'Semaine précédente' }).isDisabled()).toBe(
        true,
      );
      await page.getByRole('button', { name: 'Semaine suivante' }).press('Enter');
      const heading = weeks(page).getByRole('heading', { level: 2 });
      expect(await heading.textContent()).not.toBe(first);
      expect(await heading.evaluate((it) => it === document.activeElement)).toBe(true);
      await page.getByRole('checkbox', { name: /^Débutant/ }).check();
      expect(await weeks(page).count()).toBe(1);
      expect(await sessions(page).getByRole('link').first().textContent()).toBe(
        'Écrire un courriel',
      );
      await page.getByRole('button', { name: 'Toutes les dates' }).click();
      expect(await weeks(page).count()).toBeGreaterThan(1);
    }));

  test('shows the next weeks, and folds the months after; a filter opens the first that answers', () =>
    visit(`${edition}ateliers/`, async (page) => {
      const all = (await endsOf(page)).length;
      const open = await sessions(page).count();
      expect(open).toBeGreaterThan(0);
      expect(open).toBeLessThanOrEqual(20);
      expect(await weeks(page).count()).toBeLessThanOrEqual(4);
      const counts = await page.locator('.mois-compte').allTextContents();
      const folded = counts.reduce((sum, text) => sum + Number(text.replace(/\D/g, '')), 0);
      expect(open + folded).toBe(all);
      // Months later, every week that stood open is over: the first month to come takes their place.
      const ends = await endsOf(page);
      await page.clock.setFixedTime(new Date(ends[ends.length >> 1] ?? ''));
      await page.reload();
      expect(await page.locator('.agenda > .semaine').count()).toBe(0);
      expect(await page.locator('.mois[open]').count()).toBe(1);
      expect(await sessions(page).count()).toBeGreaterThan(0);
    }));

  test('read long after it was built, sets aside what is over', () =>
    visit(`${edition}ateliers/`, async (page) => {
      const ends = await endsOf(page);
      const [first = '', second = '', third = ''] = ends;
      const count = (many: number) => `${many} dates`;
      // At the very end of the second one, and a minute before that of the third.
      await page.clock.setFixedTime(new Date(second));
      await page.reload();
      await unfold(page);
      expect(await sessions(page).count()).toBe(ends.length - 2);
      expect(await sessions(page).first().getAttribute('data-fin')).toBe(third);
      expect(await page.getByRole('status').first().textContent()).toBe(count(ends.length - 2));
      await page.clock.setFixedTime(new Date(Date.parse(third) - 60_000));
      await page.reload();
      await unfold(page);
      expect(await sessions(page).count()).toBe(ends.length - 2);
      const order = await page
        .locator('#agenda [data-fin]')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-fin')));
      expect(order.slice(-2)).toEqual([first, second]);
      await past(page).locator('summary').click();
      expect(await past(page).locator('summary').textContent()).toBe('Déjà passés (2)');
      expect(await past(page).locator('time').first().textContent()).toMatch(/\d{4}, .*\d\u00a0h/);
      await page.clock.setFixedTime(new Date('2099-01-01T12:00:00Z'));
      await page.reload();
      expect(await weeks(page).count()).toBe(0);
      expect(await page.getByText('Aucune date à venir').isVisible()).toBe(true);
    }));

  test('without script is whole, each date in full, and says when it was made', () =>
    visit(
      `${edition}ateliers/`,
      async (page) => {
        for (const summary of await page.locator('.mois > summary').all()) await summary.click();
        expect(await sessions(page).count()).toBe((await endsOf(page)).length);
        expect(await page.getByText('regardez bien les dates').isVisible()).toBe(true);
        expect(await weeks(page).getByRole('heading', { level: 3 }).first().textContent()).toMatch(
          /^\p{L}+ \d+\p{L}* \p{L}+ \d{4}$/u,
        );
        expect(await page.getByRole('button', { name: 'Une semaine' }).isVisible()).toBe(false);
        expect(await page.locator('.filtres').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    ));
});

test('the page of a workshop sets its past dates aside too, and has who to call at hand', () =>
  visit(
    `${edition}ateliers/premiers-pas/`,
    async (page) => {
      const call = page.getByRole('link', { name: /01.00.00.00.00/ });
      expect((await call.boundingBox())?.y).toBeLessThan(740);
      const dates = page.locator('.agenda [data-fin]');
      const ends = await dates.evaluateAll((items) =>
        items.map((it) => it.getAttribute('data-fin')),
      );
      await page.clock.setFixedTime(new Date(ends[0] ?? ''));
      await page.reload();
      expect(await dates.first().getAttribute('data-fin')).toBe(ends[1]);
      expect(await past(page).locator('summary').textContent()).toBe('Déjà passé (1)');
    },
    { viewport: { width: 360, height: 740 } },
  ));

test('the letter of the month is copied with its layout, and as text', () =>
  visit(
    `${edition}veille/lettre/`,
    async (page) => {
      await page.evaluate(() => {
        window.addEventListener('copy', ({ clipboardData }) => {
          Reflect.set(window, 'letter', clipboardData?.getData('text/html'));
        });
      });
      await page.getByRole('button', { name: 'Copier la lettre mise en forme' }).click();
      await page.getByRole('button', { name: 'Lettre copiée' }).waitFor();
      expect(await page.getByText('Puis collez-la').isVisible()).toBe(true);
      const copied = await page.evaluate(async () => ({
        html: String(Reflect.get(window, 'letter')),
        text: await navigator.clipboard.readText(),
      }));
      expect(copied.html).toContain('La connexion passe par un code');
      expect(copied.html).toMatch(/<table role="presentation"[^>]* style="/);
      expect(copied.text).toMatch(/^Ce qui a changé/);
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ));
