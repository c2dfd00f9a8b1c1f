import { type ScannedPage, scanPage } from '../../outputs/check-links.ts';
import { searchCopier } from '../../outputs/search-copies.ts';
import type { CurrentSite } from '../../site/site-source.ts';
import type { PageMaker } from '../../site/write-pages.ts';

/** Makes each page once, and takes from its HTML, while it is at hand, all that the rest of the build needs. */
export interface PageDesk {
  make: PageMaker;
  /** What was seen in the pages made so far, by file. */
  scanned: ReadonlyMap<string, ScannedPage>;
}

/** @param copies folder of what the search will read */
export function pageDesk(current: CurrentSite, copies: string): PageDesk {
  const scanned = new Map<string, ScannedPage>();
  const copy = searchCopier(current, copies);
  return {
    scanned,
    async make(route) {
      const html = route.render();
      scanned.set(route.file, scanPage(route.file, html));
      copy(route, html);
      return Buffer.from(html);
    },
  };
}
