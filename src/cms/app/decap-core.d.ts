/** The parts of Decap's core that ship no types: what its screens are drawn from, and what they ask for. */
declare module 'decap-cms-core/dist/esm/redux/index.js' {
  /** Decap's state; only what is looked at here and in the tests. */
  export interface State {
    config: {
      publish_mode: string;
      media_folder: string;
      public_folder: string;
      backend: { name: string; open_authoring?: boolean };
    };
    collections: { get(name: string): Collection };
    entries: { getIn(path: readonly string[]): unknown };
    entryDraft: Draft;
    notifications: { notifications: readonly Notification[] };
    mediaLibrary: {
      get(key: 'isVisible'): boolean | undefined;
      get(key: 'files'): readonly MediaFile[] | undefined;
    };
  }
  export interface Collection {
    get(key: 'fields'): Iterable<{ get(key: 'name'): string }>;
    toJS(): unknown;
  }
  /** An immutable map. */
  export interface Draft {
    get(key: 'entry'): DraftEntry | undefined;
    get(key: 'hasChanged'): boolean;
    getIn(path: readonly ['entry', 'slug']): string | undefined;
    getIn(path: readonly ['entry', 'data', string]): unknown;
    has(key: 'localBackup'): boolean;
  }
  /** The entry in the form, immutable: its data as the form has it. */
  export interface DraftEntry {
    get(key: 'collection' | 'slug' | 'path'): string | undefined;
    get(key: 'data'): { toJS(): Record<string, unknown> } | undefined;
    set(key: 'data', data: unknown): DraftEntry;
  }
  export interface MediaFile {
    id: string;
    name: string;
    path: string;
  }
  export interface Notification {
    type: 'success' | 'error';
    message: { key: string; details?: unknown };
  }
  export type Thunk = (dispatch: Store['dispatch'], getState: () => State) => unknown;
  interface Store {
    dispatch(action: object | Thunk): unknown;
    getState(): State;
  }
  export const store: Store;
}

declare module 'decap-cms-core/dist/esm/actions/*' {
  import type { Collection, Thunk } from 'decap-cms-core/dist/esm/redux/index.js';
  export function loadConfig(config: object, onLoad: () => void): Thunk;
  export function loginUser(credentials: { token: string }): Thunk;
  export function authenticateUser(): Thunk;
  export function loadEntry(collection: Collection, slug: string): Thunk;
  export function createEmptyDraft(collection: Collection, search: string): Thunk;
  export function changeDraftField(change: {
    field: object;
    value: unknown;
    metadata: object;
    entries: readonly object[];
  }): object;
  export function persistEntry(collection: Collection): Thunk;
  export function persistLocalBackup(entry: object, collection: Collection): Thunk;
  export function retrieveLocalBackup(collection: Collection, slug: string): Thunk;
  export function loadLocalBackup(): object;
  export function createDraftFromEntry(entry: object): object;
  export function loadMedia(): Thunk;
  export function addAsset(asset: object): object;
  export function persistMedia(file: File, options?: object): Thunk;
  export function addNotification(notification: {
    message: string;
    type: 'success' | 'error' | 'warning';
    dismissAfter?: number;
  }): object;
  export function loadUnpublishedEntry(collection: Collection, slug: string): Thunk;
  export function persistUnpublishedEntry(collection: Collection, isDraft: boolean): Thunk;
  export function updateUnpublishedEntryStatus(
    collection: string,
    slug: string,
    from: string | undefined,
    to: string,
  ): Thunk;
  export function publishUnpublishedEntry(collection: string, slug: string): Thunk;
  export function loadDeployPreview(
    collection: Collection,
    slug: string,
    entry: object,
    published: boolean,
  ): Thunk;
}

declare module 'decap-cms-core/dist/esm/backend.js' {
  export function currentBackend(config: object): {
    implementation: {
      /** The forge's own client; none on this machine. */
      api?: object | null;
      /** Asks our local server. */
      request?(asked: { action: string; params: object }): Promise<unknown>;
      authenticateWithFork?(given: {
        userData: { token: string };
        getPermissionToFork(): Promise<void>;
      }): Promise<unknown>;
    };
  };
}

declare module 'decap-cms-core/dist/esm/reducers/collections.js' {
  import type { Collection } from 'decap-cms-core/dist/esm/redux/index.js';

  export function selectFields(
    collection: Collection,
    slug: string,
  ): Iterable<{ get(key: 'name'): string }>;
}

declare module 'decap-cms-core/dist/esm/reducers/index.js' {
  import type { State } from 'decap-cms-core/dist/esm/redux/index.js';

  interface UnpublishedEntry {
    get(key: 'status'): string;
  }
  export function selectUnpublishedEntry(
    state: State,
    collection: string,
    slug: string | undefined,
  ): UnpublishedEntry | undefined;
  export function selectEntry(
    state: State,
    collection: string,
    slug: string | undefined,
  ): object | undefined;
  export function selectDeployPreview(
    state: State,
    collection: string,
    slug: string,
  ): { url?: string } | undefined;
}

declare module 'decap-cms-core/dist/esm/reducers/mediaLibrary.js' {
  import type { MediaFile, State } from 'decap-cms-core/dist/esm/redux/index.js';

  /** The files of the media folder, those of the entry in the form included. */
  export function selectMediaFiles(state: State): readonly MediaFile[];
}

declare module 'decap-cms-lib-util' {
  /** The fingerprint that Git gives to a file. */
  export function getBlobSHA(content: Blob): Promise<string>;
}

declare module 'react-dom' {
  /** Draws at once what a change asks for. */
  export function flushSync(change: () => void): void;
}

declare module 'react-dom/client' {
  import type { ReactNode } from 'react';

  /** Draws React in a window of ours. */
  export function createRoot(place: Element): { render(node: ReactNode): void; unmount(): void };
}

declare module 'decap-cms-core/dist/esm/valueObjects/AssetProxy.js' {
  /** A file that Decap shows before it is saved. */
  export function createAssetProxy(of: { path: string; file: File }): object;
}
