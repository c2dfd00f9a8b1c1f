import './preview/no-eval.ts';
import './admin.css';
import { DecapCmsCore as CMS, type CmsConfig } from 'decap-cms-core';
import { store } from 'decap-cms-core/dist/esm/redux';
import { fr } from 'decap-cms-locales';
import {
  markdownToSlate,
  slateToMarkdown,
} from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
import { entryFormat, settingsFormat } from '../body/entry-format.ts';
import { ENTRY_FORMAT, SETTINGS_FORMAT } from '../collections.ts';
import type { CorpusFile, TerritoryNames } from '../corpus-file.ts';
import { bodyPlugins } from '../editor-components/body-plugins.ts';
import type { EditorComponent } from '../editor-components/editor-component.ts';
import { EDITOR_COMPONENTS } from '../editor-components/editor-components.ts';
import { keyFigure } from '../editor-components/key-figure.ts';
import { noteCall } from '../editor-components/note-call.ts';
import { registerBackends } from './forges/register-backends.ts';
import { giveFormCheck, type SaveTarget } from './form/form-check.ts';
import { publishGate } from './form/publish-gate.ts';
import { giveReadyGate } from './form/ready-gate.ts';
import { showHistory } from './history/history-window.ts';
import { tellImpossibleDates } from './impossible-date.ts';
import { openWays } from './keyboard-ways.ts';
import { frenchLocale } from './locale.ts';
import { followCaret } from './moved-caret.ts';
import { nameControls } from './names.ts';
import { giveEdition } from './national/edition-at-hand.ts';
import { writingNotes } from './note-window.ts';
import { pickingFigures } from './picker/ask-figure.ts';
import { givePages } from './picker/page-choices.ts';
import { takeFiles } from './pictures/take-files.ts';
import { loadedTemplates } from './preview/compiled-templates.ts';
import { registerPreviews } from './preview/register-previews.ts';
import { showProposal } from './proposal/proposal-window.ts';
import { referenceWidget } from './reference-widget.ts';
import { type ButtonPlace, placeButtons } from './screen-buttons.ts';
import { listenForSearch, SEARCH_KEYS, showSearch } from './search/search-window.ts';
import { gridWidget } from './table-grid/grid-widget.ts';
import { undoLists } from './undo-lists.ts';
import { widgets } from './widgets.ts';

registerBackends(CMS);

for (const widget of widgets()) CMS.registerWidget(widget);
CMS.registerWidget(gridWidget());

CMS.registerCustomFormat(ENTRY_FORMAT, 'md', entryFormat);
CMS.registerCustomFormat(SETTINGS_FORMAT, 'yml', settingsFormat);
// Decap's type does not know the editor that a mend of ours gives to those who ask for a sign.
type Component = Parameters<typeof CMS.registerEditorComponent>[0];
for (const component of EDITOR_COMPONENTS)
  CMS.registerEditorComponent(withWindow(component) as unknown as Component);
// Decap's type is of another version of remark than the one that it runs.
type Plugin = Parameters<typeof CMS.registerRemarkPlugin>[0];
for (const plugin of bodyPlugins({ markdownToSlate, slateToMarkdown }))
  CMS.registerRemarkPlugin(plugin as unknown as Plugin);

// Where the host sends no `frame-ancestors`, a page around the editor could make people press what they do not see.
if (window.top === window.self) start();
else
  document.body.textContent =
    'L’éditeur ne s’ouvre pas dans le cadre d’un autre site. Ouvrez-le à sa propre adresse.';

/** The configuration and what is known of the site are files: nothing of an edition is in this program. */
async function start(): Promise<void> {
  const config = await readJson<CmsConfig>('config.json');
  let corpus = await readJson<CorpusFile>('corpus.json');
  CMS.registerLocale('fr', frenchLocale(fr, config.publish_mode || 'simple'));
  givePages(() => corpus.entries);
  giveEdition(() => corpus);
  CMS.registerWidget(referenceWidget());
  const previews = registerPreviews(CMS, {
    corpus,
    templates: loadedTemplates(),
    loadTerritories: () => readJson<TerritoryNames>('territoires.json'),
  });
  const target = saveTarget(config);
  giveFormCheck({
    target,
    entryFaults: previews.faults,
    settingsFaults: previews.settingsFaults,
    titleOf: previews.titleOf,
    ready: previews.ready,
    onChange: previews.onChange,
  });
  const named = (name: string) => store.getState().collections.get(name);
  CMS.registerEventListener({
    name: 'prePublish',
    handler: publishGate(target, named),
  });
  // What is left to write is asked about once, when it is published.
  giveReadyGate((entry) => publishGate(target, named, () => true)({ entry }));
  // Whoever goes from one page to another sees what was saved in between.
  addEventListener('hashchange', async () => {
    corpus = await readJson<CorpusFile>('corpus.json');
    previews.update(corpus);
  });
  if (config.backend.name === 'proxy') openWithoutAccount();
  followByWords();
  CMS.init({
    config: config.backend.name === 'proxy' ? onThisMachine(config, corpus.prefix) : config,
  });
  nameControls(document.body);
  undoLists();
  followCaret();
  tellImpossibleDates(document.body);
  openWays(document.body);
  takeFiles(window);
  const search = () => void showSearch(`${location.origin}${corpus.prefix}`);
  listenForSearch(window, search);
  placeButtons(document.body, toolButtons(search));
}

/** Some signs are asked for in a window that knows more than their own form. */
function withWindow(component: EditorComponent): EditorComponent {
  if (component === keyFigure) return pickingFigures(keyFigure);
  return component === noteCall ? writingNotes(noteCall) : component;
}

function saveTarget({ backend, publish_mode }: CmsConfig): SaveTarget {
  if (backend.name === 'proxy') return 'file';
  return publish_mode === 'editorial_workflow' ? 'draft' : 'site';
}

/** What we add to the bar of an entry, and the search to every screen. */
function toolButtons(search: () => void): ButtonPlace[] {
  const find = { text: 'Chercher', title: `Dans tous les textes (${SEARCH_KEYS})`, act: search };
  const versions = { text: 'Versions de la page', act: () => void showHistory() };
  const proposal = { text: 'Reprendre une proposition', act: showProposal };
  return [
    { inside: '[class*="-AppHeaderActions"]', buttons: [find] },
    {
      inside: '[class*="-ToolbarSubSectionLast"]',
      menu: 'Outils',
      buttons: [versions, proposal, { ...find, text: 'Chercher dans les textes' }],
    },
  ];
}

/** On the writer's own machine there is nobody to tell apart: Decap's screen to log in would ask for nothing. */
function openWithoutAccount(): void {
  localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }));
}

/**
 * The preview follows what is written by its words (`follow-form.ts`). Decap's way, by the height of both, loses the
 * place in most pages: it stays there for who asks for it.
 */
function followByWords(): void {
  const name = 'cms.scroll-sync-enabled';
  if (localStorage.getItem(name) === null) localStorage.setItem(name, 'false');
}

/**
 * The site is the one that this machine serves. Our local server tells two windows that write the same file apart by a
 * name; Decap's protocol has none.
 */
function onThisMachine(config: CmsConfig, prefix: string): CmsConfig {
  const site = location.origin + prefix;
  const address = `${config.backend.proxy_url}?fenetre=${crypto.randomUUID()}`;
  return {
    ...config,
    site_url: site,
    display_url: site,
    backend: { ...config.backend, proxy_url: address },
  };
}

async function readJson<T>(address: string): Promise<T> {
  return (await fetch(address)).json();
}
