import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FakeGitLab } from '../../cms/forges/fake-gitlab.ts';
import { DRAFT, FILE, nationalContent, TITLE, titleIn } from '../../cms/forges/forge-editor.ts';
import { type GitRepository, newRepository } from '../../cms/forges/git-repository.ts';
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
import { type ForgeSite, forgeSite } from './forge-site.ts';

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

const draftTitle = () => titleIn(repository.fileAt(DRAFT, FILE));

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

test('of two people, the second finds the preview, is told that the first has saved, and keeps her text', async () => {
  const ada = await atTheSheet('Ada');
  await titleField(ada.page).fill('Première version');
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
  await titleField(ada.page).fill('Deuxième version d’Ada');
  await saveWell(ada);

  await titleField(basile.page).fill('Deuxième version de Basile');
  await save(basile);
  await refusal(basile).waitFor();
  expect(await refusal(basile).innerText()).toContain('quelqu’un d’autre a enregistré cette page');
  expect(await titleField(basile.page).inputValue()).toBe('Deuxième version de Basile');
  expect(draftTitle()).toBe('Deuxième version d’Ada');
  await saveWell(basile);
  expect(draftTitle()).toBe('Deuxième version de Basile');
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
