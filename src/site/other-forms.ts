import { type Entry, entriesOf } from '../corpus/entry.ts';
import { feedUrls, oEmbedUrl, paperUrl, WEB_MANIFEST } from '../model/addresses.ts';
import { entryDocumentUrl, markdownUrl } from '../model/api-addresses.ts';
import type { EditionData } from '../model/edition.ts';
import { isPrinted, languageOf } from '../model/languages.ts';
import { PAGES, type Page, pageUrl } from '../model/pages.ts';
import { declarationOf, type ListedType } from '../model/types.ts';
import { type Attributions, attributions } from './attributions.ts';
import type { LicenceView } from './licence-view.ts';
import { versionLinks } from './page-language.ts';
import type { SiteContext } from './site-context.ts';
import type { Work } from './work.ts';

/** A `<link>` of the head, for programs that look for the same content in a form of their own. */
export interface HeadLink {
  rel: 'alternate' | 'manifest';
  /** Media type. */
  type?: string;
  /** The language of the same page there. */
  langue?: string;
  url: string;
  titre?: string;
}

/** A form that people are offered too. */
export interface OtherForm {
  titre: string;
  /** Media type. */
  type: string;
  url: string;
}

/** What the « Réutiliser » block of a page offers: how to name the page, and to take it in another form. */
export interface PageLicence extends LicenceView {
  /** The attribution for a web page and for a text in Markdown. */
  citations: Pick<Attributions, 'html' | 'markdown'>;
  formes: OtherForm[];
  /** The page that tells all ways of re-use. */
  reutiliser: string;
}

/** The forms of one page: those that its readers are offered, and those that only programs look for. */
export interface Forms {
  formes: OtherForm[];
  liens: HeadLink[];
}

/** The forms of an entry: its document, its file and, when the edition makes it, its paper. */
export function formsOfEntry(entry: Entry, context: SiteContext): Forms {
  const { key, url } = entry;
  const { canonical, corpus, href } = context;
  const formes = [
    ...(hasOwnPaper(entry, corpus.edition) ? [paper(href(paperUrl(url)))] : []),
    { titre: 'Markdown', type: 'text/markdown', url: href(markdownUrl(url)) },
    { titre: 'JSON', type: 'application/json', url: href(entryDocumentUrl(key)) },
  ];
  // Tools that know oEmbed want a full address: https://oembed.com/#section4
  const oEmbed = { type: 'application/json+oembed', url: canonical(oEmbedUrl(key)) };
  return {
    formes,
    liens: [
      ...formes.map(alternate),
      { rel: 'alternate', ...oEmbed },
      ...versionLinks(entry, context),
    ],
  };
}

/**
 * Whether an entry is a document too. Places go on paper by commune: a sheet for each would serve nobody. The fonts of our
 * documents lack the signs of Chinese.
 */
export const hasOwnPaper = (
  entry: Pick<Entry, 'type' | 'data'>,
  { papier }: Pick<EditionData, 'papier'>,
): boolean => papier.includes(entry.type) && entry.type !== 'lieu' && isPrinted(languageOf(entry));

/** Whether a page of several entries is also a document: a booklet of a chosen type, a form where any is made. */
export const hasPaper = (
  { id, type, recueil, stands }: Page,
  { corpus }: Pick<SiteContext, 'corpus'>,
): boolean => {
  const { papier } = corpus.edition;
  if (recueil) return type !== undefined && papier.includes(type);
  return (
    id === 'formulaire-acteurs' && papier.length > 0 && stands((name) => entriesOf(corpus, name))
  );
};

/** The forms of a page of several entries: the feed of its collection, the booklet that it prints. */
export function formsOfPage(
  url: string,
  type: ListedType | undefined,
  context: SiteContext,
): Forms {
  const { corpus, href, writer } = context;
  if (type === undefined) return { formes: [], liens: [] };
  const own = PAGES.find((page) => page.url === url);
  const formes = own && hasPaper(own, context) ? [paper(href(paperUrl(url)))] : [];
  const feeds =
    entriesOf(corpus, type).length > 0
      ? feedLinks(writer.text(declarationOf(type).plural), feedUrls(type), href)
      : [];
  return { formes, liens: [...feeds, ...formes.map(alternate)] };
}

/** The part of a page's view that tells of its other forms, to people and to programs. */
export function otherForms(
  licence: LicenceView,
  { titre }: Work,
  canonical: string,
  { formes, liens }: Forms,
  { corpus, href, site }: SiteContext,
): { licence: PageLicence; liens: HeadLink[] } {
  const { html, markdown } = attributions(titre, licence, corpus.edition.nom, canonical);
  return {
    licence: {
      ...licence,
      citations: { html, markdown },
      formes,
      reutiliser: href(pageUrl('reutiliser')),
    },
    liens: [
      { rel: 'manifest', url: href(WEB_MANIFEST) },
      ...feedLinks(site.nom, feedUrls(), href),
      ...liens,
    ],
  };
}

const PDF = 'application/pdf';

const paper = (url: string): OtherForm => ({ titre: 'PDF', type: PDF, url });

/** Where programs find a feed, in both of its forms (https://www.jsonfeed.org/version/1.1/#discovery). */
const feedLinks = (
  titre: string,
  { atom, json }: ReturnType<typeof feedUrls>,
  href: SiteContext['href'],
): HeadLink[] => [
  { rel: 'alternate', type: 'application/atom+xml', titre, url: href(atom) },
  { rel: 'alternate', type: 'application/feed+json', titre, url: href(json) },
];

const alternate = ({ type, url }: OtherForm): HeadLink => ({ rel: 'alternate', type, url });
