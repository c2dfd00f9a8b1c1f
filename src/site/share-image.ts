import type { Entry } from '../corpus/entry.ts';
import { entryCardUrl, SITE_CARD } from '../model/addresses.ts';
import type { EditionData } from '../model/edition.ts';
import { isPrinted, languageOf } from '../model/languages.ts';
import { inLanguageOf } from './page-language.ts';
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

/** Whether an entry has a picture of its own: the edition chooses its type, and our fonts have its letters. */
export const hasOwnCard = (
  entry: Pick<Entry, 'type' | 'data'>,
  { vignettes }: Pick<EditionData, 'vignettes'>,
): boolean => vignettes.includes(entry.type) && isPrinted(languageOf(entry));

/** The picture of an entry: its own where the edition has them made for its type, else that of the site. */
export function entryShareImage(entry: Entry, context: SiteContext): ShareImage {
  const { canonical, corpus } = context;
  const { writer } = inLanguageOf(entry, context);
  return hasOwnCard(entry, corpus.edition)
    ? { url: canonical(entryCardUrl(entry.url)), texte: writer.text(entry.data.titre) }
    : siteShareImage(context);
}
