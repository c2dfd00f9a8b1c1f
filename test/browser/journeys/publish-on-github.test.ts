import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { authServer } from '../../../src/cms/auth/auth-server.ts';
import { type FakeGitHub, fakeGitHub } from '../../cms/forges/fake-github.ts';
import { FILE, nationalContent, SLUG, TITLE, titleIn } from '../../cms/forges/forge-editor.ts';
import { type GitRepository, newRepository } from '../../cms/forges/git-repository.ts';
import {
  type Editor,
  openEntry,
  publish,
  saveWell,
  setStatus,
  titleField,
  useEditors,
} from './editor.ts';
import { type ForgeSite, forgeSite } from './forge-site.ts';

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

const depot = () => github.repository.git;
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
  await editor.page.getByRole('link', { name: /^Créer une page/ }).waitFor();
}

test('who says no on GitHub is told, changes their mind, and publishes a word: one line of one file', async () => {
  const ada = await openEditor(site.admin);
  await answerGitHub(ada, 'Refuser');
  await ada.page.getByText('Vous n’avez pas autorisé l’accès sur GitHub.').waitFor();
  await logIn(ada, 'Ada');
  await openEntry(ada, 'kit', SLUG);
  await titleField(ada.page).fill('Écrire un tout premier courriel');
  await saveWell(ada);
  expect(openPulls()[0]?.labels).toEqual(['decap-cms/draft']);
  await setStatus(ada, 'À relire');
  await setStatus(ada, 'Prêt');
  await publish(ada);
  expect(depot().branches()).toEqual(['main']);
  expect(depot().diffOf('main')).toEqual([
    `-titre: ${TITLE}`,
    '+titre: Écrire un tout premier courriel',
  ]);
});

test('somebody from outside proposes a change from a copy of their own', async () => {
  const chloe = await openEditor(site.admin);
  await answerGitHub(chloe, 'Autoriser en tant que Chloé');
  await chloe.page.getByRole('button', { name: 'Créer ma copie' }).click();
  await chloe.page.getByRole('link', { name: /^Créer une page/ }).waitFor();
  await openEntry(chloe, 'kit', SLUG);
  await titleField(chloe.page).fill('Une proposition');
  await saveWell(chloe);
  const fork = github.forks.get('chloe')?.git;
  const branch = `cms/chloe/trame/kit/${SLUG}`;
  expect(titleIn(fork?.fileAt(branch, FILE))).toBe('Une proposition');
  expect(github.pulls).toEqual([]);

  await setStatus(chloe, 'À relire');
  expect(openPulls()).toMatchObject([{ author: 'chloe', head: branch, base: 'main' }]);
  expect(depot().branches()).toEqual(['main']);
});

test('somebody from outside who reports a change of a place proposes it in the editor, pasted in one go', async () => {
  const chloe = await openEditor(
    `${new URL(site.admin).origin}/lieux/signaler/?lieu=cabane-du-val`,
  );
  const { page } = chloe;
  const telephone = page.getByLabel('Téléphone');
  await expect.poll(() => telephone.inputValue()).not.toBe('');
  await telephone.fill('01 00 00 00 09');
  await page.getByLabel('Les nouveaux horaires').fill('mardi 14h-18h ; fermé en août');
  await page.getByRole('button', { name: 'Préparer le courriel' }).click();
  await page.getByRole('heading', { name: 'Votre courriel' }).waitFor();
  const message = (await page.locator('.message').textContent()) ?? '';
  await page.getByRole('link', { name: 'ouvrez ce lieu dans l’éditeur' }).click();

  await answerGitHub(chloe, 'Autoriser en tant que Chloé');
  await page.getByRole('button', { name: 'Créer ma copie' }).click();
  await page.getByLabel('Horaires').waitFor();
  await page.getByText('Outils', { exact: true }).click();
  await page.getByRole('button', { name: 'Reprendre une proposition' }).click();
  await page.getByLabel('Le courriel reçu').fill(message);
  await page.getByRole('button', { name: 'Mettre dans le formulaire' }).click();
  await expect.poll(() => page.getByLabel('Horaires').inputValue()).toBe('Tu 14:00-18:00; Aug off');
  await saveWell(chloe);
  await setStatus(chloe, 'À relire');

  const branch = 'cms/chloe/trame/lieu/cabane-du-val';
  expect(openPulls()).toMatchObject([{ author: 'chloe', head: branch, base: 'main' }]);
  expect(github.forks.get('chloe')?.git.diffOf(branch)).toEqual([
    '-telephone: "+33100000000"',
    '+telephone: "+33100000009"',
    '-horaires: Mo,Th 09:00-12:00; Sa[1] 10:00-12:00; PH off',
    '+horaires: Tu 14:00-18:00; Aug off',
  ]);
});
