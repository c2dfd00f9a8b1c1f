import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useChromium } from './visit.ts';

const edition = inject('edition');
const below = inject('editionBelow');
const visit = useChromium();
const PAIR = 'chartes/comparer/?a=charte-aidant&b=cadre-engagement';

const status = (page: Page) => page.getByRole('status');
const said = (page: Page, text: RegExp) => status(page).filter({ hasText: text }).waitFor();
const pair = (page: Page, name: string) =>
  page.locator('.paire').filter({ has: page.getByRole('heading', { name, exact: true }) });

describe('the comparison', () => {
  test('is asked for with a form, and stays in the address', () =>
    visit(`${edition}chartes/comparer/`, async (page) => {
      expect(await status(page).textContent()).toBe('');
      await page.getByLabel('Premier texte').selectOption({ label: 'Charte de l’aidant' });
      await page.getByLabel('Second texte').selectOption({ label: 'Cadre d’engagement d’essai' });
      await page.getByRole('button', { name: 'Comparer' }).click();
      await page.waitForURL(`${edition}${PAIR}`);
      await said(page, /^Comparaison de deux textes\s: Charte de l’aidant et Cadre d’engagement/);
      expect(await page.getByLabel('Premier texte').inputValue()).toBe('charte-aidant');
      expect(await page.title()).toMatch(/^Charte de l’aidant et Cadre d’engagement d’essai – /);
    }));

  test.each([
    ['at the root', edition],
    ['in a sub-folder', below],
  ])('lays articles of the same number side by side, %s', (_name, start) =>
    visit(`${start}${PAIR}`, async (page) => {
      await said(page, /^Comparaison/);
      const texts = pair(page, 'Article 1').locator('.paire-texte');
      expect(await texts.nth(0).textContent()).toContain('Elle décide');
      expect(await texts.nth(1).textContent()).toMatch(/13\smillions de personnes/);
      const [left, right] = await texts.all();
      const [a, b] = [await left?.boundingBox(), await right?.boundingBox()];
      expect(a?.y).toBe(b?.y);
      expect(b?.x).toBeGreaterThan((a?.x ?? 0) + (a?.width ?? 0));
      expect(await pair(page, 'Article 3').textContent()).toMatch(
        /Rien sous ce titre[\s\S]*devant/,
      );
      expect(await pair(page, 'Préambule').textContent()).toContain('Aider, c’est entrer');
      const names = await page.locator('.paire-titre').allTextContents();
      expect(names).toEqual([
        'Préambule',
        'Article 1',
        'Article 2',
        'Article 3',
        'Qui signe',
        'D’où vient ce texte',
      ]);
    }),
  );

  test('stacks the texts on a phone, each under the name of its charter', () =>
    visit(
      `${edition}${PAIR}`,
      async (page) => {
        await said(page, /^Comparaison/);
        const names = pair(page, 'Article 2').locator('.paire-nom');
        expect(await names.allTextContents()).toEqual([
          'Charte de l’aidant',
          'Cadre d’engagement d’essai',
        ]);
        const [first, second] = await names.all();
        const [a, b] = [await first?.boundingBox(), await second?.boundingBox()];
        expect(a?.width).toBeGreaterThan(50);
        expect(b?.y).toBeGreaterThan(a?.y ?? 0);
        expect(b?.x).toBe(a?.x);
      },
      { viewport: { width: 360, height: 740 } },
    ));

  test.each([
    ['?a=charte-aidant&b=charte-aidant', /^Choisissez deux textes différents/],
    ['?a=charte-aidant&b=perdue', /n’est pas publié ici/],
    ['?a=charte-aidant', /n’est pas publié ici/],
  ])('says what is wrong with %s', (query, text) =>
    visit(`${edition}chartes/comparer/${query}`, async (page) => {
      await said(page, text);
      expect(await page.locator('.paire').count()).toBe(0);
    }),
  );

  test('says so when a text does not come', () =>
    visit(`${edition}chartes/comparer/`, async (page, { faults }) => {
      await page.route('**/chartes/charte-aidant/', (route) => route.fulfill({ status: 503 }));
      await page.goto(`${edition}${PAIR}`);
      await said(page, /n’ont pas pu être chargés/);
      faults.length = 0;
    }));

  test('without script leads to the texts, and says why', () =>
    visit(
      `${edition}${PAIR}`,
      async (page) => {
        expect(await page.locator('noscript p').isVisible()).toBe(true);
        const texts = page.getByRole('region', { name: 'Les chartes, une par une' });
        expect(await texts.getByRole('link').count()).toBe(2);
        await texts.getByRole('link', { name: 'Cadre d’engagement d’essai' }).click();
        await page.waitForURL(`${edition}chartes/cadre-engagement/`);
      },
      { javaScriptEnabled: false },
    ));
});

test('from the list one downloads a Word document', () =>
  visit(`${edition}chartes/`, async (page) => {
    const link = page.getByRole('link', { name: /Télécharger pour Word : Charte de l’aidant/ });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('charte-aidant.docx');
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  }));

test('from a charter one reaches the paper to sign: the text, then a page of its own for signatures', () =>
  visit(`${edition}chartes/charte-aidant/`, async (page) => {
    await page.getByRole('link', { name: 'Signer cette charte sur papier' }).click();
    await page.waitForURL(`${edition}chartes/charte-aidant/signer/`);
    const button = page.getByRole('button', { name: 'Imprimer le texte et les signatures' });
    expect(await button.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await button.isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Charte de l’aidant');
    expect(await page.getByText('Elle décide').isVisible()).toBe(true);
    const signatures = page.getByRole('region', { name: 'Signatures' });
    expect(await signatures.evaluate((part) => getComputedStyle(part).breakBefore)).toBe('page');
    expect(await signatures.getByRole('row').count()).toBe(7);
    // On paper the page is quoted by the sentence that says all, which the screen keeps folded.
    expect(await page.getByText('CC BY-SA 4.0').filter({ visible: true }).count()).toBe(1);
  }));
