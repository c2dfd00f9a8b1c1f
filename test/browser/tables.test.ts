import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { entriesOf } from '../../src/corpus/entry.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';
import { readCsv } from '../helpers/read-csv.ts';
import { useChromium } from './visit.ts';

const national = inject('national');
const edition = inject('edition');
const visit = useChromium();

const { corpus } = corpusReader(NATIONAL_CONTENT)();
const actors = corpus ? entriesOf(corpus, 'acteur') : [];
const forYouth = actors.filter(({ data }) =>
  data.publics.some((id) => id === 'jeunes' || id === 'tous'),
);

const status = (page: Page) => page.getByRole('status');
const box = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
const rows = (page: Page) => page.locator('tr[data-filtrable]:visible');
const said = (count: number) => `${count} acteur${count < 2 ? '' : 's'} sur ${actors.length}`;

describe('the table of actors', () => {
  test('is narrowed by keyboard, says how many are left, and keeps the choice in its address', () =>
    visit(`${national}acteurs/`, async (page) => {
      expect(await status(page).textContent()).toBe(`${actors.length} acteurs`);
      await box(page, 'Jeunes').focus();
      await page.keyboard.press('Space');
      expect(await status(page).textContent()).toBe(said(forYouth.length));
      expect(await rows(page).count()).toBe(forYouth.length);
      expect(new URL(page.url()).search).toBe('?public=jeunes');
      const families = new Set(forYouth.map(({ data }) => data.famille));
      expect(await page.locator('.comparaison-groupe:visible').count()).toBe(families.size);
      await page.getByRole('button', { name: 'Tout afficher' }).focus();
      await page.keyboard.press('Enter');
      expect(await rows(page).count()).toBe(actors.length);
      expect(new URL(page.url()).search).toBe('');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    }));

  test('comes back as it was left, from another page and within its own', () =>
    visit(`${national}acteurs/?public=jeunes`, async (page) => {
      await box(page, 'Former').check();
      const both = forYouth.filter(({ data }) => data.capacites.includes('former'));
      expect(await rows(page).count()).toBe(both.length);
      await rows(page).first().getByRole('link').click();
      await page.waitForURL(/acteurs\/[^?]+\//);
      await page.goBack();
      await status(page)
        .filter({ hasText: said(both.length) })
        .waitFor();
      expect(await box(page, 'Former').isChecked()).toBe(true);
      await page.evaluate(() => {
        location.hash = 'bloc_contenu';
      });
      await box(page, 'Former').uncheck();
      await page.goBack();
      await status(page)
        .filter({ hasText: said(both.length) })
        .waitFor();
      expect(await box(page, 'Former').isChecked()).toBe(true);
    }));

  test('says what to do when nothing is left', () =>
    visit(`${national}acteurs/?peut=former`, async (page) => {
      const none = page.getByRole('checkbox', { name: /\(0\)$/ }).first();
      await none.check();
      expect(await status(page).textContent()).toBe(said(0));
      expect(await page.getByText('Décochez-en un').isVisible()).toBe(true);
      expect(await rows(page).count()).toBe(0);
      await page.getByRole('button', { name: 'Tout afficher' }).click();
      expect(await page.getByText('Décochez-en un').isVisible()).toBe(false);
    }));

  test('is whole without script, with its files and its form', () =>
    visit(
      `${national}acteurs/?public=jeunes`,
      async (page) => {
        expect(await rows(page).count()).toBe(actors.length);
        expect(await page.locator('.filtres').isVisible()).toBe(false);
        expect((await page.locator('.comparaison').boundingBox())?.width).toBeGreaterThan(1000);
        await page.getByRole('link', { name: 'Le formulaire à remplir' }).click();
        await page.waitForURL(/formulaire/);
        expect(await page.getByRole('button', { name: 'Imprimer' }).count()).toBe(0);
      },
      { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } },
    ));

  test('stands as cards on a small screen, with its choices folded away', () =>
    visit(
      `${national}acteurs/`,
      async (page) => {
        const row = rows(page).first();
        expect(await row.getByText('Publics', { exact: true }).isVisible()).toBe(true);
        const widest = await row.evaluate((element) => element.getBoundingClientRect().right);
        expect(widest).toBeLessThanOrEqual(320);
        expect(await box(page, 'Jeunes').isVisible()).toBe(false);
        const fold = page.locator('.filtres summary');
        await fold.focus();
        await page.keyboard.press('Enter');
        await box(page, 'Jeunes').focus();
        await page.keyboard.press('Space');
        await page.getByRole('button', { name: 'Voir la liste' }).press('Enter');
        expect(await box(page, 'Jeunes').isVisible()).toBe(false);
        expect(await fold.textContent()).toBe('Filtrer (1 choix)');
        expect(await fold.evaluate((element) => element === document.activeElement)).toBe(true);
        expect(await rows(page).count()).toBe(forYouth.length);
      },
      { viewport: { width: 320, height: 800 } },
    ));

  test('holds a thousand rows', () =>
    visit(`${national}acteurs/`, async (page) => {
      await page.route('**/acteurs/', async (route) => {
        const response = await route.fetch();
        const html = (await response.text()).replace(
          /<tr class="comparaison-groupe"[\s\S]*?(?=<\/tbody>\s*<\/table>)/,
          (bodies) => bodies.repeat(Math.ceil(1000 / actors.length)).replaceAll(/ id="[^"]*"/g, ''),
        );
        await route.fulfill({ response, body: html });
      });
      await page.reload();
      await status(page)
        .filter({ hasText: /^\d.\d{3} acteurs$/ })
        .waitFor();
      await box(page, 'Jeunes').check();
      await status(page).filter({ hasText: / sur / }).waitFor();
      expect(await rows(page).count()).toBe(forYouth.length * Math.ceil(1000 / actors.length));
    }));

  test('leaves as a file that spreadsheets open, whole whatever the filters', () =>
    visit(`${national}acteurs/?public=jeunes`, async (page) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tous les acteurs dans un tableur' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('acteurs.csv');
      const text = readFileSync(await download.path(), 'utf8');
      expect(text.startsWith('\uFEFFFamille;Titre;')).toBe(true);
      expect(readCsv(text)).toHaveLength(actors.length + 1);
    }));
});

test('the blank form prints alone, on A4 sheets laid flat', () =>
  visit(`${national}acteurs/formulaire/`, async (page) => {
    expect(await page.getByRole('button', { name: 'Imprimer le formulaire' }).isVisible()).toBe(
      true,
    );
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['header', 'footer', '.licence', '.formulaire-actions'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    expect(await page.getByText('Territoire :').isVisible()).toBe(true);
    const cell = await page.locator('tbody td').first().boundingBox();
    // A hand writes in 9 mm; a millimetre of CSS is 3.78 pixels.
    expect(cell?.height).toBeGreaterThan(9 * 3.78);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/g)];
    expect(sheets.length).toBeGreaterThan(1);
    expect(new Set(sheets.map(([, width, height]) => `${width} × ${height}`))).toEqual(
      new Set(['841 × 594']),
    );
  }));

describe('a mirror, read long after its site was built', () => {
  test.each([
    ['2025-03-01', 'À jour.', 'Vérifié il y a 28 jours.', 'il y a 28 jours'],
    [
      '2031-01-01',
      'Attention.',
      'Dernière vérification il y a 5 ans.',
      'il y a 5 ans, à revérifier',
    ],
  ])('says on %s how old it is', (day, notice, message, age) =>
    visit(`${edition}miroirs/impots/`, async (page) => {
      await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
      await page.reload();
      await page.locator('.fraicheur', { hasText: notice }).getByText(message).waitFor();
      await page.goto(`${edition}miroirs/`);
      expect(await page.locator('[data-age]').textContent()).toBe(age);
      expect(await page.locator('form.filtres').count()).toBe(0);
    }),
  );
});
