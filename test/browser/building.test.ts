import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { readEntry } from '../../src/browser/plan/read-entry.ts';
import { parseYaml } from '../../src/browser/plan/whole-yaml.ts';
import { addStyle } from './add-style.ts';
import { problemsOf } from './problems-of.ts';
import { useChromium } from './visit.ts';

const visit = useChromium();
const edition = inject('edition');
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const PLAN = `${edition}construire/plan/`;
const ODD = 'Plan : « l’essai » # "n° 1", 👩🏽‍🦽 - & ‹suite›';

/** What a click gives to download, as text. */
async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await arriving;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** A file that a person chooses. */
const asFile = (text: string) => ({
  name: 'plan.md',
  mimeType: 'text/markdown',
  buffer: Buffer.from(text),
});

const traces = (page: Page) =>
  page.evaluate(() => [
    document.cookie,
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ]);

/** Fills what a plan must have, and takes an action from elsewhere. */
async function makePlan(page: Page): Promise<void> {
  await page.getByLabel('Titre du plan').fill(ODD);
  await page.getByLabel('Résumé').fill('Deux phrases : la première. # La seconde.');
  await page.getByLabel('Porteur').fill('Commune d’essai');
  await page.getByLabel('Qui l’écrit').fill('Service d’essai');
  await page.locator('[data-territoire="nature"]').selectOption('commune');
  await page
    .locator('[data-territoire="departement"] option[value="18"]')
    .waitFor({ state: 'attached' });
  await page.locator('[data-territoire="departement"]').selectOption('18');
  await page
    .locator('[data-territoire="code"] option[value="18033"]')
    .waitFor({ state: 'attached' });
  await page.locator('[data-territoire="code"]').selectOption({ label: 'Bourges' });
  await page.getByRole('button', { name: 'Ajouter un axe' }).press('Enter');
  await page.keyboard.type('Équiper');
  await page.getByLabel('Chercher').fill('tablettes');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Prendre : Prêter des tablettes' }).press('Enter');
  await page.getByLabel('Pilote').fill('Médiathèque d’essai');
  await page.getByLabel('Échéance').fill('2027-06');
}

test('a plan is made with the keyboard, leaves as a file that the site publishes, and comes back', () =>
  visit(PLAN, async (page) => {
    await makePlan(page);
    await page.getByText('Le plan est complet').waitFor();
    const { name, text } = await downloaded(page, 'Fichier de stratégie');
    expect(name).toBe('plan-l-essai-n-1-suite.md');
    expect(problemsOf(text)).toEqual([]);
    expect(readEntry(text, parseYaml).data).toMatchObject({
      titre: ODD,
      territoire: { nature: 'commune', code: '18033' },
      axes: [
        {
          titre: 'Équiper',
          actions: [
            {
              titre: 'Prêter des tablettes',
              publics: ['jeunes'],
              pilote: 'Médiathèque d’essai',
              echeance: '2027-06',
              etat: 'prevue',
            },
          ],
        },
      ],
      sources: [{ titre: 'Plan d’essai du Cher', editeur: 'Service d’essai' }],
    });
    await page.reload();
    await page.getByLabel('Reprendre un plan').setInputFiles(asFile(text));
    await page.getByText('est repris').waitFor();
    // Its name comes back with its code.
    await page
      .locator('[data-territoire="code"] option:checked', { hasText: 'Bourges' })
      .waitFor({ state: 'attached' });
    expect((await downloaded(page, 'Fichier de stratégie')).text).toBe(text);
    const calendar = await downloaded(page, 'Calendrier');
    expect(calendar.text).toContain('DTSTART;VALUE=DATE:20270630');
    expect((await downloaded(page, 'Tableur')).text).toContain('Médiathèque d’essai');
    expect((await downloaded(page, 'Word')).name).toBe('plan-l-essai-n-1-suite.docx');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
    const poster = page.locator('.affiche-plan');
    expect(await poster.innerText()).toContain('Prêter des tablettes');
    // Drawn as the posters of strategies are: a lane for the axis, a bead for the action.
    expect(await poster.locator('h3 + svg').count()).toBe(1);
    expect(await poster.locator('li li svg').count()).toBe(1);
    expect((await poster.locator('h3 + svg').boundingBox())?.width).toBeGreaterThan(10);
  }));

test('nothing is kept nor asked for but what was chosen', () =>
  visit(PLAN, async (page, seen) => {
    await page.waitForLoadState('networkidle');
    const before = seen.requests.length;
    await page.getByLabel('Titre du plan').fill('À garder');
    expect(await traces(page)).toEqual(['']);
    expect(seen.requests.length).toBe(before);
    await page.getByLabel('Garder ce plan sur cet appareil').check();
    await page.reload();
    expect(await page.getByLabel('Titre du plan').inputValue()).toBe('À garder');
    expect(await traces(page)).toEqual(['', 'trame-plan']);
    await page.getByLabel('Garder ce plan sur cet appareil').uncheck();
    expect(await traces(page)).toEqual(['']);
    await makePlan(page);
    const own = seen.requests
      .map((url) => new URL(url).pathname)
      .filter((path) => path.startsWith('/construire/'));
    expect([...new Set(own)].sort()).toEqual([
      '/construire/actions.json',
      '/construire/plan/',
      '/construire/territoires/18.json',
      '/construire/territoires/index.json',
    ]);
  }));

test('two versions become one, action by action, and what goes can be put back', () =>
  visit(PLAN, async (page) => {
    await makePlan(page);
    const { text } = await downloaded(page, 'Fichier de stratégie');
    await page.getByRole('button', { name: 'Retirer : Prêter des tablettes' }).click();
    await page.getByText('1 axe, 0 action').waitFor();
    await page.getByRole('button', { name: 'Remettre' }).press('Enter');
    await page.getByText('1 axe, 1 action').waitFor();
    const theirs = text
      .replace('pilote: Médiathèque d’essai', 'pilote: Ville voisine')
      .replace(
        'axes:\n',
        'axes:\n  - titre: Former\n    actions:\n      - titre: Ouvrir un atelier\n        description: Une heure.\n        etat: prevue\n',
      );
    await page.getByLabel('L’autre version').setInputFiles(asFile(theirs));
    await page.getByText('3 différences').waitFor();
    await page
      .getByRole('group', { name: 'Action changée : Prêter des tablettes' })
      .getByLabel('Prendre l’autre')
      .check();
    await page.getByRole('button', { name: 'Réunir les deux versions' }).press('Enter');
    await page.getByText('2 axes, 2 actions').waitFor();
    const { data } = readEntry((await downloaded(page, 'Fichier de stratégie')).text, parseYaml);
    expect(
      data.axes.flatMap(({ actions }) => actions.map(({ titre, pilote }) => [titre, pilote])),
    ).toEqual([
      ['Prêter des tablettes', 'Ville voisine'],
      ['Ouvrir un atelier', undefined],
    ]);
    await page.getByLabel('L’autre version').setInputFiles(asFile('Bonjour'));
    await page.getByText('Ce fichier n’est pas une stratégie').waitFor();
  }));

test.each([
  [1280, ''],
  [320, ''],
  [320, 'html { font-size: 200% }'],
])('in every state, at %i px %s, axe finds nothing and nothing runs off the side', (width, style) =>
  visit(
    PLAN,
    async (page) => {
      await page.evaluate(AXE);
      if (style) await addStyle(page, style);
      await makePlan(page);
      await page
        .getByLabel('L’autre version')
        .setInputFiles('test/editions/complet/national/strategies/cher.md');
      await page.getByText('différences').waitFor();
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
        const { violations } = await axe.run();
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      });
      expect(found).toEqual([]);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
    },
    { viewport: { width, height: 800 } },
  ),
);

test('without script the page leads to what serves on paper', () =>
  visit(
    PLAN,
    async (page) => {
      expect(await page.locator('.plan-local').isVisible()).toBe(false);
      await page.getByRole('link', { name: 'Les documents à remplir' }).click();
      await page.getByRole('link', { name: 'Questions d’essai' }).click();
      await page.getByRole('link', { name: 'Télécharger pour Word' }).waitFor();
    },
    { javaScriptEnabled: false },
  ));

const DECISION = `${edition}decisions/ouvrir-un-lieu/`;

test('a draft deliberation takes the names of a council, leaves as a file, and is gone with the page', () =>
  visit(DECISION, async (page, seen) => {
    await page.waitForLoadState('networkidle');
    const before = seen.requests.length;
    await page.getByLabel('Commune d’essai').fill('Bourges <b>');
    await page.getByLabel('Date').fill('1er juin');
    const draft = page.locator('[data-texte]');
    expect(await draft.innerText()).toContain('que les habitants de Bourges <b> attendent un lieu');
    expect(await draft.innerText()).toContain('à Bourges <b> le 1er juin.');
    expect(await draft.innerText()).toContain('[service]');
    const { name, text } = await downloaded(page, 'Word, avec vos mots');
    expect(name).toBe('ouvrir-un-lieu.docx');
    expect(text).toContain('Bourges &lt;b&gt; attendent un lieu');
    expect(seen.requests.length).toBe(before);
    expect(await traces(page)).toEqual(['']);
    await page.getByRole('button', { name: 'Effacer' }).press('Enter');
    expect(await draft.innerText()).toContain('[commune d’essai]');
  }));

test('each decision of the national edition is printed on one sheet', () =>
  visit(`${inject('national')}decisions/`, async (page) => {
    const links = await page
      .locator('.lien a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(5);
    for (const url of links) {
      await page.goto(url);
      const pdf = await page.pdf({ format: 'A4' });
      expect([url, pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length]).toEqual([url, 1]);
    }
  }));

test('without script a decision is a page, with its draft as a file', () =>
  visit(
    DECISION,
    async (page) => {
      expect(await page.locator('.trous').isVisible()).toBe(false);
      expect(await page.locator('[data-texte]').innerText()).toContain('[commune d’essai]');
      await page.getByRole('link', { name: 'Projet de délibération pour Word' }).waitFor();
    },
    { javaScriptEnabled: false },
  ));
