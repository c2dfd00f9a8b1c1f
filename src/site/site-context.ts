import type { PublishedCorpus } from '../corpus/corpus.ts';
import { type Entry, type EntryOf, entriesOf } from '../corpus/entry.ts';
import { mediaFinder } from '../corpus/media-names.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { decodedAddress } from '../markdown/decoded-address.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { frenchTypography } from '../markdown/typography.ts';
import { CONFORMITY_MENTIONS, conformityOf } from '../model/accessibility.ts';
import { listUrl } from '../model/addresses.ts';
import { isFrench, languageOf } from '../model/languages.ts';
import { LICENCES } from '../model/licences.ts';
import { type Page, pageUrl, standingPages } from '../model/pages.ts';
import { siteRoot } from '../model/site-root.ts';
import {
  type DataOf,
  declarationOf,
  LISTED_TYPES,
  type ListedType,
  typeNamed,
} from '../model/types.ts';
import type { Writer } from './display.ts';
import type { EditLink } from './edit-link.ts';
import { figureText, quotingEntries, spellOutFigures } from './figures/figure.ts';
import type { TerritoryOutline } from './france-map/france-map.ts';
import { type Glossary, glossaryOf } from './glossary/glossary.ts';
import { chapterLinks } from './guide-and-kit/chapter-own.ts';
import { iconView, logoView } from './identity.ts';
import { imageText } from './image-versions.ts';
import { lazy, remembered } from './lazy.ts';
import { linkTo, reverseLinks, withPrefix } from './links.ts';
import { languageView, versionsByOriginal } from './page-language.ts';
import type { MenuLink, SiteView } from './page-view.ts';
import { strategiesByPublic } from './strategies/public-actions.ts';
import { changesByPage } from './watch/change-notices.ts';

/**
 * Name of a territory, or `undefined` for a code that is not known. The official list weighs megabytes: whoever makes a
 * context gives the names that it has.
 */
export type TerritoryName = (
  nature: DataOf<'strategie'>['territoire']['nature'],
  code: string,
) => string | undefined;

/** Outline of a territory; `undefined` where it has none, or none is at hand. */
export type OutlineFinder = (
  ...territory: Parameters<TerritoryName>
) => TerritoryOutline | undefined;

/** What all views of one build share. */
export interface SiteContext {
  corpus: PublishedCorpus;
  prefix: string;
  site: SiteView;
  writer: Writer;
  markdown: MarkdownContext;
  /** The terms that texts explain. */
  glossary: Glossary;
  /** Key → keys of the entries that call it near. */
  reverse: ReadonlyMap<string, readonly string[]>;
  /** Key of a page → its versions in other languages. */
  versions(): ReadonlyMap<string, readonly Entry[]>;
  /** Key figure → keys of the entries that quote it. */
  quoting(): ReadonlyMap<string, readonly string[]>;
  /** The chapters of the guide, in their order. */
  chapters(): readonly MenuLink[];
  /** Public → keys of the strategies that act for it. */
  actingFor(): ReadonlyMap<string, ReadonlySet<string>>;
  /** Key of a page → changes of online services after which nobody has read it again. */
  changes(): ReadonlyMap<string, readonly EntryOf<'veille'>[]>;
  territoryName: TerritoryName;
  territoryOutline: OutlineFinder;
  /** Where an entry is changed, when this edition says where. */
  editLink: EditLink;
  /** Full address of a page, for machines. */
  canonical(url: string): string;
  /** Full address of what pages of the site name with the prefix of the host; others stay as they are. */
  absolute(url: string): string;
  /** Address with the prefix of the host. */
  href(url: string): string;
}

/**
 * Prepares what the views of one build share.
 * @param editLink left out by the preview, which is the editor already
 */
export function siteContext(
  corpus: PublishedCorpus,
  prefix: string,
  territoryName: TerritoryName,
  editLink: EditLink = () => undefined,
  territoryOutline: OutlineFinder = () => undefined,
): SiteContext {
  const href = (url: string) => withPrefix(url, prefix);
  const root = siteRoot(corpus.edition.adresse, prefix);
  const { withheld } = corpus;
  const figure = (slug: string) =>
    corpus.byKey.get(`chiffres/${slug}`) as EntryOf<'chiffre'> | undefined;
  // Titles and summaries stand on their page, and on all that lead to it.
  const spelledOut = (source: string) =>
    spellOutFigures(source, (slug) => figure(slug)?.data ?? corpus.withheld?.figures.get(slug));
  const text = remembered((source) => frenchTypography(spelledOut(source)));
  const replaced = new Set(
    corpus.entries.filter(({ provenance }) => provenance.replaces).map(({ url }) => url),
  );
  /** A page that is not published here has no address; one that a territory rewrote may have other headings. */
  const pageHref = (url: string) => {
    const [address = '', anchor] = url.split('#', 2);
    const page = decodedAddress(address);
    if (withheld?.addresses.has(page)) return undefined;
    const isLost =
      anchor !== undefined &&
      replaced.has(page) &&
      !corpus.anchors?.get(page)?.includes(decodedAddress(anchor));
    return href(mediaHref(isLost ? address : url));
  };
  const fileAt = mediaFinder(corpus.media ?? corpus.images.keys());
  const mediaHref = (url: string) => {
    if (!url.startsWith('/media/')) return url;
    const [address = '', anchor] = url.split('#', 2);
    const written = decodedAddress(address);
    const file = fileAt(written);
    return file === written ? url : `${encodeURI(file)}${anchor === undefined ? '' : `#${anchor}`}`;
  };
  const markdown: MarkdownContext = {
    checked: corpus.texts,
    figure: remembered((slug) => {
      const entry = figure(slug);
      const data = entry?.data ?? withheld?.figures.get(slug);
      return (
        data && {
          text: text(figureText(data)),
          url: entry && href(entry.url),
          title: text(data.titre),
        }
      );
    }),
    href: pageHref,
    image: (src) => {
      const image = corpus.images.get(fileAt(decodedAddress(src)));
      return image && imageText(image, href);
    },
  };
  return {
    corpus,
    prefix,
    site: siteView(corpus, prefix, href),
    markdown,
    glossary: glossaryOf(corpus.entries),
    writer: {
      text,
      ours: text,
      asIs: (source) => source,
      spelledOut,
      markdown: (source, idPrefix) => renderMarkdown(source, { ...markdown, idPrefix }).html,
      link: (key) => {
        const entry = corpus.byKey.get(key);
        return entry && linkTo(entry, prefix, { ours: text, spelledOut });
      },
    },
    reverse: reverseLinks(corpus),
    versions: lazy(() => versionsByOriginal(corpus.entries)),
    quoting: lazy(() => quotingEntries(corpus.entries)),
    chapters: lazy(() => chapterLinks(corpus, text, href)),
    actingFor: lazy(() => strategiesByPublic(corpus)),
    changes: lazy(() => changesByPage(corpus)),
    territoryName,
    territoryOutline,
    editLink,
    canonical: (url) => root + url.slice(1),
    absolute: (url) =>
      url.startsWith(prefix) && !url.startsWith('//') ? root + url.slice(prefix.length) : url,
    href,
  };
}

/**
 * The lists that stand and have a name in the main menu, in its order.
 * @param first the types that the edition puts before the others
 */
function mainMenu(
  standing: readonly Page[],
  first: readonly ListedType[],
  href: (url: string) => string,
): MenuLink[] {
  const place = (type: ListedType) => {
    const at = first.indexOf(type);
    return at < 0 ? first.length : at;
  };
  const standingUrls = new Set(standing.map(({ url }) => url));
  return LISTED_TYPES.flatMap((name) => {
    const { menu, fil } = declarationOf(name);
    const url = listUrl(name);
    return menu && standingUrls.has(url)
      ? [{ ...menu, place: place(name), url: href(url), fil }]
      : [];
  })
    .sort((a, b) => a.place - b.place || a.rang - b.rang)
    .map(({ titre, url, fil }) => ({ titre, url, fil }));
}

function siteView(
  corpus: PublishedCorpus,
  prefix: string,
  href: (url: string) => string,
): SiteView {
  const { edition, accessibility } = corpus;
  const standing = standingPages((type) => entriesOf(corpus, type));
  const pages = (place: 'menu' | 'pied') =>
    corpus.entries
      .filter((entry) => entry.type === 'page' && entry.data.emplacement === place)
      .map((entry) => ({
        titre: isFrench(entry) ? frenchTypography(entry.data.titre) : entry.data.titre,
        url: href(entry.url),
        ...(!isFrench(entry) && { langue: languageView(languageOf(entry)) }),
      }));
  return {
    nom: edition.nom,
    devise: frenchTypography(edition.devise),
    description: frenchTypography(edition.description),
    editeur: edition.editeur,
    logo: logoView(corpus, href),
    icone: iconView(corpus, href),
    licence: LICENCES[edition.licence],
    prefixe: prefix,
    menu: [
      ...mainMenu(standing, edition.menu, href),
      ...pages('menu').map((link) => ({ ...link, fil: typeNamed('page').fil })),
    ],
    pied: [
      {
        titre: frenchTypography(CONFORMITY_MENTIONS[conformityOf(accessibility, new Date())]),
        url: href(pageUrl('accessibilite')),
      },
      ...pages('pied'),
      ...(corpus.entries.every(isFrench)
        ? []
        : [{ titre: 'Dans d’autres langues', url: `${href(pageUrl('plan'))}#langues` }]),
      ...standing
        .filter((page) => page.pied)
        .map(({ titre, url }) => ({ titre: frenchTypography(titre), url: href(url) })),
    ],
    recherche: href(pageUrl('recherche')),
    plan: href(pageUrl('plan')),
  };
}
