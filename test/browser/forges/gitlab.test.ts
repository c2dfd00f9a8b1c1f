import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../admin/axe.ts';
import {
  logIn,
  openEntry,
  publish,
  refusal,
  save,
  saveWell,
  setStatus,
  titleField,
  useEditors,
} from './editor.ts';
import { FakeGitLab } from './fake-gitlab.ts';
import { type ForgeSite, forgeSite, nationalContent } from './forge-site.ts';
import { type GitRepository, newRepository } from './git-repository.ts';

const FILE = 'content/national/kit/ecrire-un-courriel.md';
const DRAFT = 'cms/kit/ecrire-un-courriel';
const TITLE = 'Écrire un premier courriel';

const openEditor = useEditors();
let root: string;
let content: string;
let number = 0;
let gitlab: FakeGitLab;
let repository: GitRepository;
let site: ForgeSite;

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
  site = await forgeSite(gitlab.depot, { nature: 'gitlab', application: 'trame-essai' });
  gitlab.oauth.application = { id: 'trame-essai', redirects: [site.admin] };
});

beforeEach(() => {
  repository = newDepot();
  gitlab.begin(repository);
});

afterAll(() => {
  site?.close();
  gitlab?.close();
  rmSync(root, { recursive: true, force: true });
});

/** A person who has logged in and opened the sheet that these tests change. */
async function atTheSheet(name: string) {
  const editor = await openEditor(site.admin);
  await logIn(editor, name);
  await openEntry(editor, 'kit', 'ecrire-un-courriel');
  return editor;
}

const draftTitle = () => /^titre: (.*)$/m.exec(repository.fileAt(DRAFT, FILE) ?? '')?.[1];

test('a word is changed, read over, made ready and published: one line of one file', async () => {
  const ada = await atTheSheet('Ada');
  await titleField(ada.page).fill('Écrire un tout premier courriel');
  await saveWell(ada);

  expect(repository.branches()).toEqual([DRAFT, 'main']);
  const changes = [`-titre: ${TITLE}`, '+titre: Écrire un tout premier courriel'];
  expect(repository.diffOf(DRAFT)).toEqual(changes);
  expect(gitlab.openRequest(DRAFT)?.labels).toEqual(['decap-cms/draft']);
  expect(repository.log(DRAFT)[0]).toMatchObject({
    author: 'Ada',
    message: 'Modifier fiche du kit « ecrire-un-courriel »',
  });

  await setStatus(ada, 'À relire');
  expect(gitlab.openRequest(DRAFT)?.labels).toEqual(['decap-cms/pending_review']);
  await setStatus(ada, 'Prêt');
  expect(gitlab.openRequest(DRAFT)?.labels).toEqual(['decap-cms/pending_publish']);
  expect(repository.fileAt('main', FILE)).toContain(`titre: ${TITLE}`);

  await publish(ada);
  expect(repository.branches()).toEqual(['main']);
  expect(repository.diffOf('main')).toEqual(changes);
  expect(gitlab.mergeRequests[0]?.state).toBe('merged');
});

test('a new page is made in the folder of its type, with its title for address', async () => {
  const ada = await openEditor(site.admin);
  await logIn(ada, 'Ada');
  const { page } = ada;
  await page.locator('a[href="#/collections/page"]').first().click();
  await page.locator('a[href="#/collections/page/new"]').first().click();
  await titleField(page).fill('Cœur d’été : être là');
  await page.getByLabel('Résumé').fill('Une page neuve.');
  await page.locator('[data-slate-editor="true"]').last().click();
  await page.keyboard.type('Le texte de la page.');
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
    expect(draftTitle()).toBe('Le titre d’Ada');

    await saveWell(basile);
    expect(draftTitle()).toBe('Le titre de Basile');
    // What Ada wrote is one step back in the draft's history.
    expect(repository.fileAt(`${DRAFT}^`, FILE)).toContain('titre: Le titre d’Ada');
    expect(gitlab.mergeRequests).toHaveLength(1);
  });

  test('in a draft that both have opened, the second is told too', async () => {
    const ada = await atTheSheet('Ada');
    await titleField(ada.page).fill('Première version');
    await saveWell(ada);
    const basile = await atTheSheet('Basile');
    expect(await titleField(basile.page).inputValue()).toBe('Première version');
    await titleField(ada.page).fill('Deuxième version d’Ada');
    await saveWell(ada);
    expect(draftTitle()).toBe('Deuxième version d’Ada');

    await titleField(basile.page).fill('Deuxième version de Basile');
    await save(basile);
    await refusal(basile).waitFor();
    expect(draftTitle()).toBe('Deuxième version d’Ada');
    expect(await titleField(basile.page).inputValue()).toBe('Deuxième version de Basile');
  });

  test('what was published meanwhile, outside the editor, is not undone', async () => {
    const ada = await atTheSheet('Ada');
    const now = repository.fileAt('main', FILE) ?? '';
    repository.commit('main', { [FILE]: now.replace('premier', 'dernier') }, 'Par ailleurs');
    await titleField(ada.page).fill('Le titre d’Ada');
    await save(ada);
    await refusal(ada).waitFor();
    expect(repository.branches()).toEqual(['main']);
    expect(await titleField(ada.page).inputValue()).toBe('Le titre d’Ada');
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
    const ada = await atTheSheet('Ada');
    await titleField(ada.page).fill('Un titre à garder');
    gitlab.server.failNext('POST', new RegExp(path), fault);
    await save(ada);
    const done = ada.page.getByText('Modifications enregistrées');
    await refusal(ada).or(done).first().waitFor();
    expect(await titleField(ada.page).inputValue()).toBe('Un titre à garder');
    // Decap sends a cut request again by itself; only what it could not mend is asked for again.
    if (!(await done.isVisible())) await saveWell(ada);
    expect(draftTitle()).toBe('Un titre à garder');
    expect(gitlab.openRequest(DRAFT)?.labels).toEqual(['decap-cms/draft']);
    expect(repository.changedFiles('main', DRAFT).map((file) => file.path)).toEqual([FILE]);
  });
});

test('a draft that no longer fits the published page is refused in plain words', async () => {
  const ada = await atTheSheet('Ada');
  await titleField(ada.page).fill('Le titre d’Ada');
  await saveWell(ada);
  const now = repository.fileAt('main', FILE) ?? '';
  repository.commit('main', { [FILE]: now.replace('premier', 'dernier') }, 'Par ailleurs');
  await titleField(ada.page).fill('Un autre titre');
  await save(ada);
  await refusal(ada).waitFor();
  expect(await refusal(ada).innerText()).toContain('a changé aux mêmes lignes');
  expect(await titleField(ada.page).inputValue()).toBe('Un autre titre');
  expect(draftTitle()).toBe('Le titre d’Ada');
});

describe('the fake’s own login is as strict as a forge’s', () => {
  const verifier = 'a'.repeat(64);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const asking = (over: Record<string, string> = {}) => {
    const address = new URL('/oauth/authorize', gitlab.server.origin);
    address.search = `${new URLSearchParams({
      client_id: 'trame-essai',
      redirect_uri: site.admin,
      response_type: 'code',
      scope: 'api',
      state: 'etat',
      code_challenge_method: 'S256',
      code_challenge: challenge,
      compte: 'ada',
      ...over,
    })}`;
    return fetch(address, { redirect: 'manual' });
  };
  const codeOf = async () => {
    const back = new URL((await asking()).headers.get('Location') ?? '');
    expect(back.searchParams.get('state')).toBe('etat');
    return back.searchParams.get('code') ?? '';
  };
  const trade = async (code: string, over: Record<string, string> = {}) => {
    const answer = await fetch(`${gitlab.server.origin}/oauth/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        client_id: 'trame-essai',
        grant_type: 'authorization_code',
        redirect_uri: site.admin,
        code_verifier: verifier,
        code,
        ...over,
      }),
    });
    return answer.status;
  };

  test('a good code is taken once', async () => {
    const code = await codeOf();
    expect([await trade(code), await trade(code)]).toEqual([200, 400]);
  });

  test.each([
    ['another verifier', { code_verifier: 'b'.repeat(64) }],
    ['another address', { redirect_uri: 'https://ailleurs.example/admin/' }],
    ['another application', { client_id: 'autre' }],
  ])('%s gets no token', async (_, over) => {
    expect(await trade(await codeOf(), over)).toBe(400);
  });

  test.each([
    ['an address that is not declared', { redirect_uri: 'https://ailleurs.example/admin/' }],
    ['a plain challenge', { code_challenge_method: 'plain' }],
    ['no state', { state: '' }],
  ])('%s gets no code', async (_, over) => {
    const answer = await asking(over);
    expect([answer.status, answer.headers.get('Location')]).toEqual([400, null]);
  });
});

describe('a session that ends', () => {
  test('an expired token is renewed in silence, and the page is saved', async () => {
    const ada = await atTheSheet('Ada');
    await titleField(ada.page).fill('Deux heures plus tard');
    gitlab.oauth.expireTokens();
    await saveWell(ada);
    expect(draftTitle()).toBe('Deux heures plus tard');
    expect(gitlab.server.calls.filter((call) => call === 'POST /oauth/token')).toHaveLength(2);
  });

  test('when it cannot be renewed, the text stays; logging in from another tab, then saving, works', async () => {
    const ada = await atTheSheet('Ada');
    await titleField(ada.page).fill('Un titre à garder');
    gitlab.oauth.revokeAll();
    await save(ada);
    await refusal(ada).waitFor();
    expect(await refusal(ada).innerText()).toContain('votre session est terminée');
    expect(await titleField(ada.page).inputValue()).toBe('Un titre à garder');

    const tab = { page: await ada.page.context().newPage(), questions: [] };
    await tab.page.goto(site.admin);
    await logIn(tab, 'Ada');
    await saveWell(ada);
    expect(draftTitle()).toBe('Un titre à garder');
  });
});

test('whoever reads a draft over finds the link to its preview, at the page itself', async () => {
  const ada = await atTheSheet('Ada');
  await titleField(ada.page).fill('Un titre à voir');
  await saveWell(ada);
  gitlab.statuses.set(repository.commitAt(DRAFT) ?? '', [
    { name: 'apercu', status: 'success', target_url: 'https://forge.example/travail/1' },
    { name: 'deploy/apercu', status: 'success', target_url: 'https://apercu.example/public/' },
  ]);
  const basile = await atTheSheet('Basile');
  const link = basile.page.getByRole('link', { name: /aperçu en ligne/ });
  await link.waitFor();
  expect(await link.getAttribute('href')).toMatch(
    /^https:\/\/apercu\.example\/public\/kit\/ecrire-un-courriel\//,
  );
});

test('the screen to log in, the board of drafts and a draft keep the rules of accessibility', async () => {
  const ada = await openEditor(site.admin);
  const { page } = ada;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: /Se connecter avec/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await logIn(ada, 'Ada');
  await openEntry(ada, 'kit', 'ecrire-un-courriel');
  await titleField(page).fill('Écrire un tout premier courriel');
  await saveWell(ada);
  await setStatus(ada, 'À relire');
  expect(await violations(page)).toEqual([]);
  await page.goto(`${site.admin}#/workflow`);
  await page.getByRole('heading', { name: 'À relire' }).waitFor();
  await page.getByText('Écrire un tout premier courriel').first().waitFor();
  expect(await violations(page)).toEqual([]);
});
