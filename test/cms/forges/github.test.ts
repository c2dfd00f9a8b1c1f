import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CmsConfig } from 'decap-cms-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PUBLISHED, REFUSED, SAVED, UPDATED } from '../without-screen/messages.ts';
import { openEditor, type Storage } from '../without-screen/open-editor.ts';
import { type FakeGitHub, fakeGitHub } from './fake-github.ts';
import {
  ADMIN,
  atTheSheet,
  DRAFT,
  expectVersions,
  FILE,
  forgeConfig,
  nationalContent,
  SLUG,
  saveWell,
  TITLE,
  titleIn,
} from './forge-editor.ts';
import { type GitRepository, newRepository } from './git-repository.ts';

let root: string;
let content: string;
let depots = 0;
let github: FakeGitHub;
let config: CmsConfig;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'trame-github-'));
  content = nationalContent(root);
  github = await fakeGitHub({
    git: newDepot(),
    people: [
      { login: 'ada', name: 'Ada', writes: true },
      { login: 'basile', name: 'Basile', writes: true },
      { login: 'chloe', name: 'Chloé', writes: false },
    ],
  });
  config = forgeConfig(github.depot, {
    nature: 'github',
    authentification: 'https://connexion.example',
    propositions: true,
  });
});

beforeEach(() => github.begin(newDepot()));

afterAll(async () => {
  await github?.close();
  rmSync(root, { recursive: true, force: true });
});

/** The repository that the forge holds for one test. */
function newDepot(): GitRepository {
  depots += 1;
  return newRepository(join(root, `depot-${depots}.git`), content);
}

const depot = () => github.repository.git;
const titleAt = (branch: string, git = depot()) => titleIn(git.fileAt(branch, FILE));
const openPulls = () => github.pulls.filter(({ state }) => state === 'open');
const seat = (login: string, browser?: Storage) =>
  atTheSheet(config, github.tokenFor(login), browser);

test('a word is changed, read over, made ready and published: one line of one file', async () => {
  const ada = await seat('ada');
  ada.fill({ titre: 'Écrire un tout premier courriel' });
  await saveWell(ada);

  expect(depot().branches()).toEqual([DRAFT, 'main']);
  const changes = [`-titre: ${TITLE}`, '+titre: Écrire un tout premier courriel'];
  expect(depot().diffOf(DRAFT)).toEqual(changes);
  expect(openPulls()[0]?.labels).toEqual(['decap-cms/draft']);
  expect(depot().log(DRAFT)[0]).toMatchObject({
    author: 'Ada',
    message: 'Modifier fiche du kit « ecrire-un-courriel »',
  });

  expect(await ada.setStatus('À relire')).toBe(UPDATED);
  expect(openPulls()[0]?.labels).toEqual(['decap-cms/pending_review']);
  // A draft that the check refuses is not told ready.
  ada.gateReady(() => Promise.reject(new Error('1 problème à corriger.')));
  expect(await ada.setStatus('Prêt')).toMatch(/onFailToUpdateStatus: .*1 problème à corriger/);
  expect(openPulls()[0]?.labels).toEqual(['decap-cms/pending_review']);
  ada.gateReady(async () => undefined);
  expect(await ada.setStatus('Prêt')).toBe(UPDATED);
  expect(openPulls()[0]?.labels).toEqual(['decap-cms/pending_publish']);
  expect(titleAt('main')).toBe(TITLE);

  expect(await ada.publish()).toBe(PUBLISHED);
  expect(depot().branches()).toEqual(['main']);
  expect(depot().diffOf('main')).toEqual(changes);
  expect(github.pulls).toMatchObject([{ state: 'closed', merged: true }]);
});

test('the versions of a page are told, and an earlier one comes back into the form', () =>
  expectVersions(depot(), () => seat('ada')));

test('a new page is made in the folder of its type, with its name for address', async () => {
  const ada = await openEditor(config, ADMIN);
  await ada.logIn(github.tokenFor('ada'));
  await ada.create('page');
  ada.fill({
    titre: "Cœurs d’e\u0301té à l'école",
    resume: 'Une page de plus.',
    auteurs: ['Équipe d’essai'],
    body: 'Bonjour.',
  });
  await saveWell(ada);
  const draft = 'cms/page/coeurs-d-ete-a-l-ecole';
  expect(depot().branches()).toEqual([draft, 'main']);
  expect(depot().changedFiles('main', draft)).toMatchObject([
    { path: 'content/national/pages/coeurs-d-ete-a-l-ecole.md', status: 'added' },
  ]);
  expect(depot().fileAt(draft, 'content/national/pages/coeurs-d-ete-a-l-ecole.md')).toMatch(
    /^---\ntitre: Cœurs d’e\u0301té à l'école\nresume: Une page de plus\.\n[\s\S]*\n---\n\nBonjour\.\n$/,
  );
});

test('the preview that a deploy has made is shown with the draft', async () => {
  const ada = await seat('ada');
  ada.fill({ titre: 'À voir en ligne' });
  await saveWell(ada);
  github.setStatus(depot().commitAt(DRAFT) ?? '', {
    context: 'deploy/apercu',
    target_url: 'https://apercu.example/1',
    state: 'success',
  });
  expect(await ada.previewAddress()).toMatch(/^https:\/\/apercu\.example\/1/);
});

describe('two people at the same page', () => {
  test('the second is told that the first has saved; nothing of either is lost', async () => {
    const [ada, basile] = [await seat('ada'), await seat('basile')];
    ada.fill({ titre: 'Le titre d’Ada' });
    basile.fill({ titre: 'Le titre de Basile' });
    await saveWell(ada);

    const refusal = await basile.save();
    expect(refusal).toMatch(REFUSED);
    expect(refusal).toContain('quelqu’un d’autre a enregistré cette page');
    expect(basile.valueOf('titre')).toBe('Le titre de Basile');
    expect(titleAt(DRAFT)).toBe('Le titre d’Ada');

    await saveWell(basile);
    expect(titleAt(DRAFT)).toBe('Le titre de Basile');
    // What Ada wrote is one step back in the draft's history.
    expect(titleAt(`${DRAFT}^`)).toBe('Le titre d’Ada');
    expect(openPulls()).toHaveLength(1);
  });

  test('in a draft that both have opened, the second is told too', async () => {
    const ada = await seat('ada');
    ada.fill({ titre: 'Première version' });
    await saveWell(ada);
    const basile = await seat('basile');
    expect(basile.valueOf('titre')).toBe('Première version');
    ada.fill({ titre: 'Deuxième version d’Ada' });
    await saveWell(ada);

    basile.fill({ titre: 'Deuxième version de Basile' });
    expect(await basile.save()).toMatch(REFUSED);
    expect(titleAt(DRAFT)).toBe('Deuxième version d’Ada');
    expect(basile.valueOf('titre')).toBe('Deuxième version de Basile');
  });

  test('what was published meanwhile, outside the editor, is not undone by a save', async () => {
    const ada = await seat('ada');
    ada.fill({ titre: 'Le titre d’Ada' });
    await saveWell(ada);
    publishElsewhere();
    ada.fill({ titre: 'Le titre d’Ada, corrigé' });
    const refusal = await ada.save();
    expect(refusal).toMatch(REFUSED);
    expect(refusal).toContain('la page publiée a changé');
    expect(titleAt(DRAFT)).toBe('Le titre d’Ada');
    expect(ada.valueOf('titre')).toBe('Le titre d’Ada, corrigé');
  });

  test('what was published meanwhile, outside the editor, is not undone by publishing', async () => {
    const ada = await seat('ada');
    ada.fill({ titre: 'Le titre d’Ada' });
    await saveWell(ada);
    expect(await ada.setStatus('Prêt')).toBe(UPDATED);
    publishElsewhere();
    expect(await ada.publish()).toMatch(/onFailToPublishEntry: .*la page publiée a changé/);
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
    const ada = await seat('ada');
    ada.fill({ titre: 'Un titre à garder' });
    github.fail({ on: new RegExp(on), how, times: 1 });
    const said = await ada.save();
    expect(ada.valueOf('titre')).toBe('Un titre à garder');
    // Decap sends a cut demand again by itself; only what it could not mend is asked for again.
    if (said !== SAVED) {
      expect(said).toMatch(REFUSED);
      await saveWell(ada);
    }
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
  const browser: Storage = new Map();
  const ada = await seat('ada', browser);
  ada.fill({ titre: 'Un titre à garder' });
  github.expireTokens();
  const refusal = await ada.save();
  expect(refusal).toMatch(REFUSED);
  expect(refusal).toContain('session est terminée');
  expect(ada.valueOf('titre')).toBe('Un titre à garder');

  const tab = await openEditor(config, ADMIN, browser);
  await tab.logIn(github.tokenFor('ada'));
  await saveWell(ada);
  expect(titleAt(DRAFT)).toBe('Un titre à garder');
});

test('somebody from outside proposes a change from a copy of their own', async () => {
  const chloe = await seat('chloe');
  chloe.fill({ titre: 'Une proposition' });
  await saveWell(chloe);
  const fork = github.forks.get('chloe')?.git;
  const branch = `cms/chloe/trame/kit/${SLUG}`;
  expect(titleAt(branch, fork)).toBe('Une proposition');
  expect(github.pulls).toEqual([]);

  expect(await chloe.setStatus('À relire')).toBe(UPDATED);
  expect(openPulls()).toMatchObject([{ author: 'chloe', head: branch, base: 'main' }]);
  expect(depot().branches()).toEqual(['main']);
});
