/** The parts of Decap's core that ship no types: what its screens are drawn from, and what they ask for. */
declare module 'decap-cms-core/dist/esm/redux/index.js' {
  /** Decap's state; only what the tests look at. */
  export interface State {
    config: { publish_mode: string; backend: { open_authoring?: boolean } };
    collections: { get(name: string): Collection };
    entryDraft: Draft;
    notifications: { notifications: readonly Notification[] };
  }
  /** An immutable map. */
  export type Collection = object;
  /** An immutable map. */
  export interface Draft {
    getIn(path: readonly ['entry', 'slug']): string | undefined;
    getIn(path: readonly ['entry', 'data', string]): unknown;
    get(key: 'hasChanged'): boolean;
    get(key: 'entry'): object;
    has(key: 'localBackup'): boolean;
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
  export function loadMedia(): Thunk;
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

  interface DraftEntry {
    get(key: 'status'): string;
  }
  export function selectUnpublishedEntry(
    state: State,
    collection: string,
    slug: string | undefined,
  ): DraftEntry | undefined;
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
