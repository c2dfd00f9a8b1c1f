import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CmsConfig } from 'decap-cms-core';
import { expect } from 'vitest';
import { forgePublishing } from '../../../src/cms/backend.ts';
import { cmsConfig } from '../../../src/cms/config.ts';
import { type EditionData, editionSchema } from '../../../src/model/edition.ts';
import type { ForgeData } from '../../../src/model/forge.ts';
import { SAVED } from '../without-screen/messages.ts';
import { type Editor, openEditor, type Storage } from '../without-screen/open-editor.ts';
import type { GitRepository } from './git-repository.ts';

/** The sheet that the tests of forges change. */
export const SLUG = 'ecrire-un-courriel';
export const FILE = `content/national/kit/${SLUG}.md`;
export const DRAFT = `cms/kit/${SLUG}`;
export const TITLE = 'Écrire un premier courriel';

export const titleIn = (text: string | undefined): string | undefined =>
  /^titre: (.*)$/m.exec(text ?? '')?.[1];

/**
 * The national part of the fixture edition, in a folder named as in a repository: a territory's own is another story, but
 * for its places, which only territories have.
 */
export function nationalContent(folder: string): string {
  const content = join(folder, 'content');
  cpSync('test/editions/complet', content, { recursive: true });
  cpSync(join(content, 'local/lieux'), join(content, 'national/lieux'), { recursive: true });
  rmSync(join(content, 'local'), { recursive: true });
  return content;
}

/** Where the editor would stand: a forge sends people back there, and sees where requests come from. */
export const ADMIN = 'https://essai.example/admin/';

/** The configuration of an edition on a forge, as the site publishes it. */
export function forgeConfig(depot: string, forge: ForgeData): CmsConfig {
  const edition: EditionData = editionSchema.parse({
    nom: 'Essai',
    devise: 'Une édition d’essai',
    description: 'Une édition faite pour les tests.',
    editeur: 'Équipe d’essai',
    adresse: 'https://essai.example',
    depot,
    forge,
  });
  const publishing = forgePublishing(edition);
  if (!publishing) throw new Error(`Nobody can write on ${depot}.`);
  const { adresse: site } = edition;
  return cmsConfig({ publishing, site, prefix: '/', content: 'content', edition: 'national' });
}

/** A person who has logged in and opened the sheet that the tests change. */
export async function atTheSheet(
  config: CmsConfig,
  user: { token: string },
  storage?: Storage,
): Promise<Editor> {
  const editor = await openEditor(config, ADMIN, storage);
  await editor.logIn(user);
  await editor.open('kit', SLUG);
  return editor;
}

/** A page of two versions, opened: both are told, and the first comes back into the form, where it can be saved. */
export async function expectVersions(
  repository: GitRepository,
  open: () => Promise<Editor>,
): Promise<void> {
  const other = repository.fileAt('main', FILE)?.replace(TITLE, 'Le titre de Basile') ?? '';
  repository.commit('main', { [FILE]: other }, 'Changer le titre\n\nEt dire pourquoi.', 'Basile');
  const head = repository.commitAt('main');
  const editor = await open();
  const { versions } = await editor.versions();
  expect(versions).toMatchObject([
    { author: 'Basile', message: 'Changer le titre' },
    { author: 'Essai', message: 'Premiers contenus' },
  ]);
  expect(versions.map(({ date }) => Number.isNaN(Date.parse(date)))).toEqual([false, false]);
  await editor.takeBack(1);
  expect(editor.valueOf('titre')).toBe(TITLE);
  expect([repository.branches(), repository.commitAt('main')]).toEqual([['main'], head]);
  await saveWell(editor);
  expect((await editor.versions()).versions.map(({ author }) => author)).toEqual([
    'Ada',
    'Basile',
    'Essai',
  ]);
}

/** Saves, and refuses anything but success. */
export async function saveWell(editor: Editor): Promise<void> {
  const said = await editor.save();
  if (said !== SAVED) throw new Error(said);
}
