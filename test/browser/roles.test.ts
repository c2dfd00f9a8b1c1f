import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { pressAt, tabTo, typeAt } from './keyboard.ts';
import { NOTHING, traces } from './measures.ts';
import { problemsOf } from './problems-of.ts';
import { useChromium } from './visit.ts';

// Each tool of the national edition, tried as one of those whom it is for would: from the page to what she leaves with, by
// the keyboard alone.

const visit = useChromium();
const national = inject('national');

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first();

/** Counts the pages that are sent to the printer, which no test has. */
const countPrints = (page: Page) =>
  page.evaluate(() => {
    window.print = () => {
      document.body.dataset.imprime = `${Number(document.body.dataset.imprime ?? 0) + 1}`;
    };
  });
const prints = (page: Page) => page.evaluate(() => document.body.dataset.imprime);

/** What the keyboard gives to download. */
async function downloaded(page: Page, at: Locator): Promise<{ name: string; text: string }> {
  const arriving = page.waitForEvent('download');
  await pressAt(page, at);
  const file = await arriving;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Only files that are made on the device, and the icon, which comes when the browser wants it. */
const askedOfTheSite = (requests: readonly string[]) =>
  requests.filter((url) => !url.startsWith('blob:') && !url.endsWith('/icone.svg'));

test('a receptionist answers, question by question, and prints the slip', () =>
  visit(`${national}orienter/`, async (page, seen) => {
    await page.waitForLoadState('networkidle');
    await countPrints(page);
    const before = seen.requests.length;
    const result = page.locator('.orienter-resultat').filter({ visible: true });
    const choices = page.locator('.orienter-choix button');
    let answered = 0;
    while ((await result.count()) === 0) {
      await pressAt(page, choices.last());
      answered += 1;
      await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('h2');
    }
    expect(answered).toBeLessThanOrEqual(6);
    expect(await result.locator('.bulletin-lignes li').count()).toBeGreaterThan(0);
    await pressAt(page, button(page, 'Imprimer le bulletin'));
    expect(await prints(page)).toBe('1');
    await pressAt(page, button(page, 'Recommencer'));
    await page.getByText('Question 1').waitFor();
    expect(askedOfTheSite(seen.requests.slice(before))).toEqual([]);
    expect(await traces(page)).toEqual(NOTHING);
  }));

/** Picks one of a group of choices, as the keyboard does: the first by its key, the others by going down. */
async function choose(page: Page, group: string, choice: string): Promise<void> {
  const choices = page.getByRole('group', { name: group }).getByRole('radio');
  await tabTo(page, choices.first());
  await page.keyboard.press('Space');
  const wanted = page.getByRole('group', { name: group }).getByLabel(choice, { exact: true });
  for (let left = await choices.count(); left > 0 && !(await wanted.isChecked()); left -= 1)
    await page.keyboard.press('ArrowDown');
  expect(await wanted.isChecked()).toBe(true);
}

test('a trainer runs the declaration of taxes to its receipt, with nothing but the invented identity', () =>
  visit(`${national}exercices/declaration-de-revenus/`, async (page, seen) => {
    await page.waitForLoadState('networkidle');
    const before = seen.requests.length;
    const screen = (name: string) => page.getByRole('heading', { level: 2, name }).waitFor();
    await screen('Entrer');
    // Somebody's own number is told off where the invented one is asked for.
    await typeAt(page, page.getByLabel('Numéro', { exact: true }), '30 23 217 600 053');
    await page.keyboard.press('Tab');
    await page.getByText('On dirait un vrai numéro fiscal').first().waitFor();
    await page.keyboard.type('00 00 42 00');
    await typeAt(page, page.getByLabel('Date de naissance').last(), '12/03/1985');
    await page.keyboard.press('Enter');
    await screen('Ma situation');
    await choose(page, 'Ces renseignements sont-ils justes', 'Oui');
    await pressAt(page, button(page, 'Continuer'));
    await screen('Mes revenus');
    await choose(page, 'Cette somme est-elle juste', 'Non, je corrige');
    await typeAt(page, page.getByLabel('Salaires, en euros'), '12450');
    await page.keyboard.press('Enter');
    await page.getByText('C’est elle qu’il faut corriger.').first().waitFor();
    await tabTo(page, page.getByLabel('Salaires, en euros'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('14 250');
    await page.keyboard.press('Enter');
    await screen('Relire et signer');
    await choose(page, 'Avant de signer', 'Je relis chaque ligne');
    await pressAt(page, button(page, 'Signer'));
    await screen('Un message arrive');
    await choose(page, 'Que faites-vous de ce message', 'Je le garde');
    await pressAt(page, button(page, 'Continuer'));
    await screen('Votre déclaration d’exercice est signée');
    await pressAt(page, button(page, 'Refaire l’exercice'));
    await screen('Entrer');
    expect(askedOfTheSite(seen.requests.slice(before))).toEqual([]);
    expect(await traces(page)).toEqual(NOTHING);
  }));

test('a helper fills a mandate and prints it; another tab and a page loaded anew know nothing of it', () =>
  visit(`${national}mandat/`, async (page, seen) => {
    await page.waitForLoadState('networkidle');
    await countPrints(page);
    const before = seen.requests.length;
    const fields = page.locator('[data-champ]');
    const count = await fields.count();
    expect(count).toBeGreaterThan(5);
    for (let at = 0; at < count; at += 1) await typeAt(page, fields.nth(at), `mot${at}`);
    await pressAt(page, page.getByLabel('En grandes lettres'), 'Space');
    await pressAt(page, button(page, /^Imprimer/));
    expect(await prints(page)).toBe('1');
    const copies = page.locator('.mandat-copie');
    expect(await copies.count()).toBe(2);
    for (const copy of await copies.allTextContents())
      for (let at = 0; at < count; at += 1) expect(copy).toContain(`mot${at}`);
    expect(askedOfTheSite(seen.requests.slice(before))).toEqual([]);
    expect(await traces(page)).toEqual(NOTHING);

    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('heading', { name: 'Remplir' }).waitFor();
    expect(await other.locator('[data-champ]').first().inputValue()).toBe('');
    expect(await fields.first().inputValue()).toBe('mot0');
    await page.reload();
    await page.getByRole('heading', { name: 'Remplir' }).waitFor();
    expect(await fields.first().inputValue()).toBe('');
    expect(await page.getByText('mot0').count()).toBe(0);
  }));

/** Picks in a list by the first letters, as the keyboard does. */
async function pick(page: Page, list: Locator, letters: string): Promise<void> {
  await tabTo(page, list);
  await list.locator('option', { hasText: letters }).first().waitFor({ state: 'attached' });
  await page.keyboard.type(letters);
  await expect
    .poll(() => list.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.textContent))
    .toBe(letters);
}

test('a project officer leaves with a strategy that the site publishes unchanged', () =>
  visit(`${national}construire/plan/`, async (page) => {
    const list = (name: string) => page.locator(`[data-territoire="${name}"]`);
    await pick(page, list('nature'), 'Département');
    await pick(page, list('code'), 'Cher');
    await typeAt(page, page.getByLabel('Titre du plan'), 'Plan du Cher');
    await typeAt(page, page.getByLabel('Résumé'), 'Deux actions pour commencer.');
    await typeAt(page, page.getByLabel('Porteur'), 'Département du Cher');
    await typeAt(page, page.getByLabel('Qui l’écrit'), 'Un service');
    await pressAt(page, button(page, 'Ajouter un axe'));
    await page.keyboard.type('Équiper');
    await typeAt(page, page.getByLabel('Chercher'), 'recyclage');
    await page.keyboard.press('Enter');
    await pressAt(page, button(page, /^Prendre/));
    await pressAt(page, button(page, 'Ajouter une action : Axe 1'));
    await page.keyboard.type('Prêter des appareils');
    const own = page.locator('.plan-action').last();
    await typeAt(page, own.getByLabel('Ce qui est fait'), 'La médiathèque prête des tablettes.');
    await page.getByText('Le plan est complet').waitFor();
    const { text } = await downloaded(page, button(page, 'Fichier de stratégie'));
    expect(problemsOf(text)).toEqual([]);
    expect(text).toContain('code: "18"');
    expect(text).toContain('La médiathèque prête des tablettes.');
  }));

test('an elected official picks a decision and leaves with the draft in her words', () =>
  visit(`${national}decisions/`, async (page, seen) => {
    await pressAt(page, page.locator('main .lien a').first());
    await page.waitForURL('**/decisions/*/');
    await page.waitForLoadState('networkidle');
    const before = seen.requests.length;
    const fields = page.locator('.trous-champs input');
    await fields.first().waitFor();
    const count = await fields.count();
    for (let at = 0; at < count; at += 1) await typeAt(page, fields.nth(at), `mot${at}`);
    const draft = page.locator('[data-texte]');
    for (let at = 0; at < count; at += 1) expect(await draft.innerText()).toContain(`mot${at}`);
    const { name, text } = await downloaded(page, button(page, /^Word, avec vos mots/));
    expect(name).toMatch(/\.docx$/);
    expect(text).toContain('mot0');
    expect(askedOfTheSite(seen.requests.slice(before))).toEqual([]);
    expect(await traces(page)).toEqual(NOTHING);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('.trous-champs input').first().waitFor();
    expect(await other.locator('[data-texte]').innerText()).not.toContain('mot0');
    await page.reload();
    await fields.first().waitFor();
    expect(await fields.first().inputValue()).toBe('');
    expect(await draft.innerText()).not.toContain('mot0');
  }));
