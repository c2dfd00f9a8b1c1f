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
  /** Decap's state; an immutable map holds the entry on the screen. */
  export const store: {
    subscribe(listener: () => void): () => void;
    dispatch(action: object): unknown;
    getState(): {
      entryDraft: { get(key: string): unknown; getIn(path: readonly string[]): unknown };
    };
  };
}

declare module 'decap-cms-ui-default' {
  import type { StylesConfig } from 'react-select';
  export const reactSelectStyles: StylesConfig<{ value: string; label: string }, false>;
}

declare module '*.css';
