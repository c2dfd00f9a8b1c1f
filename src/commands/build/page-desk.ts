import { mkdirSync } from 'node:fs';
import type { ScannedPage } from '../../outputs/check-links.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import type { PageBytes } from '../../site/write-pages.ts';
import { pageMaker } from './make-page.ts';
import type { SecondThread } from './second-thread.ts';
import { sharedWork } from './shared-work.ts';

/** Pages that the second thread makes at a time. */
const PAGES = 16;

/** Where the pages of a build are asked for, each once. */
export interface PageDesk {
  /** The HTML of a page. To be asked in the order of the site. */
  html: PageBytes;
  /** What was seen in the pages made so far, by file. */
  scanned: ReadonlyMap<string, ScannedPage>;
}

/**
 * Opens the desk: both threads make pages, and write the copies that the search will read.
 * @param copies folder of the copies, made here
 */
export function pageDesk(
  current: CurrentSite,
  copies: string,
  second: SecondThread | undefined,
): PageDesk {
  const { corpus, assets, prefix, site } = current;
  mkdirSync(copies, { recursive: true });
  second?.open({ corpus, assets: { ...assets, files: [] }, prefix, copies });
  const urls = [...site.keys()];
  const places = new Map(urls.map((url, at) => [url, at]));
  const work = sharedWork(urls, pageMaker(current, copies), second?.make, PAGES);
  const scanned = new Map<string, ScannedPage>();
  return {
    scanned,
    async html({ url, file }) {
      const made = await work.at(places.get(url) ?? -1);
      scanned.set(file, made.scanned);
      return made.html;
    },
  };
}
