import { pageScanner, type ScannedPage } from '../../outputs/check-links.ts';
import { searchCopier } from '../../outputs/search-copies.ts';
import type { CurrentSite } from '../../site/current-site.ts';

/** A finished page, and what was taken from its HTML while it was at hand. */
export interface MadePage {
  /** In UTF-8: half the weight of text in memory, and handed from one thread to the other without a copy. */
  html: Uint8Array<ArrayBuffer>;
  scanned: ScannedPage;
}

const utf8 = new TextEncoder();

/**
 * Makes pages of a site by their address, and writes the copies that the search will read.
 * @param copies folder of the copies, see `searchCopier`
 */
export function pageMaker(current: CurrentSite, copies: string): (url: string) => MadePage {
  const copy = searchCopier(current, copies);
  const scan = pageScanner();
  return (url) => {
    const route = current.site.get(url);
    if (!route) throw new Error(`The site has no page ${url}.`);
    const html = route.render();
    copy(route, html);
    return { html: utf8.encode(html), scanned: scan(route.file, html) };
  };
}
