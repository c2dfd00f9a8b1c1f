/** The part of Pagefind's browser interface that the search uses (https://pagefind.app/docs/api/). */
export interface Pagefind {
  /** @param options `noWorker` keeps the work in the page, and its requests those of the page */
  options(options: { excerptLength: number; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  /** Loads the facets; a search counts only those that are loaded. */
  filters(): Promise<unknown>;
  search(term: string | null, options: { filters: PagefindFilters }): Promise<PagefindSearch>;
}

/** Facet → values wanted, any of them. */
export type PagefindFilters = Record<string, { any: string[] }>;

export interface PagefindSearch {
  results: { id: string; data(): Promise<PagefindPage> }[];
  /** Facet → value → how many of the results have it. */
  filters: Record<string, Record<string, number>>;
}

export interface PagefindPage {
  /** HTML with `<mark>` around the words found. */
  excerpt: string;
  meta: { adresse: string; title: string; genre: string; resume: string };
}

/** Loads the index of the site; nothing of it is fetched before. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(new URL(`${folder}pagefind.js`, location.href).href);
  // A page kept on the device must find the index of its own build: its requests must be known as its own.
  const noWorker = Boolean(navigator.serviceWorker?.controller);
  await pagefind.options({ excerptLength: 24, noWorker });
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}
