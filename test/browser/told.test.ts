import { expect, inject, test } from 'vitest';
import { PAGE_TYPES } from './page-types.ts';
import { onAnyDay, toldOf } from './told.ts';
import { useChromium } from './visit.ts';

const edition = inject('edition');
const visit = useChromium();

/** Pages that say other things as days pass, or hours. */
const DATED = new Set([
  '',
  'ateliers/',
  'ateliers/premiers-pas/',
  'ateliers/bilan/',
  'lieux/etat/',
  'lieux/',
  'lieux/debuter/',
]);

/** Where what must be told is written, a page on a file, to be read by people: `vitest -u` writes them anew. */
const fileOf = (path: string): string =>
  `./told/${path.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'accueil'}.txt`;

test.each(PAGE_TYPES)('what a screen reader is told of /%s', (path) =>
  visit(edition + path, async (page) => {
    // The scripts of a page run before this, and may add to it.
    await page.waitForLoadState('load');
    if (path.startsWith('livret/?'))
      await page.getByRole('status').filter({ hasText: 'à imprimer' }).waitFor();
    const told = await toldOf(page);
    await expect(DATED.has(path) ? onAnyDay(told) : told).toMatchFileSnapshot(fileOf(path));
    // A screen reader user moves by what has a name: nothing that acts, and no landmark of many, goes without.
    expect(
      told
        .split('\n')
        .filter((line) => /^ *(?:button|heading|checkbox|navigation|image)(?! «)/.test(line)),
    ).toEqual([]);
  }),
);

test('how much a search found is told, and where it leads next', () =>
  visit(`${edition}recherche/`, async (page) => {
    await page.getByRole('main').getByRole('searchbox').fill('mot de passe');
    await page.keyboard.press('Enter');
    const status = page.getByRole('status');
    await status.filter({ hasText: /^\d+ résultats? pour « mot de passe »$/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Résultats',
    );
    const told = await toldOf(page);
    expect(told).toMatch(/region « Résultats »\n {4}status \[annoncé \(polite\)\]\n/);
    expect(told).toMatch(/heading « Garder le secret des données » \[niveau 2\]/);
  }));

test('a step that is ticked, a fold that is opened and a filter that is chosen tell their state', () =>
  visit(`${edition}kit/confidentialite/`, async (page) => {
    const step = page.getByRole('checkbox').first();
    const name = 'Laissez la personne taper son mot de passe.';
    expect(await toldOf(page)).toContain(`checkbox « ${name} » [non coché]`);
    await step.check();
    expect(await toldOf(page)).toContain(`checkbox « ${name} » [coché]`);
    await page.getByText('Citer cette page').click();
    expect(await toldOf(page)).toContain('DisclosureTriangle « Citer cette page » [déplié]');
    await page.goto(`${edition}acteurs/`);
    await page.getByRole('checkbox', { name: /Former/ }).check();
    const status = page.getByRole('status');
    await status.filter({ hasText: /\d/ }).waitFor();
    expect(await toldOf(page)).toMatch(/checkbox « Former \(\d+\) » \[coché\]/);
  }));
