import { entryUrl } from '../model/addresses.ts';
import { sitePages } from '../model/site-addresses.ts';
import type { DataOf, TypeName } from '../model/types.ts';
import { entriesOf } from './entry.ts';
import type { Layered } from './layer.ts';
import type { Draft } from './read-draft.ts';

/** What the national edition has and this one does not publish. Texts that name it are no fault of the territory. */
export interface Withheld {
  /** Addresses of pages of entries, and of the pages of the site that fell with them: links to them show as text. */
  addresses: ReadonlySet<string>;
  /** Key figures by their slug: a text that quotes one keeps its words. */
  figures: ReadonlyMap<string, DataOf<'chiffre'>>;
}

/** Compares what the national edition would publish alone with what this one does. */
export function withheldFrom(drafts: readonly Draft[], layered: Layered): Withheld {
  const national = drafts.filter(({ location }) => location.edition === 'national');
  const pages = national.filter((draft) => draft.kind === 'page');
  const alone = pages.map(({ location, data }) => ({ type: location.type, data }));
  const ofType = (type: TypeName) => alone.filter((page) => page.type === type);
  const here = new Set([
    ...sitePages((type) => entriesOf(layered, type)),
    ...layered.entries.map(({ url }) => url),
  ]);
  const there = [
    // The pairing of a type and its data was checked when the file was read.
    ...sitePages(ofType as unknown as Parameters<typeof sitePages>[0]),
    ...national.map(({ location }) => entryUrl(location.type, location.slug)),
  ];
  return {
    addresses: new Set(there.filter((url) => !here.has(url))),
    figures: new Map(
      pages
        .filter(({ location }) => location.type === 'chiffre' && layered.masked.has(location.key))
        .map(({ location, data }) => [location.slug, data as DataOf<'chiffre'>]),
    ),
  };
}
