import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { GiteaBackend } from 'decap-cms-backend-gitea';
import { GitHubBackend } from 'decap-cms-backend-github';
import { GitLabBackend } from 'decap-cms-backend-gitlab';
import { ProxyBackend } from 'decap-cms-backend-proxy';
import { DecapCmsCore as CMS, type CmsConfig } from 'decap-cms-core';
import { en, fr } from 'decap-cms-locales';
import type { CorpusFile, TerritoryNames } from '../corpus-file.ts';
import { frenchLocale } from './locale.ts';
import { loadedTemplates } from './preview/compiled-templates.ts';
import { registerPreviews } from './preview/register-previews.ts';
import { referenceWidget } from './reference-widget.ts';
import { widgets } from './widgets.ts';

CMS.registerBackend('proxy', ProxyBackend);
CMS.registerBackend('gitlab', GitLabBackend);
CMS.registerBackend('github', GitHubBackend);
CMS.registerBackend('gitea', GiteaBackend);
CMS.registerBackend('forgejo', ForgejoBackend);

for (const widget of widgets()) CMS.registerWidget(widget);

CMS.registerLocale('en', en);
CMS.registerLocale('fr', frenchLocale(fr));

start();

/** The configuration and what is known of the site are files: nothing of an edition is in this program. */
async function start(): Promise<void> {
  const [config, corpus] = await Promise.all([
    readJson<CmsConfig>('config.json'),
    readJson<CorpusFile>('corpus.json'),
  ]);
  CMS.registerWidget(referenceWidget(corpus.entries));
  registerPreviews(CMS, {
    corpus,
    templates: loadedTemplates(),
    loadTerritories: () => readJson<TerritoryNames>('territoires.json'),
  });
  CMS.init({ config });
}

async function readJson<T>(address: string): Promise<T> {
  return (await fetch(address)).json();
}
