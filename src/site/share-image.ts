import type { Entry } from '../corpus/entry.ts';
import { entryCardUrl, SITE_CARD } from '../model/addresses.ts';
import type { SiteContext } from './site-context.ts';

/** The picture that social networks and messengers show beside a link, and its words for who does not see it. */
export interface ShareImage {
  /** Full address. */
  url: string;
  texte: string;
}

/** The picture of the whole site: its name and its motto, as at the top of every page. */
export const siteShareImage = ({ canonical, site }: SiteContext): ShareImage => ({
  url: canonical(SITE_CARD),
  texte: `${site.nom}, ${site.devise}`,
});

/** The picture of an entry: its own where the edition has them made for its type, else that of the site. */
export function entryShareImage({ type, url, data }: Entry, context: SiteContext): ShareImage {
  const { canonical, corpus, writer } = context;
  return corpus.edition.vignettes.includes(type)
    ? { url: canonical(entryCardUrl(url)), texte: writer.text(data.titre) }
    : siteShareImage(context);
}
