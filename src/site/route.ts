import type { Entry } from '../corpus/entry.ts';

/** One page to be written: where it stands, and how to make it. Nothing is computed before it is asked for. */
export interface Route {
  /** Address from the root of the site, without prefix. */
  url: string;
  /** File below the output folder. */
  file: string;
  /** The entry that the page shows; absent on pages that stand on none, and on further pages of an entry. */
  entry?: Entry;
  render(): string;
}

/** The file of a page. */
export const fileOf = (url: string): string => (url.endsWith('/') ? `${url}index.html` : url);
