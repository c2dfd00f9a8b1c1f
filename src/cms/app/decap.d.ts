/** The parts of Decap that ship no types: what they give to `CMS.registerWidget` and its like. */
declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  // biome-ignore lint/style/noDefaultExport: Decap's widgets have one.
  export default widget;
}

declare module 'decap-cms-locales' {
  /** Keys → texts, nested. */
  export interface Phrases {
    [key: string]: string | Phrases;
  }
  export const en: Phrases;
  export const fr: Phrases;
}

declare module 'decap-cms-backend-github' {
  export const GitHubBackend: new () => object;
}
declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: new () => object;
}
declare module 'decap-cms-backend-gitea' {
  export const GiteaBackend: new () => object;
}
declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: new () => object;
}
declare module 'decap-cms-backend-proxy' {
  export const ProxyBackend: new () => object;
}

declare module 'decap-cms-core/dist/esm/constants/configSchema.js' {
  import type { CmsConfig } from 'decap-cms-core';
  export function validateConfig(config: CmsConfig): void;
}
declare module 'decap-cms-core/dist/esm/lib/registry.js' {
  import type { CmsWidgetParam } from 'decap-cms-core';
  export function registerWidget(widgets: CmsWidgetParam[]): void;
  export function registerWidget(name: string, control: () => null): void;
  export function registerCustomFormat(name: string, extension: string, format: object): void;
}

declare module 'decap-cms-core/dist/esm/redux' {
  /** An immutable map. */
  interface DecapMap {
    get(key: string): unknown;
    getIn(path: readonly string[]): unknown;
  }
  /** Decap's state. */
  export const store: {
    subscribe(listener: () => void): () => void;
    dispatch(action: object): unknown;
    getState(): {
      collections: { get(name: string): DecapMap | undefined };
      entries: DecapMap;
      entryDraft: DecapMap;
      mediaLibrary: DecapMap;
    };
  };
}

declare module 'decap-cms-ui-default' {
  import type { StylesConfig } from 'react-select';
  export const reactSelectStyles: StylesConfig<{ value: string; label: string }, false>;
}

declare module '*.css';

/** The parts of Decap's core that one of ours stands before: see `src/cms/own-parts.ts`. */
declare module 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js' {
  import type { ComponentType } from 'react';

  interface DecapMap {
    get(key: string): unknown;
    getIn(path: readonly string[]): unknown;
  }
  export interface SaveOptions {
    createNew?: boolean;
    duplicate?: boolean;
  }
  export interface EditorProps {
    collection: DecapMap;
    entry: DecapMap;
    isNewEntry: boolean;
    hasChanged: boolean;
    showDelete?: boolean;
    onPersist(options?: SaveOptions): Promise<void>;
    onPublish(options?: SaveOptions): unknown;
  }
  const EditorInterface: ComponentType<EditorProps>;
  // biome-ignore lint/style/noDefaultExport: Decap's component has one.
  export default EditorInterface;
}

declare module 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane.js' {
  import type { ComponentType, Ref } from 'react';

  /** An immutable map: id of a field → what is said at it. */
  export interface FieldErrors {
    clear(): FieldErrors;
    set(id: string, errors: readonly object[]): FieldErrors;
  }
  /** An immutable list of immutable maps. */
  export interface FieldList {
    filter(keep: (field: FieldMap) => boolean): FieldList;
    map(change: (field: FieldMap) => FieldMap): FieldList;
  }
  export interface FieldMap {
    get(key: 'name'): string;
    set(key: string, value: unknown): FieldMap;
  }
  export interface FormProps {
    fields: FieldList;
    fieldsErrors: FieldErrors;
    onValidate(id: string, errors: readonly object[]): void;
  }
  interface Form {
    switchToDefaultLocale(): Promise<void>;
    validate(): void;
    focus(path: string): void;
  }
  const EditorControlPane: ComponentType<FormProps & { ref?: Ref<Form> }>;
  // biome-ignore lint/style/noDefaultExport: Decap's component has one.
  export default EditorControlPane;
}

declare module 'decap-cms-core/dist/esm/components/Collection/Sidebar.js' {
  import type { ComponentType } from 'react';

  const Sidebar: ComponentType<object>;
  // biome-ignore lint/style/noDefaultExport: Decap's component has one.
  export default Sidebar;
}

declare module 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js' {
  import type { ComponentType } from 'react';

  const EntriesCollection: ComponentType<object>;
  // biome-ignore lint/style/noDefaultExport: Decap's component has one.
  export default EntriesCollection;
}

declare module 'decap-cms-core/dist/esm/actions/notifications.js' {
  export interface Notification {
    id?: string;
    message: string | { key: string; details?: unknown };
    type: 'success' | 'error' | 'warning';
    dismissAfter?: number;
  }
  export function addNotification(notification: Notification): object;
  export function dismissNotification(id: string): object;
  export function clearNotifications(): object;
}
