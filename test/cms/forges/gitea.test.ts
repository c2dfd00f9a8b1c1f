import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CmsConfig } from 'decap-cms-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PUBLISHED, REFUSED, SAVED, UPDATED } from '../without-screen/messages.ts';
import { openEditor, type Storage } from '../without-screen/open-editor.ts';
import { FakeGitea } from './fake-gitea.ts';
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
let number = 0;
let forge: FakeGitea;
let repository: GitRepository;
let config: CmsConfig;

const newDepot = () => newRepository(join(root, `depot-${++number}.git`), content);
const titleAt = (ref: string) => titleIn(repository.fileAt(ref, FILE));
const seat = (login: string, browser?: Storage) =>
  atTheSheet(config, forge.oauth.tokensFor(login), browser);

/** The forge, for the tests of one kind. */
function useForge(nature: 'gitea' | 'forgejo', propositions: boolean): void {
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), `trame-${nature}-`));
    content = nationalContent(root);
    forge = await FakeGitea.start({
      repository: newDepot(),
      folder: root,
      writers: [
        { login: 'ada', name: 'Ada' },
        { login: 'basile', name: 'Basile' },
      ],
      outsiders: [{ login: 'chloe', name: 'Chloé' }],
    });
    config = forgeConfig(forge.depot, { nature, application: 'trame-essai', propositions });
    forge.oauth.application = { id: 'trame-essai', redirects: [ADMIN] };
  });
  beforeEach(() => {
    repository = newDepot();
    forge.begin(repository);
  });
  afterAll(() => {
    forge?.close();
    rmSync(root, { recursive: true, force: true });
  });
}

describe('Gitea, which knows no draft', () => {
  useForge('gitea', false);

  test('the versions of a page are told, and an earlier one comes back into the form', () =>
    expectVersions(repository, () => seat('ada')));

  test('a word is changed and published: one line of one file', async () => {
    const ada = await seat('ada');
    ada.fill({ titre: 'Écrire un tout premier courriel' });
    // To save is to publish: the only way with this backend.
    await saveWell(ada);
    expect(repository.branches()).toEqual(['main']);
    expect(repository.diffOf('main')).toEqual([
      `-titre: ${TITLE}`,
      '+titre: Écrire un tout premier courriel',
    ]);
  });

  test('of two people, the second is told, and nothing is lost', async () => {
    const [ada, basile] = [await seat('ada'), await seat('basile')];
    ada.fill({ titre: 'Le titre d’Ada' });
    basile.fill({ titre: 'Le titre de Basile' });
    await saveWell(ada);
    expect(await basile.save()).toMatch(REFUSED);
    expect(titleAt('main')).toBe('Le titre d’Ada');
    expect(basile.valueOf('titre')).toBe('Le titre de Basile');
  });
});

describe('Forgejo', () => {
  useForge('forgejo', true);

  test('the versions of a page are told, and an earlier one comes back into the form', () =>
    expectVersions(repository, () => seat('ada')));

  test('a word is changed, read over, made ready and published: one line of one file', async () => {
    const ada = await seat('ada');
    ada.fill({ titre: 'Écrire un tout premier courriel' });
    await saveWell(ada);
    const changes = [`-titre: ${TITLE}`, '+titre: Écrire un tout premier courriel'];
    expect(repository.diffOf(DRAFT)).toEqual(changes);
    expect(forge.pulls[0]?.labels).toMatchObject([{ name: 'decap-cms/draft' }]);
    expect(await ada.setStatus('À relire')).toBe(UPDATED);
    expect(await ada.setStatus('Prêt')).toBe(UPDATED);
    expect(forge.pulls[0]?.labels).toMatchObject([{ name: 'decap-cms/pending_publish' }]);
    expect(await ada.publish()).toBe(PUBLISHED);
    expect(repository.branches()).toEqual(['main']);
    expect(repository.diffOf('main')).toEqual(changes);
  });

  test('of two people at a page, the second is told, and nothing is lost', async () => {
    const [ada, basile] = [await seat('ada'), await seat('basile')];
    ada.fill({ titre: 'Le titre d’Ada' });
    basile.fill({ titre: 'Le titre de Basile' });
    await saveWell(ada);
    expect(await basile.save()).toMatch(REFUSED);
    expect(titleAt(DRAFT)).toBe('Le titre d’Ada');
    expect(basile.valueOf('titre')).toBe('Le titre de Basile');
    await saveWell(basile);
    expect(titleAt(DRAFT)).toBe('Le titre de Basile');
    expect(titleAt(`${DRAFT}^`)).toBe('Le titre d’Ada');
  });

  test.each([
    ['an error 500', /\/contents$/, 500],
    ['a line cut once the file is written', /\/contents$/, 'cut-after'],
    ['an error 500 at the pull request', /\/pulls$/, 500],
    ['an error 500 at the label', /\/labels$/, 500],
  ] as const)(
    '%s in the middle of a save: the text stays, and can be saved again',
    async (_, path, fault) => {
      const ada = await seat('ada');
      ada.fill({ titre: 'Un titre à garder' });
      forge.server.failNext('POST', path, fault);
      const said = await ada.save();
      expect(ada.valueOf('titre')).toBe('Un titre à garder');
      if (said !== SAVED) {
        expect(said).toMatch(REFUSED);
        await saveWell(ada);
      }
      expect(forge.server.hasFailed()).toBe(true);
      expect(titleAt(DRAFT)).toBe('Un titre à garder');
      expect(forge.pulls[0]?.labels).toMatchObject([{ name: 'decap-cms/draft' }]);
    },
  );

  test('a session that has ended is opened again in another tab, and the text is saved', async () => {
    const browser: Storage = new Map();
    const ada = await seat('ada', browser);
    ada.fill({ titre: 'Un titre à garder' });
    forge.oauth.revokeAll();
    const refusal = await ada.save();
    expect(refusal).toMatch(REFUSED);
    expect(refusal).toContain('votre session est terminée');
    const tab = await openEditor(config, ADMIN, browser);
    await tab.logIn(forge.oauth.tokensFor('ada'));
    await saveWell(ada);
    expect(titleAt(DRAFT)).toBe('Un titre à garder');
  });

  test('someone from outside proposes from a copy of her own, and the project is left alone', async () => {
    const chloe = await seat('chloe');
    chloe.fill({ titre: 'Proposition de Chloé' });
    await saveWell(chloe);
    const draft = `cms/chloe/trame/kit/${SLUG}`;
    expect(titleIn(forge.fork('chloe')?.fileAt(draft, FILE))).toBe('Proposition de Chloé');
    expect(forge.pulls).toEqual([]);
    expect(await chloe.setStatus('À relire')).toBe(UPDATED);
    expect(forge.pulls).toMatchObject([{ owner: 'chloe', branch: draft, state: 'open' }]);
    expect(repository.branches()).toEqual(['main']);
    expect(titleAt('main')).toBe(TITLE);
  });
});
