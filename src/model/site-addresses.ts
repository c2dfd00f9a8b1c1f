import { type Contents, PAGES, standingPages } from './pages.ts';

/** Addresses of the pages that texts may name in an edition, beside its entries. */
export const sitePages = (of: Contents): string[] =>
  standingPages(of)
    .filter(({ linked }) => linked === undefined)
    .map(({ url }) => url);

/** Folders of the site that hold no page of an entry. */
const FOLDERS = ['/media/', '/admin/', '/api/', '/pagefind/', '/assets/', '/pour/', '/oembed/'];

/** Every address that an entry may not take, whatever the site holds today. */
export const reservedAddresses = (): string[] => [...PAGES.map(({ url }) => url), ...FOLDERS];
