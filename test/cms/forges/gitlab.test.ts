import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CmsConfig } from 'decap-cms-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PUBLISHED, REFUSED, SAVED, UPDATED } from '../without-screen/messages.ts';
import { openEditor, type Storage } from '../without-screen/open-editor.ts';
import { FakeGitLab } from './fake-gitlab.ts';
import {
  ADMIN,
  atTheSheet,
  DRAFT,
  expectVersions,
  FILE,
  forgeConfig,
  nationalContent,
  saveWell,
  TITLE,
  titleIn,
} from './forge-editor.ts';
import { type GitRepository, newRepository } from './git-repository.ts';

let root: string;
let content: string;
let number = 0;
let gitlab: FakeGitLab;
let repository: GitRepository;
let config: CmsConfig;

const newDepot = () => newRepository(join(root, `depot-${++number}.git`), content);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'trame-gitlab-'));
  content = nationalContent(root);
  gitlab = await FakeGitLab.start({
    repository: newDepot(),
    path: 'essai/trame',
    accounts: [
      { login: 'ada', name: 'Ada' },
      { login: 'basile', name: 'Basile' },
    ],
  });
  config = forgeConfig(gitlab.depot, { nature: 'gitlab', application: 'trame-essai' });
  gitlab.oauth.application = { id: 'trame-essai', redirects: [ADMIN] };
});

beforeEach(() => {
  repository = newDepot();
  gitlab.begin(repository);
});

afterAll(() => {
  gitlab?.close();
  rmSync(root, { recursive: true, force: true });
});

const seat = (login: string) => atTheSheet(config, gitlab.oauth.tokensFor(login));
const draftTitle = () => titleIn(repository.fileAt(DRAFT, FILE));

test('a word is changed, read over, made ready and published: one line of one file', async () => {
  const ada = await seat('ada');
  ada.fill({ titre: 'Écrire un tout premier courriel' });
  await saveWell(ada);

  expect(repository.branches()).toEqual([DRAFT, 'main']);
  const changes = [`-titre: ${TITLE}`, '+titre: Écrire un tout premier courriel'];
  expect(repository.diffOf(DRAFT)).toEqual(changes);
  expect(gitlab.openRequest(DRAFT)?.labels).toEqual(['decap-cms/draft']);
  expect(repository.log(DRAFT)[0]).toMatchObject({
    author: 'Ada',
    message: 'Modifier fiche du kit « ecrire-un-courriel »',
  });

  expect(await ada.setStatus('À relire')).toBe(UPDATED);
  expect(gitlab.openRequest(DRAFT)?.labels).toEqual(['decap-cms/pending_review']);
  expect(await ada.setStatus('Prêt')).toBe(UPDATED);
  expect(gitlab.openRequest(DRAFT)?.labels).toEqual(['decap-cms/pending_publish']);
  expect(repository.fileAt('main', FILE)).toContain(`titre: ${TITLE}`);

  expect(await ada.publish()).toBe(PUBLISHED);
  expect(repository.branches()).toEqual(['main']);
  expect(repository.diffOf('main')).toEqual(changes);
  expect(gitlab.mergeRequests[0]?.state).toBe('merged');
});

test('the versions of a page are told, and an earlier one comes back into the form', () =>
  expectVersions(repository, () => seat('ada')));

test('a new page is made in the folder of its type, with its title for address', async () => {
  const ada = await openEditor(config, ADMIN);
  await ada.logIn(gitlab.oauth.tokensFor('ada'));
  await ada.create('page');
  ada.fill({
    titre: 'Cœur d’été : être là',
    resume: 'Une page neuve.',
    body: 'Le texte de la page.',
  });
  await saveWell(ada);
  const draft = 'cms/page/coeur-d-ete-etre-la';
  expect(repository.changedFiles('main', draft)).toMatchObject([
    { path: 'content/national/pages/coeur-d-ete-etre-la.md', status: 'added' },
  ]);
  expect(repository.fileAt(draft, 'content/national/pages/coeur-d-ete-etre-la.md')).toContain(
    'Le texte de la page.',
  );
});

describe('two people at the same page', () => {
  test('the second is told that the first has saved; her text stays, and saving again is her choice', async () => {
    const [ada, basile] = [await seat('ada'), await seat('basile')];
    ada.fill({ titre: 'Le titre d’Ada' });
    basile.fill({ titre: 'Le titre de Basile' });
    await saveWell(ada);

    const refusal = await basile.save();
    expect(refusal).toMatch(REFUSED);
    expect(refusal).toContain('quelqu’un d’autre a enregistré cette page');
    expect(basile.valueOf('titre')).toBe('Le titre de Basile');
    expect(draftTitle()).toBe('Le titre d’Ada');

    await saveWell(basile);
    expect(draftTitle()).toBe('Le titre de Basile');
    // What Ada wrote is one step back in the draft's history.
    expect(repository.fileAt(`${DRAFT}^`, FILE)).toContain('titre: Le titre d’Ada');
    expect(gitlab.mergeRequests).toHaveLength(1);
  });

  test('in a draft that both have opened, the second is told too', async () => {
    const ada = await seat('ada');
    ada.fill({ titre: 'Première version' });
    await saveWell(ada);
    const basile = await seat('basile');
    expect(basile.valueOf('titre')).toBe('Première version');
    ada.fill({ titre: 'Deuxième version d’Ada' });
    await saveWell(ada);
    expect(draftTitle()).toBe('Deuxième version d’Ada');

    basile.fill({ titre: 'Deuxième version de Basile' });
    expect(await basile.save()).toMatch(REFUSED);
    expect(draftTitle()).toBe('Deuxième version d’Ada');
    expect(basile.valueOf('titre')).toBe('Deuxième version de Basile');
  });

  test('what was published meanwhile, outside the editor, is not undone', async () => {
    const ada = await seat('ada');
    const now = repository.fileAt('main', FILE) ?? '';
    repository.commit('main', { [FILE]: now.replace('premier', 'dernier') }, 'Par ailleurs');
    ada.fill({ titre: 'Le titre d’Ada' });
    expect(await ada.save()).toMatch(REFUSED);
    expect(repository.branches()).toEqual(['main']);
    expect(ada.valueOf('titre')).toBe('Le titre d’Ada');
  });
});

describe('when the forge fails in the middle of a save, the text stays and can be saved again', () => {
  test.each([
    ['an error 500', '/repository/commits$', 500],
    ['a line cut before the work', '/repository/commits$', 'cut-before'],
    ['a line cut once the branch is made', '/repository/commits$', 'cut-after'],
    ['an error 500 at the merge request', '/merge_requests$', 500],
    ['a line cut once the merge request is made', '/merge_requests$', 'cut-after'],
  ] as const)('%s', async (_, path, fault) => {
    const ada = await seat('ada');
    ada.fill({ titre: 'Un titre à garder' });
    gitlab.server.failNext('POST', new RegExp(path), fault);
    const said = await ada.save();
    expect(ada.valueOf('titre')).toBe('Un titre à garder');
    // Decap sends a cut request again by itself; only what it could not mend is asked for again.
    if (said !== SAVED) {
      expect(said).toMatch(REFUSED);
      await saveWell(ada);
    }
    expect(gitlab.server.hasFailed()).toBe(true);
    expect(draftTitle()).toBe('Un titre à garder');
    expect(gitlab.openRequest(DRAFT)?.labels).toEqual(['decap-cms/draft']);
    expect(repository.changedFiles('main', DRAFT).map((file) => file.path)).toEqual([FILE]);
  });
});

test('a draft that no longer fits the published page is refused in plain words', async () => {
  const ada = await seat('ada');
  ada.fill({ titre: 'Le titre d’Ada' });
  await saveWell(ada);
  const now = repository.fileAt('main', FILE) ?? '';
  repository.commit('main', { [FILE]: now.replace('premier', 'dernier') }, 'Par ailleurs');
  ada.fill({ titre: 'Un autre titre' });
  const refusal = await ada.save();
  expect(refusal).toMatch(REFUSED);
  expect(refusal).toContain('a changé aux mêmes lignes');
  expect(ada.valueOf('titre')).toBe('Un autre titre');
  expect(draftTitle()).toBe('Le titre d’Ada');
});

describe('a session that ends', () => {
  test('an expired token is renewed in silence, and the page is saved', async () => {
    const ada = await seat('ada');
    ada.fill({ titre: 'Deux heures plus tard' });
    gitlab.oauth.expireTokens();
    await saveWell(ada);
    expect(draftTitle()).toBe('Deux heures plus tard');
    expect(gitlab.server.calls.filter((call) => call === 'POST /oauth/token')).toHaveLength(1);
  });

  test('when it cannot be renewed, the text stays; logging in from another tab, then saving, works', async () => {
    const browser: Storage = new Map();
    const ada = await atTheSheet(config, gitlab.oauth.tokensFor('ada'), browser);
    ada.fill({ titre: 'Un titre à garder' });
    gitlab.oauth.revokeAll();
    const refusal = await ada.save();
    expect(refusal).toMatch(REFUSED);
    expect(refusal).toContain('votre session est terminée');
    expect(ada.valueOf('titre')).toBe('Un titre à garder');

    const tab = await openEditor(config, ADMIN, browser);
    await tab.logIn(gitlab.oauth.tokensFor('ada'));
    await saveWell(ada);
    expect(draftTitle()).toBe('Un titre à garder');
  });
});

test('whoever reads a draft over finds the link to its preview, at the page itself', async () => {
  const ada = await seat('ada');
  ada.fill({ titre: 'Un titre à voir' });
  await saveWell(ada);
  gitlab.statuses.set(repository.commitAt(DRAFT) ?? '', [
    { name: 'apercu', status: 'success', target_url: 'https://forge.example/travail/1' },
    { name: 'deploy/apercu', status: 'success', target_url: 'https://apercu.example/public/' },
  ]);
  const basile = await seat('basile');
  expect(await basile.previewAddress()).toMatch(
    /^https:\/\/apercu\.example\/public\/kit\/ecrire-un-courriel\//,
  );
});
