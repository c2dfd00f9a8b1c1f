import { Feed } from 'feed';
import { entriesOf } from '../../corpus/entry.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';
import { feedUrls } from '../../model/addresses.ts';
import type { EntryDocument } from '../../model/api-documents.ts';
import { declarationOf, LISTED_TYPES, type ListedType } from '../../model/types.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { documentOf, licenceOf } from '../api/documents-of.ts';
import { inItsLanguage } from '../in-its-language.ts';
import type { OutputFile } from '../output-file.ts';

/** The latest contents, whole: more would make readers fetch megabytes for what they have. */
const MOST_ITEMS = 30;

/** What a feed is about. */
interface Subject {
  titre: string;
  description: string;
  /** Full address of its page. */
  page: string;
  urls: ReturnType<typeof feedUrls>;
  /** The latest first. */
  documents: readonly EntryDocument[];
}

/**
 * Feeds of everything and of each type that has a list, each as Atom (RFC 4287) and as JSON Feed 1.1
 * (https://www.jsonfeed.org/version/1.1/), with the whole contents and their attribution.
 */
export const feedFiles = (current: CurrentSite): OutputFile[] => [
  ...filesOf(() => wholeSite(current), feedUrls(), current),
  ...LISTED_TYPES.filter((type) => entriesOf(current.corpus, type).length > 0).flatMap((type) =>
    filesOf(() => ofType(type, current), feedUrls(type), current),
  ),
];

const filesOf = (
  subject: () => Subject,
  urls: Subject['urls'],
  current: CurrentSite,
): OutputFile[] => [
  { url: urls.atom, content: () => atom(subject(), current) },
  { url: urls.json, content: () => jsonFeed(subject(), current) },
];

function wholeSite(current: CurrentSite): Subject {
  const { nom, description } = current.corpus.edition;
  return {
    titre: nom,
    description,
    page: current.context.canonical('/'),
    urls: feedUrls(),
    documents: latest(current),
  };
}

function ofType(type: ListedType, current: CurrentSite): Subject {
  const { plural, description, path } = declarationOf(type);
  return {
    titre: `${plural} – ${current.corpus.edition.nom}`,
    description,
    page: current.context.canonical(`/${path}/`),
    urls: feedUrls(type),
    documents: latest(current, type),
  };
}

/** The contents that changed last; on one day, in the order of the site. */
function latest(current: CurrentSite, type?: ListedType): EntryDocument[] {
  return current.corpus.entries
    .filter((entry) => type === undefined || entry.type === type)
    .slice()
    .sort((a, b) => b.data.mise_a_jour.localeCompare(a.data.mise_a_jour))
    .slice(0, MOST_ITEMS)
    .map(({ key }) => documentOf(key, current));
}

/** Entries bear days, feeds moments: noon is the same day from Martinique to La Réunion. */
const moment = (day: string): Date => new Date(`${day}T12:00:00Z`);

function atom(
  { titre, description, page, urls, documents }: Subject,
  current: CurrentSite,
): string {
  const { corpus, context } = current;
  const feed = new Feed({
    id: page,
    link: page,
    title: titre,
    description,
    language: 'fr',
    generator: 'Trame',
    feedLinks: { atom: context.canonical(urls.atom) },
    author: { name: corpus.edition.editeur },
    copyright: licenceOf(corpus.edition.licence).nom,
    updated: moment(
      documents[0]?.mise_a_jour ?? corpus.entries[0]?.data.mise_a_jour ?? '2018-01-01',
    ),
  });
  for (const document of documents) {
    feed.addItem({
      id: document.adresse,
      link: document.adresse,
      // Titles are told to be HTML.
      title: escapeHtml(document.titre),
      description: escapeHtml(document.resume),
      content:
        document.langue === 'fr'
          ? document.html
          : `<div${inItsLanguage(document)}>${document.html}</div>`,
      date: moment(document.mise_a_jour),
      published: moment(document.creation),
      author: document.auteurs.map((name) => ({ name })),
      category: [{ name: document.genre, term: document.type }],
      copyright: document.attribution.texte,
    });
  }
  return feed.atom1();
}

function jsonFeed(
  { titre, description, page, urls, documents }: Subject,
  current: CurrentSite,
): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: titre,
    description,
    home_page_url: page,
    feed_url: current.context.canonical(urls.json),
    language: 'fr',
    authors: [{ name: current.corpus.edition.editeur }],
    items: documents.map((document) => ({
      id: document.adresse,
      url: document.adresse,
      title: document.titre,
      summary: document.resume,
      content_html: document.html,
      date_published: moment(document.creation).toISOString(),
      date_modified: moment(document.mise_a_jour).toISOString(),
      authors: document.auteurs.map((name) => ({ name })),
      tags: [document.genre],
      language: document.langue,
      _trame: {
        about: current.context.canonical('/api/v1/openapi.json'),
        cle: document.cle,
        document: document.document,
        licence: document.licence,
        attribution: document.attribution.texte,
      },
    })),
  })}\n`;
}
