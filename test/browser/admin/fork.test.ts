import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { git } from '../../helpers/git-repository.ts';
import { filesBelow } from '../commands.ts';
import { useKeptWindow } from '../visit.ts';
import { violations } from './axe.ts';
import { createEntry, save, typeText } from './editor.ts';
import { bodyEditor, editorOpened, go } from './screens.ts';
import { servedAdmin } from './served-admin.ts';

const admin = servedAdmin('local');
const visit = useKeptWindow();
const wide = { viewport: { width: 1400, height: 1000 } };

const local = (path: string) => join(admin.content, 'local', path);
const problems = () => corpusReader(admin.content)().problems;
const national = () => [...filesBelow(join(admin.content, 'national'))];

function frontMatter(path: string): Record<string, unknown> {
  const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(path, 'utf8')) ?? [];
  return parse(yaml);
}

const pageOnSite = async (path: string) => {
  const response = await fetch(admin.address(path));
  return response.ok ? response.text() : `${response.status}`;
};

/** Follows one of the ways to adapt a national page, from the list of its collection. */
async function adapt(page: Page, titre: string, way: string): Promise<void> {
  await editorOpened(page);
  await go(page, 'kit');
  const line = page.locator('.pages-nationales li').filter({ hasText: titre });
  await line.getByText('Adapter pour mon territoire').click();
  await line.getByRole('link', { name: way }).click();
  await page.getByRole('note').waitFor();
}

const labels = (page: Page) =>
  page.locator('[class*="-ControlPaneContainer"] label[for]').allTextContents();

const address = () => admin.address('admin/');
const today = new Date().toISOString().slice(0, 10);

test('on a phone, a national page is completed: a text and a title are asked, and what is saved is sound', () =>
  visit(
    address(),
    async (page) => {
      const before = national();
      await adapt(page, 'Écrire un premier courriel', 'Compléter');
      expect(await labels(page)).toEqual(['Titre (facultatif)', 'Texte (facultatif)']);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.getByLabel('Titre').fill('Chez nous');
      await typeText(bodyEditor(page), 'La luciole aide le mardi.');
      await save(page);
      expect(readFileSync(local('kit/ecrire-un-courriel.md'), 'utf8')).toBe(
        `---\ntitre: Chez nous\nnational: complete\ncreation: ${today}\nmise_a_jour: ${today}\nauteurs:\n  - Communauté du Val d’Essai\n---\n\nLa luciole aide le mardi.\n`,
      );
      expect(problems()).toEqual([]);
      expect(national()).toEqual(before);
      await expect.poll(() => pageOnSite('kit/ecrire-un-courriel/')).toContain('La luciole aide');
    },
    { viewport: { width: 360, height: 760 } },
  ));

test('a complement that holds fields of its type is mended by its next save', () => {
  // As the form of the whole type wrote it.
  writeFileSync(
    local('kit/suivre-les-progres.md'),
    readFileSync('test/fixtures/editeur/complement-trop-plein.md', 'utf8'),
  );
  expect(problems()).not.toEqual([]);
  return visit(
    admin.address('admin/#/collections/kit/entries/suivre-les-progres'),
    async (page) => {
      await page.getByRole('note').waitFor();
      await typeText(bodyEditor(page), 'Ici, le carnet est vert.');
      await save(page);
      expect(Object.keys(frontMatter(local('kit/suivre-les-progres.md'))).sort()).toEqual(
        ['auteurs', 'creation', 'licence', 'mise_a_jour', 'national', 'titre'].sort(),
      );
      expect(problems()).toEqual([]);
    },
    wide,
  );
});

test('a national page is copied with where it comes from, then taken back; another is hidden', () =>
  visit(
    address(),
    async (page) => {
      const before = national();
      const file = local('kit/confidentialite.md');
      await adapt(page, 'Garder le secret', 'Remplacer');
      await page.getByLabel('Titre', { exact: true }).fill('Garder le secret, ici');
      await save(page);
      const source = frontMatter(join(admin.content, 'national/kit/confidentialite.md'));
      expect(frontMatter(file)).toEqual({
        ...source,
        titre: 'Garder le secret, ici',
        national: 'remplace',
        version_nationale: source.mise_a_jour,
        mise_a_jour: today,
        auteurs: [...(source.auteurs as string[]), 'Communauté du Val d’Essai'],
      });
      expect(problems()).toEqual([]);
      await page.getByRole('button', { name: /^Supprimer/ }).click();
      await page.getByRole('button', { name: 'Reprendre la page nationale' }).click();
      await expect.poll(() => existsSync(file)).toBe(false);
      // The site is built anew before the list is looked at.
      await expect
        .poll(async () => (await fetch(admin.address('admin/corpus.json'))).text())
        .not.toContain('Garder le secret, ici');
      await page.reload();
      await adapt(page, 'Garder le secret', 'Masquer');
      expect(await labels(page)).toEqual(['Raison (facultatif)']);
      await save(page);
      expect(frontMatter(file)).toEqual({ titre: source.titre, national: 'masque' });
      expect(national()).toEqual(before);
    },
    wide,
  ));

test('a national address asks what to do; who does nothing leaves nothing behind', () =>
  visit(
    admin.address('admin/#/collections/guide/entries/former'),
    async (page) => {
      await page.getByRole('heading', { name: /^Adapter «/ }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Compléter' }).click();
      await page.getByRole('note').waitFor();
      expect(await violations(page)).toEqual([]);
      // Nothing was typed: nothing is asked.
      await go(page, 'guide');
      await page.getByRole('heading', { name: 'Pages nationales' }).waitFor();
      await page.locator('.pages-nationales summary').first().click();
      expect(await violations(page)).toEqual([]);
      expect(await page.getByText('Sans titre').count()).toBe(0);
      expect(existsSync(local('guide/former.md'))).toBe(false);
    },
    { ...wide, reducedMotion: 'reduce' },
  ));

test('a page of one’s own takes another name than that of a national page', () =>
  visit(
    address(),
    async (page) => {
      await editorOpened(page);
      await createEntry(page, 'page');
      await page.getByLabel('Titre', { exact: true }).fill('Mentions légales');
      await page.getByLabel('Résumé').fill('Les nôtres.');
      await page.keyboard.press('Control+s');
      await expect.poll(() => existsSync(local('pages/mentions-legales-1.md'))).toBe(true);
      expect(existsSync(local('pages/mentions-legales.md'))).toBe(false);
    },
    wide,
  ));

test('identity, legal data, accessibility and words of the search are forms, even where no file stands yet', () =>
  visit(
    address(),
    async (page) => {
      const before = national();
      await editorOpened(page);
      for (const [name, label, value] of [
        ['edition', 'Devise', 'Ensemble'],
        ['accessibilite', 'Schéma pluriannuel', 'https://essai.example/schema'],
      ] as const) {
        await go(page, 'reglages');
        await page.locator(`a[href="#/collections/reglages/entries/${name}"]`).click();
        await page.getByLabel(label).first().fill(value);
        await save(page);
        // The message of the save before may still be on the screen.
        const file = local(`${name}.yml`);
        await expect
          .poll(() => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
          .toContain(value);
      }
      await go(page, 'reglages');
      await page.locator('a[href="#/collections/reglages/entries/synonymes"]').click();
      await page
        .getByRole('button', { name: /^Ajouter/ })
        .first()
        .waitFor();
      expect(national()).toEqual(before);
    },
    wide,
  ));

test('the pictures of the national edition are there to choose from, and to stay', () =>
  visit(
    address(),
    async (page, seen) => {
      const picture = join(admin.content, 'media/ecran.png');
      await editorOpened(page);
      await page.getByRole('button', { name: 'Médias' }).click();
      const library = page.getByRole('dialog');
      await library.getByText('Édition nationale : ecran.png').click();
      await library.getByRole('button', { name: /^Supprimer/ }).click();
      await page.getByRole('button', { name: 'Supprimer le fichier' }).click();
      await page.getByText(/ecran\.png » est une image de l’édition nationale/).waitFor();
      expect(existsSync(picture)).toBe(true);
      expect(await page.getByText('est supprimé').count()).toBe(0);
      // Decap tells of it in the console too.
      seen.faults.length = 0;
    },
    wide,
  ));

/** Makes a fork of what is served, and a national edition in which a page has changed since. */
function moveUpstream(): void {
  const here = dirname(admin.content);
  const there = join(here, 'amont');
  const asPerson = ['-c', 'user.name=Essai', '-c', 'user.email=essai@essai.example'];
  git(here, 'init', '--quiet', '--initial-branch=main');
  git(here, 'add', 'content');
  git(here, ...asPerson, 'commit', '--quiet', '--message', 'Début');
  git(here, 'clone', '--quiet', here, there);
  const page = join(there, 'content/national/pages/a-propos.md');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/\n$/, ' Un hérisson le signe.\n'));
  git(there, ...asPerson, 'commit', '--quiet', '--all', '--message', 'Change');
  git(here, 'remote', 'add', 'amont', there);
}

test('what changed in the national edition is shown word by word, and decided of', () => {
  moveUpstream();
  return visit(
    address(),
    async (page) => {
      await editorOpened(page);
      await page.getByRole('button', { name: 'Nouveautés nationales' }).click();
      await page.getByRole('heading', { name: /^À décider/ }).waitFor();
      await page
        .getByText(/^Ce qui a changé/)
        .first()
        .click();
      await page.locator('ins').filter({ hasText: 'hérisson' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: /^Ignorer jusqu’au prochain changement/ }).click();
      await page.getByRole('heading', { name: /^À décider/ }).waitFor({ state: 'detached' });
      expect(readFileSync(local('suivi.yml'), 'utf8')).toMatch(
        /objet: "page:pages\/a-propos", choix: ignorer/,
      );
    },
    { ...wide, reducedMotion: 'reduce' },
  );
});
