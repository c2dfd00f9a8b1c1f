import { basename } from 'node:path';
import { territoryName } from '../corpus/official-territories.ts';
import { inRepository } from '../corpus/repository.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { territoryOutline } from '../site/strategies/territory-outline.ts';
import { adminPage, adminPolicy } from './admin-page.ts';
import type { Publishing } from './backend.ts';
import type { AdminBundle } from './bundle.ts';
import { groupTitles } from './collection-groups.ts';
import { cmsConfig } from './config.ts';
import { corpusFile } from './corpus-file.ts';
import { linksFile } from './links-file.ts';
import { textsFile } from './search/texts-file.ts';
import { templatesFile } from './templates-file.ts';
import { territoriesFile } from './territories-file.ts';
import { CLOSED_EDITOR, GUIDE, writersPage } from './writers-pages.ts';

const INCLUDES = inRepository('_includes');

/** One file below `/admin/`. Nothing is made before it is asked for. */
export interface AdminFile {
  /** Path below `/admin/`. */
  path: string;
  content(): string;
}

/** What the admin of a site is made from. */
export interface AdminSettings {
  current: CurrentSite;
  bundle: AdminBundle;
  publishing: Publishing;
  /** Folder of the content. */
  content: string;
}

/** The editor: its page, its program, and what they know of the site. */
export function editorFiles(settings: AdminSettings): AdminFile[] {
  const { current, bundle, publishing, content } = settings;
  const { corpus, prefix, assets } = current;
  const page = () =>
    adminPage({
      nom: corpus.edition.nom,
      programme: bundle.script.path,
      feuille: bundle.style.path,
      styles: groupTitles(),
      regles: adminPolicy(publishing.origins),
    });
  return [
    { path: 'index.html', content: page },
    { path: 'config.json', content: () => JSON.stringify(editorConfig(settings)) },
    {
      path: 'corpus.json',
      content: () => corpusFile(corpus, prefix, assets, territoryName, territoryOutline),
    },
    { path: 'textes.json', content: () => textsFile(corpus, corpus.name) },
    { path: 'territoires.json', content: territoriesFile },
    { path: 'liens.json', content: () => linksFile(corpus) },
    { path: 'templates.js', content: () => templatesFile(INCLUDES, content) },
    { path: bundle.script.path, content: () => bundle.script.content },
    { path: bundle.style.path, content: () => bundle.style.content },
  ];
}

/** The configuration of Decap for a site. */
export const editorConfig = ({ current, publishing, content }: AdminSettings) =>
  cmsConfig({
    publishing,
    site: current.corpus.edition.adresse,
    prefix: current.prefix,
    content: basename(content),
    edition: current.corpus.name,
  });

/** The guide for those who write, which every site has. */
export const guideFile = ({ context, renderer }: CurrentSite): AdminFile => ({
  path: GUIDE.file,
  content: () => writersPage(GUIDE, context, renderer),
});

/** What stands at `/admin/` on a site without forge: how to write all the same. */
export const closedEditorFile = ({ context, renderer }: CurrentSite): AdminFile => ({
  path: CLOSED_EDITOR.file,
  content: () => writersPage(CLOSED_EDITOR, context, renderer),
});
