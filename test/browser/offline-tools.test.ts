import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildCommand, copyOfFixture, temporaryFolder } from './commands.ts';
import { keepHere } from './keeping.ts';
import { type SwitchableSite, switchableSite } from './switchable-site.ts';
import { useChromium } from './visit.ts';

const visit = useChromium();
const { folder, remove } = temporaryFolder();
let site: SwitchableSite;

beforeAll(async () => {
  const content = copyOfFixture(join(folder, 'contenus'));
  const output = join(folder, 'site');
  expect(await buildCommand({ content, output, prefix: '/trame/' })).toMatchObject({ code: 0 });
  site = await switchableSite(output, '/trame/');
});

beforeEach(() => {
  site.isDown = false;
});

afterAll(() => {
  site.close();
  remove();
});

/** Opens a tool on a device that keeps the site and has no network any more. */
const offline = (path: string, use: (page: Page) => Promise<void>) =>
  visit(`${site.address}hors-connexion/`, async (page, { faults }) => {
    await keepHere(page);
    site.isDown = true;
    await page.context().setOffline(true);
    const answer = await page.goto(site.address + path);
    expect(answer?.status()).toBe(200);
    await use(page);
    faults.length = 0;
  });

test('without network, the questions lead to a result', () =>
  offline('orienter/', async (page) => {
    const choices = page.locator('.orienter-choix button');
    const result = page.locator('.orienter-resultat').filter({ visible: true });
    while ((await result.count()) === 0) await choices.last().click();
    expect(await result.getByText('Bulletin à remettre').isVisible()).toBe(true);
  }));

test('without network, an exercise is done to its receipt', () =>
  offline('exercices/carte-de-bibliotheque/', async (page) => {
    await page.getByLabel('Nom', { exact: true }).fill('Fougère');
    await page.getByLabel('Date de naissance').fill('02/03/1990');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByLabel('carte.pdf').check();
    await page.getByLabel('Code', { exact: true }).fill('771204');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('heading', { name: 'La carte est prête' }).waitFor();
  }));

test('without network, the mandate is filled and leaves for Word', () =>
  offline('mandat/', async (page) => {
    await page.getByRole('textbox', { name: 'La personne' }).fill('Ada Essai');
    await page.getByText('Moi, Ada Essai, je demande de l’aide.').first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Word/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
  }));

test('without network, a plan is made with actions taken, leaves and comes back', () =>
  offline('construire/plan/', async (page) => {
    await page.getByRole('button', { name: 'Ajouter un axe' }).click();
    await page.getByRole('button', { name: 'Chercher', exact: true }).click();
    await page
      .getByRole('button', { name: /^Prendre/ })
      .first()
      .click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Fichier de stratégie' }).click(),
    ]);
    await page.getByLabel('Reprendre un plan').setInputFiles(await file.path());
    await page.getByText('est repris').waitFor();
  }));

test('without network, the reasons to learn and the decisions of the council are read', () =>
  offline('pourquoi/voir-des-photos/', async (page) => {
    await page.getByRole('heading', { name: 'Un premier pas' }).waitFor();
    await page.goto(`${site.address}decisions/ouvrir-un-lieu/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toContain(
      'demande une',
    );
  }));
