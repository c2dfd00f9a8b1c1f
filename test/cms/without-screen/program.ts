// First: Decap's parts import each other in circles, and the store must be made when all of them stand.
import 'decap-cms-core/dist/esm/redux/index.js';
import type { CmsConfig } from 'decap-cms-core';
import { authenticateUser, loginUser } from 'decap-cms-core/dist/esm/actions/auth.js';
import { loadConfig } from 'decap-cms-core/dist/esm/actions/config.js';
import { loadDeployPreview } from 'decap-cms-core/dist/esm/actions/deploys.js';
import {
  loadUnpublishedEntry,
  persistUnpublishedEntry,
  publishUnpublishedEntry,
  updateUnpublishedEntryStatus,
} from 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';
import {
  changeDraftField,
  createEmptyDraft,
  loadEntry,
  loadLocalBackup,
  persistEntry,
  persistLocalBackup,
  retrieveLocalBackup,
} from 'decap-cms-core/dist/esm/actions/entries.js';
import { loadMedia } from 'decap-cms-core/dist/esm/actions/mediaLibrary.js';
import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import * as registry from 'decap-cms-core/dist/esm/lib/registry.js';
import { selectFields } from 'decap-cms-core/dist/esm/reducers/collections.js';
import {
  selectDeployPreview,
  selectEntry,
  selectUnpublishedEntry,
} from 'decap-cms-core/dist/esm/reducers/index.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { fromJS } from 'immutable';
import { registerBackends } from '../../../src/cms/app/forges/register-backends.ts';
import { giveReadyGate } from '../../../src/cms/app/form/ready-gate.ts';
import { versionSource } from '../../../src/cms/app/history/version-source.ts';
import { fillForm, openEntry } from '../../../src/cms/app/open-entry.ts';
import { entryFormat, settingsFormat } from '../../../src/cms/body/entry-format.ts';
import { ENTRY_FORMAT, SETTINGS_FORMAT } from '../../../src/cms/collections.ts';
import type { PageHistory } from '../../../src/cms/history/page-version.ts';

/** Steps of publishing, by their names on the screen. */
const STATUSES = { 'À relire': 'pending_review', Prêt: 'pending_publish' } as const;

/** A widget that draws nothing: Decap wants one at least. */
const WIDGET = { name: 'string', controlComponent: (() => null) as never, schema: {} };

let collection = '';

/** The editor, as its screens ask it: one action of Decap for each button. */
export const editor = {
  /** Starts it, as the page of the editor does. */
  async start(config: CmsConfig): Promise<void> {
    registerBackends(registry as never);
    registry.registerWidget([WIDGET]);
    registry.registerCustomFormat(ENTRY_FORMAT, 'md', entryFormat);
    registry.registerCustomFormat(SETTINGS_FORMAT, 'yml', settingsFormat);
    await new Promise<void>((loaded, failed) => {
      Promise.resolve(store.dispatch(loadConfig(config, loaded))).catch(failed);
    });
  },

  /** Enters with the token that the forge's page has given, from a copy of one's own where the project asks for it. */
  async logIn(user: { token: string; refresh_token?: string }): Promise<void> {
    const { config } = store.getState();
    if (config.backend.open_authoring)
      await currentBackend(config).implementation.authenticateWithFork?.({
        userData: user,
        getPermissionToFork: async () => undefined,
      });
    await store.dispatch(loginUser(user));
    await store.dispatch(loadMedia());
  },

  /** Enters without account, on the writer's own machine. */
  async enter(): Promise<void> {
    await store.dispatch(authenticateUser());
    await store.dispatch(loadMedia());
  },

  async open(name: string, slug: string): Promise<void> {
    collection = name;
    await load(slug);
    await until(() => slugOfDraft() === slug);
  },

  async create(name: string): Promise<void> {
    collection = name;
    await store.dispatch(createEmptyDraft(collectionNow(), ''));
  },

  fill(values: Readonly<Record<string, unknown>>): void {
    for (const field of selectFields(collectionNow(), slugOfDraft() ?? '')) {
      const name = field.get('name');
      if (!(name in values)) continue;
      const value = fromJS(values[name]);
      const known = [draftNow(), selectEntry(store.getState(), collection, slugOfDraft())];
      const entries = known.filter((entry) => entry !== undefined);
      store.dispatch(changeDraftField({ field, value, metadata: {}, entries }));
    }
  },

  /** Whether the screen says that there is something to save. */
  isChanged: (): boolean => store.getState().entryDraft.get('hasChanged'),

  /** Keeps what is on the screen in the browser, as the screen does while one types. */
  async backUp(): Promise<void> {
    const entry = store.getState().entryDraft.get('entry');
    if (!entry) throw new Error('No page is open.');
    await store.dispatch(persistLocalBackup(entry, collectionNow()));
  },

  /** Takes back what the browser kept of the entry on the screen; `false` when it kept nothing. */
  async restore(): Promise<boolean> {
    await store.dispatch(retrieveLocalBackup(collectionNow(), slugOfDraft() ?? ''));
    const isKept = store.getState().entryDraft.has('localBackup');
    if (isKept) store.dispatch(loadLocalBackup());
    return isKept;
  },

  /** What stands in a field of the form. */
  valueOf: (field: string): unknown => store.getState().entryDraft.getIn(['entry', 'data', field]),

  /** The versions of the page that is open, as its window lists them. */
  versions: (): Promise<PageHistory> => sourceOfVersions().list(),

  /** Puts a version back into the form, by its place in the list. */
  async takeBack(at: number): Promise<void> {
    const source = sourceOfVersions();
    const version = (await source.list()).versions[at];
    if (!version) throw new Error(`There is no version ${at}.`);
    fillForm(entryFormat.fromFile(await source.textAt(version)));
  },

  /** Saves, and gives back what the screen says. */
  async save(): Promise<string> {
    const slug = slugOfDraft();
    const draft = draftNow();
    try {
      await store.dispatch(
        isDrafting()
          ? persistUnpublishedEntry(collectionNow(), draft !== undefined)
          : persistEntry(collectionNow()),
      );
    } catch {
      // Decap rejects with nothing, or with an action: the screen shows the message.
      return lastMessage();
    }
    const said = lastMessage();
    // The screen opens a new draft, so that its status can be shown.
    if (slug && isDrafting() && !draft) await load(slug);
    return said;
  },

  /** What a draft must pass to be told ready. */
  gateReady: giveReadyGate,

  /** Puts the draft in another state, and gives back what the screen says. */
  async setStatus(name: keyof typeof STATUSES): Promise<string> {
    const from = draftNow()?.get('status');
    const before = messages().length;
    store.dispatch(
      updateUnpublishedEntryStatus(collection, slugOfDraft() ?? '', from, STATUSES[name]),
    );
    await until(() => messages().length > before);
    return lastMessage();
  },

  /** Publishes the draft, and gives back what the screen says. */
  async publish(): Promise<string> {
    const before = messages().length;
    await store.dispatch(publishUnpublishedEntry(collection, slugOfDraft() ?? ''));
    return messages()[before] ?? '';
  },

  /** Address of the draft's preview, where the forge has one. */
  async previewAddress(): Promise<string | undefined> {
    const slug = slugOfDraft() ?? '';
    const entry = draftNow() ?? selectEntry(store.getState(), collection, slug) ?? {};
    await store.dispatch(loadDeployPreview(collectionNow(), slug, entry, false));
    return selectDeployPreview(store.getState(), collection, slug)?.url;
  },
};

function sourceOfVersions() {
  const entry = openEntry();
  const source = entry && versionSource(entry);
  if (!source) throw new Error('No page is open, or it was never saved.');
  return source;
}

const isDrafting = () => store.getState().config.publish_mode === 'editorial_workflow';
const collectionNow = () => store.getState().collections.get(collection);
const slugOfDraft = () => store.getState().entryDraft.getIn(['entry', 'slug']);
const draftNow = () => selectUnpublishedEntry(store.getState(), collection, slugOfDraft());

const load = async (slug: string) =>
  store.dispatch(
    isDrafting() ? loadUnpublishedEntry(collectionNow(), slug) : loadEntry(collectionNow(), slug),
  );

/** The messages of the screen: their keys in the locale, with their details. */
const messages = (): string[] =>
  store
    .getState()
    .notifications.notifications.map(({ message: { key, details } }) =>
      details === undefined ? key : `${key}: ${details}`,
    );

const lastMessage = () => messages().at(-1) ?? '';

/** Decap's actions do not all say when they are done: its state does. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((later) => setTimeout(later, 5));
}
