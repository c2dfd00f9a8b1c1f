import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authServer } from '../../../src/cms/auth/auth-server.ts';
import {
  type Editor,
  openEntry,
  publish,
  refusal,
  save,
  saveWell,
  setStatus,
  titleField,
  useEditors,
} from './editor.ts';
import { type FakeGitHub, fakeGitHub } from './fake-github.ts';
import { type ForgeSite, forgeSite, nationalContent } from './forge-site.ts';
import { type GitRepository, newRepository } from './git-repository.ts';

const openEditor = useEditors();
let root: string;
let depots = 0;
let github: FakeGitHub;
let auth: Server;
let site: ForgeSite;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'trame-github-'));
  nationalContent(root);
  github = await fakeGitHub({
    git: newDepot(),
    people: [
      { login: 'ada', name: 'Ada', writes: true },
      { login: 'basile', name: 'Basile', writes: true },
      { login: 'chloe', name: 'Chloé', writes: false },
    ],
  });
  auth = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => auth.once('listening', done));
  const address = `http://127.0.0.1:${(auth.address() as AddressInfo).port}`;
  site = await forgeSite(github.depot, {
    nature: 'github',
    authentification: address,
    propositions: true,
  });
  auth.on(
    'request',
    authServer({
      clientId: github.application.id,
      clientSecret: github.application.secret,
      origins: [new URL(site.admin).origin],
      address,
      github: github.address,
      host: '127.0.0.1',
      port: 0,
    }),
  );
});

beforeEach(() => {
  github.begin(newDepot());
});

afterAll(async () => {
  site?.close();
  auth?.close();
  auth?.closeAllConnections();
  await github?.close();
  rmSync(root, { recursive: true, force: true });
});

/** The repository that the forge holds for one test. */
function newDepot(): GitRepository {
  depots += 1;
  return newRepository(join(root, `depot-${depots}.git`), join(root, 'content'));
}

const SHEET = 'ecrire-un-courriel';
const FILE = `content/national/kit/${SHEET}.md`;
const DRAFT = `cms/kit/${SHEET}`;
const TITLE = 'Écrire un premier courriel';

const depot = () => github.repository.git;
const titleAt = (branch: string, git = depot()) =>
  /^titre: (.*)$/m.exec(git.fileAt(branch, FILE) ?? '')?.[1];
const openPulls = () => github.pulls.filter(({ state }) => state === 'open');

/** Asks to log in, and answers on GitHub's page in the window that opens. */
async function answerGitHub({ page }: Editor, answer: string): Promise<void> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: /Se connecter/ }).click();
  const popup = await opened;
  const closed = popup.waitForEvent('close');
  await popup.getByRole('link', { name: answer }).click();
  await closed;
}

async function logIn(editor: Editor, name: string): Promise<void> {
  await answerGitHub(editor, `Autoriser en tant que ${name}`);
  await editor.page.getByRole('link', { name: /^Créer une entrée/ }).waitFor();
}

/** A person who has logged in and opened the sheet that these tests change. */
async function atTheSheet(name: string): Promise<Editor> {
  const editor = await openEditor(site.admin);
  await logIn(editor, name);
  await openEntry(editor, 'kit', SHEET);
  return editor;
}

test('who says no on GitHub is told, on the page that asked, and can change their mind', async () => {
  const ada = await openEditor(site.admin);
  await answerGitHub(ada, 'Refuser');
  await ada.page.getByText('Vous n’avez pas autorisé l’accès sur GitHub.').waitFor();
  await logIn(ada, 'Ada');
});

test('a word is changed, read over, made ready and published: one line of one file', async () => {
  const ada = await atTheSheet('Ada');
  await titleField(ada.page).fill('Écrire un tout premier courriel');
  await saveWell(ada);

  expect(depot().branches()).toEqual([DRAFT, 'main']);
  const changes = [`-titre: ${TITLE}`, '+titre: Écrire un tout premier courriel'];
  expect(depot().diffOf(DRAFT)).toEqual(changes);
  expect(openPulls()[0]?.labels).toEqual(['decap-cms/draft']);
  expect(depot().log(DRAFT)[0]).toMatchObject({
    author: 'Ada',
    message: 'Modifier fiche du kit « ecrire-un-courriel »',
  });

  await setStatus(ada, 'À relire');
  expect(openPulls()[0]?.labels).toEqual(['decap-cms/pending_review']);
  await setStatus(ada, 'Prêt');
  expect(openPulls()[0]?.labels).toEqual(['decap-cms/pending_publish']);
  expect(titleAt('main')).toBe(TITLE);

  await publish(ada);
  expect(depot().branches()).toEqual(['main']);
  expect(depot().diffOf('main')).toEqual(changes);
  expect(github.pulls).toMatchObject([{ state: 'closed', merged: true }]);
});

test('a new page is made in the folder of its type, with its name for address', async () => {
  const ada = await openEditor(site.admin);
  await logIn(ada, 'Ada');
  const { page } = ada;
  await page.locator('a[href="#/collections/page"]').first().click();
  await page.locator('a[href="#/collections/page/new"]').first().click();
  await titleField(page).fill('Cœurs d’été');
  await page.getByLabel('Résumé').first().fill('Une page de plus.');
  await page.getByRole('button', { name: 'Ajouter : organisation' }).click();
  await page.getByLabel('Organisation').first().fill('Équipe d’essai');
  await page.locator('[data-slate-editor="true"]').last().click();
  await page.keyboard.type('Bonjour.');
  await save(ada);
  await page.getByText('Entrée enregistrée').waitFor();
  const draft = 'cms/page/coeurs-d-ete';
  expect(depot().branches()).toEqual([draft, 'main']);
  expect(depot().changedFiles('main', draft)).toMatchObject([
    { path: 'content/national/pages/coeurs-d-ete.md', status: 'added' },
  ]);
  expect(depot().fileAt(draft, 'content/national/pages/coeurs-d-ete.md')).toMatch(
    /^---\ntitre: Cœurs d’été\nresume: Une page de plus\.\n[\s\S]*\n---\nBonjour\.\n$/,
  );
});

test('the preview that a deploy has made is shown with the draft', async () => {
  const ada = await atTheSheet('Ada');
  await titleField(ada.page).fill('À voir en ligne');
  await saveWell(ada);
  github.setStatus(depot().commitAt(DRAFT) ?? '', {
    context: 'deploy/apercu',
    target_url: 'https://apercu.example/1',
    state: 'success',
  });
  const link = ada.page.getByRole('link', { name: 'Voir l’aperçu en ligne' });
  expect(await link.getAttribute('href')).toMatch(/^https:\/\/apercu\.example\/1/);
});

describe('two people at the same page', () => {
  test('the second is told that the first has saved; nothing of either is lost', async () => {
    const [ada, basile] = [await atTheSheet('Ada'), await atTheSheet('Basile')];
    await titleField(ada.page).fill('Le titre d’Ada');
    await titleField(basile.page).fill('Le titre de Basile');
    await saveWell(ada);

    await save(basile);
    await refusal(basile).waitFor();
    expect(await refusal(basile).innerText()).toContain(
      'quelqu’un d’autre a enregistré cette page',
    );
    expect(await titleField(basile.page).inputValue()).toBe('Le titre de Basile');
    expect(titleAt(DRAFT)).toBe('Le titre d’Ada');

    await saveWell(basile);
    expect(titleAt(DRAFT)).toBe('Le titre de Basile');
    // What Ada wrote is one step back in the draft's history.
    expect(titleAt(`${DRAFT}^`)).toBe('Le titre d’Ada');
    expect(openPulls()).toHaveLength(1);
  });

  test('in a draft that both have opened, the second is told too', async () => {
    const ada = await atTheSheet('Ada');
    await titleField(ada.page).fill('Première version');
    await saveWell(ada);
    const basile = await atTheSheet('Basile');
    expect(await titleField(basile.page).inputValue()).toBe('Première version');
    await titleField(ada.page).fill('Deuxième version d’Ada');
    await saveWell(ada);

    await titleField(basile.page).fill('Deuxième version de Basile');
    await save(basile);
    await refusal(basile).waitFor();
    expect(titleAt(DRAFT)).toBe('Deuxième version d’Ada');
    expect(await titleField(basile.page).inputValue()).toBe('Deuxième version de Basile');
  });

  test('what was published meanwhile, outside the editor, is not undone by a save', async () => {
    const ada = await atTheSheet('Ada');
    await titleField(ada.page).fill('Le titre d’Ada');
    await saveWell(ada);
    publishElsewhere();
    await titleField(ada.page).fill('Le titre d’Ada, corrigé');
    await save(ada);
    await refusal(ada).waitFor();
    expect(await refusal(ada).innerText()).toContain('la page publiée a changé');
    expect(titleAt(DRAFT)).toBe('Le titre d’Ada');
    expect(await titleField(ada.page).inputValue()).toBe('Le titre d’Ada, corrigé');
  });

  test('what was published meanwhile, outside the editor, is not undone by publishing', async () => {
    const ada = await atTheSheet('Ada');
    await titleField(ada.page).fill('Le titre d’Ada');
    await saveWell(ada);
    await setStatus(ada, 'Prêt');
    publishElsewhere();
    await ada.page.getByRole('button', { name: /^Publier/ }).click();
    await ada.page.getByRole('menuitem', { name: 'Publier maintenant' }).click();
    await ada.page.getByText(/la page publiée a changé/).waitFor();
    expect(titleAt('main')).toBe('Écrire un dernier courriel');
    expect(titleAt(DRAFT)).toBe('Le titre d’Ada');
  });

  /** Somebody pushes to the published branch with Git. */
  function publishElsewhere(): void {
    const now = depot().fileAt('main', FILE) ?? '';
    depot().commit('main', { [FILE]: now.replace('premier', 'dernier') }, 'Par ailleurs');
  }
});

describe('when GitHub fails in the middle of a save, the text stays and can be saved again', () => {
  test.each([
    ['an error 500 at the file', 'POST .*/git/blobs$', 'error'],
    ['an error 500 at the tree', 'POST .*/git/trees$', 'error'],
    ['an error 500 at the branch', 'POST .*/git/refs$', 'error'],
    ['an error 500 at the pull request', 'POST .*/pulls$', 'error'],
    ['an error 500 at the label', 'PUT .*/labels$', 'error'],
    ['a line cut before the commit', 'POST .*/git/commits$', 'cut'],
    ['a line cut once the branch is made', 'POST .*/git/refs$', 'cut-after'],
    ['a line cut once the pull request is made', 'POST .*/pulls$', 'cut-after'],
  ] as const)('%s', async (_, on, how) => {
    const ada = await atTheSheet('Ada');
    await titleField(ada.page).fill('Un titre à garder');
    github.fail({ on: new RegExp(on), how, times: 1 });
    await save(ada);
    const done = ada.page.getByText('Modifications enregistrées');
    await refusal(ada).or(done).first().waitFor();
    expect(await titleField(ada.page).inputValue()).toBe('Un titre à garder');
    // Decap sends a cut demand again by itself; only what it could not mend is asked for again.
    if (!(await done.isVisible())) await saveWell(ada);
    expect(titleAt(DRAFT)).toBe('Un titre à garder');
    expect(openPulls()).toMatchObject([{ labels: ['decap-cms/draft'] }]);
    expect(
      depot()
        .changedFiles('main', DRAFT)
        .map((file) => file.path),
    ).toEqual([FILE]);
  });
});

test('with a token that is worth nothing any more, the text stays; logging in again elsewhere saves it', async () => {
  const ada = await atTheSheet('Ada');
  await titleField(ada.page).fill('Un titre à garder');
  github.expireTokens();
  await save(ada);
  await refusal(ada).waitFor();
  expect(await refusal(ada).innerText()).toContain('session est terminée');
  expect(await titleField(ada.page).inputValue()).toBe('Un titre à garder');

  const page = await ada.page.context().newPage();
  await page.goto(site.admin);
  await logIn({ page, questions: [] }, 'Ada');
  await saveWell(ada);
  expect(titleAt(DRAFT)).toBe('Un titre à garder');
});

test('somebody from outside proposes a change from a copy of their own', async () => {
  const chloe = await openEditor(site.admin);
  await answerGitHub(chloe, 'Autoriser en tant que Chloé');
  await chloe.page.getByRole('button', { name: 'Créer ma copie' }).click();
  await chloe.page.getByRole('link', { name: /^Créer une entrée/ }).waitFor();
  await openEntry(chloe, 'kit', SHEET);
  await titleField(chloe.page).fill('Une proposition');
  await saveWell(chloe);
  const fork = github.forks.get('chloe')?.git;
  const branch = `cms/chloe/trame/kit/${SHEET}`;
  expect(titleAt(branch, fork)).toBe('Une proposition');
  expect(github.pulls).toEqual([]);

  await setStatus(chloe, 'À relire');
  expect(openPulls()).toMatchObject([{ author: 'chloe', head: branch, base: 'main' }]);
  expect(depot().branches()).toEqual(['main']);
});
