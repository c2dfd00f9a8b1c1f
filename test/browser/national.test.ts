import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useChromium } from './visit.ts';

const site = inject('national');
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const visit = useChromium();

const results = (page: Page) => page.locator('.resultats li');
const announced = (page: Page) => page.locator('.annonce');

async function searched(page: Page, text: RegExp): Promise<number> {
  await announced(page).filter({ hasText: text }).waitFor();
  return Number.parseInt((await announced(page).textContent()) ?? '', 10);
}

const hrefs = (links: Element[]) => links.map((link) => (link as HTMLAnchorElement).href);

describe('the search', () => {
  test('announces its results, and keeps what is asked in the address', () =>
    visit(`${site}recherche/?q=mandat`, async (page) => {
      const all = await searched(page, /résultats pour « mandat »/);
      await page.locator('input[value=kit]').check();
      await page.waitForURL(/q=mandat&type=kit/);
      await expect
        .poll(() => announced(page).textContent())
        .not.toBe(`${all} résultats pour « mandat »`);
      await page.goBack();
      await expect
        .poll(() => announced(page).textContent())
        .toBe(`${all} résultats pour « mandat »`);
      expect(await page.locator('input[value=kit]').isChecked()).toBe(false);
    }));

  test('counts what each value of each facet would give', () =>
    visit(`${site}recherche/?q=numérique`, async (page) => {
      await searched(page, /résultats pour/);
      const start = await announced(page).textContent();
      for (const facet of ['type', 'niveau']) {
        const values = await page
          .locator(`input[name=${facet}]`)
          .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
        for (const value of values) {
          const label = page.locator(`label:has(input[name=${facet}][value=${value}])`);
          const count = Number(/\((\d+)\)/.exec((await label.textContent()) ?? '')?.[1]);
          await label.locator('input').check();
          await page.waitForURL(new RegExp(`${facet}=${value}`));
          await expect
            .poll(
              async () =>
                Number.parseInt(
                  ((await announced(page).textContent()) ?? '').replace('Aucun', '0'),
                  10,
                ),
              { message: `${facet}=${value}` },
            )
            .toBe(count);
          await label.locator('input').uncheck();
          await expect.poll(() => announced(page).textContent()).toBe(start);
        }
      }
    }));

  test('widens inside a facet and narrows between facets', () =>
    visit(`${site}recherche/?theme=formation`, async (page) => {
      const one = await searched(page, /^\d+ résultats$/);
      await page.goto(`${site}recherche/?theme=formation&theme=financement`);
      const either = await searched(page, /^\d+ résultats$/);
      await page.goto(`${site}recherche/?theme=formation&type=guide`);
      const both = await searched(page, /^\d+ résultats?$/);
      expect(either).toBeGreaterThan(one);
      expect(both).toBeLessThan(one);
      expect(both).toBeGreaterThan(0);
    }));

  test.each([
    ['without accents', 'mediatheque', 'médiathèque'],
    ['in the singular', 'conseillers numériques', 'conseiller'],
    ['after an elision', 'l’élu', 'élu'],
    ['with another word of the family', 'territorial', 'territoire'],
    ['with another word of the field', 'procuration', 'mandat'],
  ])('finds %s', (_what, query, word) =>
    visit(`${site}recherche/?q=${encodeURIComponent(query)}`, async (page) => {
      expect(await searched(page, /résultat/)).toBeGreaterThan(0);
      const text = ((await page.locator('.resultats').textContent()) ?? '').toLowerCase();
      expect(text).toContain(word);
    }),
  );

  test.each([
    ['mandat', 'kit/mandat-cnil/', 'glossaire/mandat/'],
    ['aidants connect', 'kit/aidants-connect/', 'glossaire/aidants-connect/'],
  ])('of « %s », says what to do before what it means', (query, sheet, term) =>
    visit(`${site}recherche/?q=${encodeURIComponent(query)}`, async (page) => {
      await searched(page, /résultats pour/);
      const links = await results(page).getByRole('link').evaluateAll(hrefs);
      expect(links.slice(0, 2).map((href) => href.split('?')[0])).toEqual([
        site + sheet,
        site + term,
      ]);
    }),
  );

  test('leads to the page, where the words are marked', () =>
    visit(`${site}recherche/?q=mandat`, async (page) => {
      await searched(page, /résultats pour/);
      await results(page).first().getByRole('link').click();
      await page.waitForURL(/surligner=mandat/);
      expect(await page.locator('main mark').first().textContent()).toMatch(/mandat/i);
    }));

  test('is used whole with the keyboard', () =>
    visit(`${site}`, async (page) => {
      await page.getByLabel('Rechercher dans le site').focus();
      await page.keyboard.type('charte');
      await page.keyboard.press('Enter');
      await page.waitForURL(/recherche\/\?q=charte/);
      await searched(page, /résultats pour « charte »/);
      const focused = () => page.evaluate(() => document.activeElement?.outerHTML ?? '');
      const reach = async (wanted: RegExp) => {
        for (let step = 0; step < 90 && !wanted.test(await focused()); step++)
          await page.keyboard.press('Tab');
        expect(await focused()).toMatch(wanted);
      };
      await page.locator('#q').focus();
      await reach(/value="charte"/);
      await page.keyboard.press('Space');
      await page.waitForURL(/type=charte/);
      await reach(/<a href="[^"]*surligner=charte/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/chartes\//);
    }));

  test('says so when there is nothing, and shows a way on', () =>
    visit(`${site}recherche/?q=xylophone`, async (page) => {
      await announced(page).filter({ hasText: 'Aucun résultat pour « xylophone »' }).waitFor();
      expect(
        await page.getByRole('link', { name: 'la liste de toutes les pages' }).isVisible(),
      ).toBe(true);
    }));

  test('loads nothing of its index before it is used', () =>
    visit(`${site}recherche/`, async (page) => {
      const loaded = () =>
        page.evaluate(
          () =>
            performance
              .getEntriesByType('resource')
              .filter(({ name }) => name.includes('/pagefind/')).length,
        );
      await page.waitForLoadState('networkidle');
      expect(await loaded()).toBe(0);
      await page.getByLabel('Rechercher dans le site').fill('kit');
      await searched(page, /résultats pour « kit »/);
      expect(await loaded()).toBeGreaterThan(0);
    }));
});

test('without script a search leads to the list of all pages', () =>
  visit(
    site,
    async (page) => {
      await page.getByLabel('Rechercher dans le site').fill('mandat');
      await page.getByRole('button', { name: 'Rechercher' }).click();
      await page.waitForURL(/\/plan-du-site\/\?q=mandat/);
      expect(await page.locator('main section li a').count()).toBeGreaterThan(110);
      await page
        .getByRole('navigation', { name: 'Parties du plan' })
        .getByRole('link', { name: 'Financement' })
        .click();
      await page.waitForURL(/#theme-financement/);
    },
    { javaScriptEnabled: false },
  ));

const PAGES = [
  '',
  'guide/',
  'guide/former/',
  'kit/mandat-cnil/',
  'kit/cinq-niveaux/',
  'chartes/charte-aidant/',
  'strategies/charente-maritime-2019/',
  'acteurs/',
  'acteurs/formulaire/',
  'acteurs/ccas/',
  'diagnostics/',
  'diagnostics/pix/',
  'miroirs/',
  'miroirs/impots/',
  'chiffres/inquietude/',
  'accessibilite/',
  'recherche/?q=mandat',
  'plan-du-site/',
  'guide-de-style/',
  'pour/elu/',
  'nulle-part/',
];

describe.each(PAGES)('/%s', (path) => {
  test.each([
    ['light', 1280],
    ['light', 320],
    ['dark', 1280],
    ['dark', 320],
  ] as const)(
    'has no fault that axe sees, %s, %d px wide, and does not scroll sideways',
    (colorScheme, width) =>
      visit(
        site + path,
        async (page, { faults }) => {
          if (path.startsWith('recherche')) await searched(page, /résultat/);
          if (path === 'nulle-part/') faults.length = 0;
          await page.evaluate(AXE);
          const violations = await page.evaluate(async () => {
            const { axe } = window as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            };
            return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          });
          expect(violations).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          ).toBeLessThanOrEqual(0);
        },
        { colorScheme, viewport: { width, height: 900 } },
      ),
  );
});

test('the first stop of the keyboard leads to the content', () =>
  visit(`${site}kit/mandat-cnil/`, async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  }));
