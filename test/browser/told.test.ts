import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { PAGE_TYPES } from './page-types.ts';
import { onAnyDay, toldOf } from './told.ts';
import { useChromium } from './visit.ts';

const edition = inject('edition');
const visit = useChromium();

/** One page of each kind, and those that say what the site is and what went wrong. */
const TOLD = [
  ...PAGE_TYPES,
  'proposer/',
  'reutiliser/',
  'mentions-legales/',
  'kit/imprimer/essentiel/',
  '404.html',
];

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

/** How long a page may go on adding to itself before what it tells is taken as its last word, in milliseconds. */
const SETTLED = 20_000;

/** Where what must be told is written, a page on a file, to be read by people: `vitest -u` writes them anew. */
const fileOf = (path: string): string =>
  `./told/${path.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'accueil'}.txt`;

/**
 * What is told once the scripts of the page have added what they add, which may wait for an answer of the browser (is
 * the site kept? may it be?) past its loading: until it is what is written, or it stays something else.
 */
async function toldAtLast(page: Page, path: string): Promise<string> {
  await page.waitForLoadState('load');
  const written = await readFile(new URL(fileOf(path), import.meta.url), 'utf8').catch(() => '');
  const read = async () => {
    const told = await toldOf(page);
    return DATED.has(path) ? onAnyDay(told) : told;
  };
  await expect
    .poll(read, { timeout: SETTLED })
    .toBe(written)
    .catch(() => undefined);
  return read();
}

test.each(TOLD)('what a screen reader is told of /%s', (path) =>
  visit(edition + path, async (page) => {
    const told = await toldAtLast(page, path);
    await expect(told).toMatchFileSnapshot(fileOf(path));
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
    await status.filter({ hasText: /^\d+ résultats? pour «\smot de passe\s»$/ }).waitFor();
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
