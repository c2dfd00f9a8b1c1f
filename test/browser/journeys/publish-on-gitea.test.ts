import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FakeGitea } from '../../cms/forges/fake-gitea.ts';
import { DRAFT, FILE, nationalContent, TITLE, titleIn } from '../../cms/forges/forge-editor.ts';
import { type GitRepository, newRepository } from '../../cms/forges/git-repository.ts';
import {
  logIn,
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
let content: string;
let number = 0;
let forge: FakeGitea;
let repository: GitRepository;
let site: ForgeSite;

const newDepot = () => newRepository(join(root, `depot-${++number}.git`), content);

/** A person who has logged in and opened the sheet that these tests change. */
async function atTheSheet(name: string) {
  const editor = await openEditor(site.admin);
  await logIn(editor, name);
  await openEntry(editor, 'kit', 'ecrire-un-courriel');
  return editor;
}

/** The forge, and the site that writes to it, for the tests of one kind. */
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
    site = await forgeSite(forge.depot, { nature, application: 'trame-essai', propositions });
    forge.oauth.application = { id: 'trame-essai', redirects: [site.admin] };
  });
  beforeEach(() => {
    repository = newDepot();
    forge.begin(repository);
  });
  afterAll(() => {
    site?.close();
    forge?.close();
    rmSync(root, { recursive: true, force: true });
  });
}

describe('Gitea, which knows no draft', () => {
  useForge('gitea', false);

  /** Publishes at once: the only way to save with this backend. */
  async function publishNow(editor: Awaited<ReturnType<typeof atTheSheet>>) {
    await editor.page
      .getByRole('button', { name: /^(Publier|Enregistrer)/ })
      .first()
      .click();
    await editor.page.getByRole('menuitem', { name: /^(Publier|Enregistrer) maintenant/ }).click();
  }

  test('a word is changed and published: one line of one file', async () => {
    const ada = await atTheSheet('Ada');
    await titleField(ada.page).fill('Écrire un tout premier courriel');
    await publishNow(ada);
    await ada.page.getByText('Page enregistrée').waitFor();
    expect(repository.branches()).toEqual(['main']);
    expect(repository.diffOf('main')).toEqual([
      `-titre: ${TITLE}`,
      '+titre: Écrire un tout premier courriel',
    ]);
  });
});

describe('Forgejo', () => {
  useForge('forgejo', true);

  test('a word is changed, read over, made ready and published: one line of one file', async () => {
    const ada = await atTheSheet('Ada');
    await titleField(ada.page).fill('Écrire un tout premier courriel');
    await saveWell(ada);
    const changes = [`-titre: ${TITLE}`, '+titre: Écrire un tout premier courriel'];
    expect(repository.diffOf(DRAFT)).toEqual(changes);
    expect(forge.pulls[0]?.labels).toMatchObject([{ name: 'decap-cms/draft' }]);
    await setStatus(ada, 'À relire');
    await setStatus(ada, 'Prêt');
    expect(forge.pulls[0]?.labels).toMatchObject([{ name: 'decap-cms/pending_publish' }]);
    await publish(ada);
    expect(repository.branches()).toEqual(['main']);
    expect(repository.diffOf('main')).toEqual(changes);
  });

  test('someone from outside proposes from a copy of her own, and the project is left alone', async () => {
    const chloe = await openEditor(site.admin);
    await chloe.page.getByRole('button', { name: /Se connecter avec/ }).click();
    await chloe.page.getByRole('link', { name: 'Authorize as Chloé' }).click();
    await chloe.page.getByRole('button', { name: 'Créer ma copie' }).click();
    await openEntry(chloe, 'kit', 'ecrire-un-courriel');
    await titleField(chloe.page).fill('Proposition de Chloé');
    await saveWell(chloe);
    const draft = `cms/chloe/trame/kit/ecrire-un-courriel`;
    expect(titleIn(forge.fork('chloe')?.fileAt(draft, FILE))).toBe('Proposition de Chloé');
    expect(forge.pulls).toEqual([]);
    await setStatus(chloe, 'À relire');
    expect(forge.pulls).toMatchObject([{ owner: 'chloe', branch: draft, state: 'open' }]);
    expect(repository.branches()).toEqual(['main']);
    expect(titleIn(repository.fileAt('main', FILE))).toBe(TITLE);
  });
});
