import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useChromium } from './visit.ts';

const visit = useChromium();
const PLAN = `${inject('edition')}construire/plan/`;

/** A file that a person chooses. */
const asFile = (text: string | Buffer) => ({
  name: 'plan.md',
  mimeType: 'text/markdown',
  buffer: Buffer.from(text),
});

const plan = (more: string): string => `---
titre: Un plan
resume: Il vient d’ailleurs.
territoire:
  nature: commune
  code: "18033"
etat: en-cours
porteur: Commune d’essai
auteurs:
  - Service d’essai
${more}creation: 2026-11-01
mise_a_jour: 2026-11-02
---
`;

/** An action of this title, with what is added to it. */
const axis = (titre: string, more = ''): string =>
  plan(`axes:
  - titre: Un axe
    actions:
      - titre: ${titre}
        description: Elle aide.
        etat: prevue
${more}`);

test.each<[string, string | Buffer, string]>([
  ['an empty file', '', 'n’est pas une stratégie'],
  ['a text', 'Bonjour', 'n’est pas une stratégie'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]), 'n’est pas une stratégie'],
  ['a sheet of the kit', '---\ntitre: Accueillir\nordre: 1\n---\nBonjour\n', 'ni porteur ni axes'],
  ['a head that is a list', '---\n- a\n- b\n---\n', 'n’est pas une stratégie'],
  ['a head that is not closed', '---\ntitre: x\n', 'n’est pas une stratégie'],
  ['a head that is wrong', '---\naxes: [\n---\n', 'mal formé'],
  ['a file that is far too long', `---\naxes:\n${'#'.repeat(300_001)}\n---\n`, 'trop long'],
  ['a program', '---\naxes: !!js/function "function(){}"\n---\n', 'mal formé'],
  ['a head that refers to itself', '---\naxes: &a\n  - *a\n---\n', 'sans fin'],
])('%s as a plan: it is told, and the plan at hand stays', (_name, file, said) =>
  visit(PLAN, async (page) => {
    await page.getByLabel('Titre du plan').fill('Mon plan');
    await page.getByLabel('Reprendre un plan').setInputFiles(asFile(file));
    await page.getByText(said).first().waitFor();
    expect(await page.getByLabel('Titre du plan').inputValue()).toBe('Mon plan');
    await page.getByLabel('L’autre version').setInputFiles(asFile(file));
    await page.locator('[data-compare]', { hasText: said }).waitFor();
  }),
);

test('a file of another version: what this site does not know is told, kept, and runs nothing', () =>
  visit(PLAN, async (page) => {
    const hostile = '"<img src=x onerror=alert(1)> <b>gras</b>"';
    await page
      .getByLabel('Reprendre un plan')
      .setInputFiles(
        asFile(
          `\uFEFF${axis(hostile, '        publics: [martiens]\n        freins: [gravite]\n        couleur: vert\n')}`
            .replace('etat: prevue', 'etat: votee')
            .replaceAll('\n', '\r\n'),
        ),
      );
    await page.getByText('est repris').waitFor();
    const missing = page.locator('[data-manque]');
    for (const said of ['un état que ce site connaît', 'des publics que', 'des freins que'])
      expect(await missing.textContent()).toContain(said);
    expect(await page.locator('.plan-local :is(img, b)').count()).toBe(0);
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Fichier de stratégie' }).click();
    const text = readFileSync(await (await arriving).path(), 'utf8');
    for (const kept of ['couleur: vert', 'martiens', 'gravite', 'votee', 'onerror'])
      expect(text).toContain(kept);
  }));

test('a file of a hundred actions is taken, compared and united', () =>
  visit(PLAN, async (page) => {
    const many = plan(
      `axes:\n  - titre: Un axe\n    actions:\n${Array.from({ length: 100 }, (_, at) => `      - titre: Action ${at}\n        description: Elle aide.\n        etat: prevue\n`).join('')}`,
    );
    const better = asFile(many.replaceAll('Elle aide.', 'Elle aide mieux.'));
    await page.locator('[data-fichier="reprendre"]').setInputFiles(asFile(many));
    await page.locator('[data-bilan-plan]', { hasText: '1 axe, 100 actions' }).waitFor();
    const compared = page.locator('[data-compare]');
    await page.locator('[data-fichier="comparer"]').setInputFiles(better);
    await compared.filter({ hasText: '100 différences' }).waitFor();
    await page.locator('input[name="difference-7"][value="theirs"]').check();
    await page.locator('[data-reunir]').press('Enter');
    await compared.filter({ hasText: 'sont réunies' }).waitFor();
    await page.locator('[data-fichier="comparer"]').setInputFiles(better);
    await compared.filter({ hasText: '99 différences' }).waitFor();
  }));

test('four people pass a plan along: each version is united with the one at hand, action by action', () =>
  visit(PLAN, async (page) => {
    const take = async (name: string, file: string) => {
      await page.getByLabel(name).setInputFiles(asFile(file));
    };
    await take('Reprendre un plan', axis('Prêter'));
    await page.getByText('est repris').waitFor();
    const versions = [
      axis('Prêter', '        pilote: Médiathèque\n'),
      axis(
        'Prêter',
        '      - titre: Former\n        description: Une heure.\n        etat: prevue\n',
      ),
      axis('Réparer'),
    ];
    for (const [at, version] of versions.entries()) {
      await take('L’autre version', version);
      await page.locator('[data-differences] fieldset').first().waitFor();
      if (at === 0) await page.getByLabel('Prendre l’autre').check();
      await page.getByRole('button', { name: 'Réunir les deux versions' }).press('Enter');
      await page.locator('[data-compare]', { hasText: 'sont réunies' }).waitFor();
    }
    const titles = page.locator('.plan-action > summary');
    // The last one tells the same deed under another title: it stays the one that was at hand.
    expect(await titles.allTextContents()).toEqual(['Prêter (prévue)', 'Former (prévue)']);
    await titles.first().click();
    expect(await page.getByLabel('Pilote').first().inputValue()).toBe('Médiathèque');
  }));

const KEEP = 'Garder ce plan sur cet appareil';

test.each<[string, string]>([
  ['nothing that is a plan', '{"a":1}'],
  ['no object', '[]'],
  ['no JSON', '{'],
  ['a plan of another version', '{"data":{"titre":"Ancien","axes":[{"titre":"A"}]},"body":3}'],
  ['parts of no kind', '{"data":{"titre":["x"],"axes":[1,null,{"actions":"x"}],"auteurs":"y"}}'],
])('kept on the device, %s: the tool opens all the same', (_name, kept) =>
  visit(PLAN, async (page) => {
    await page.evaluate((value) => localStorage.setItem('trame-plan', value), kept);
    await page.reload();
    await page.getByRole('button', { name: 'Ajouter un axe' }).press('Enter');
    await page.keyboard.type('Équiper');
    await page.getByText(/^\d axes?, 0 action/).waitFor();
  }),
);

test('a plan that is kept is the same in two tabs; what is written in one is never undone by the other', () =>
  visit(PLAN, async (page) => {
    const title = (on: Page) => on.getByLabel('Titre du plan');
    await title(page).fill('Le premier');
    await page.getByLabel(KEEP).check();
    const other = await page.context().newPage();
    await other.goto(PLAN);
    expect(await title(other).inputValue()).toBe('Le premier');
    await title(other).fill('Le deuxième');
    await expect.poll(() => title(page).inputValue()).toBe('Le deuxième');
    await title(page).fill('Le troisième');
    await expect.poll(() => title(other).inputValue()).toBe('Le troisième');

    // A tab whose plan is another one does not write over what is kept.
    const third = await page.context().newPage();
    await third.goto(PLAN);
    await third.getByLabel(KEEP).uncheck();
    await expect.poll(() => page.getByLabel(KEEP).isChecked()).toBe(false);
    await page.getByText('Un autre onglet a effacé le plan').waitFor();
    await page.getByLabel(KEEP).check();
    await title(third).fill('Un autre plan');
    await third.getByLabel(KEEP).click();
    await third.getByText('Un autre plan est déjà gardé').waitFor();
    expect(await third.getByLabel(KEEP).isChecked()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('trame-plan'))).toContain('Le troisième');
  }));
