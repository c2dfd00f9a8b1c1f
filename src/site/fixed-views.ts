import type { Entry } from '../corpus/entry.ts';
import { entriesOf } from '../corpus/entry.ts';
import { groupBy } from '../corpus/group-by.ts';
import { aroundOf } from '../corpus/known-editions.ts';
import { isExample } from '../model/example-host.ts';
import {
  isFrench,
  type LanguageId,
  languageNamed,
  languageOf,
  PAGE_LANGUAGES,
} from '../model/languages.ts';
import { listId, type Page, pageUrl, standingPages } from '../model/pages.ts';
import { siteRoot } from '../model/site-root.ts';
import { CONTENT_TYPES } from '../model/types.ts';
import { THEMES } from '../model/vocabularies.ts';
import { linkTo } from './links.ts';
import { type LanguageView, languageView } from './page-language.ts';
import type { ListGroup, MenuLink, PageView } from './page-view.ts';
import { searchFacets } from './search-facets.ts';
import type { SiteContext } from './site-context.ts';
import { sitePageView } from './site-page-view.ts';

/** Everything that is published, by type then by theme: what readers without script get instead of the search. */
export function siteMapView(context: SiteContext): PageView {
  const { corpus, prefix, writer } = context;
  const themes = Object.entries(THEMES).map(([id, titre]) => ({
    id: `theme-${id}`,
    titre: writer.text(titre),
    items: corpus.entries
      .filter((entry) => isFrench(entry) && (entry.data.themes as string[]).includes(id))
      .map((entry) => linkTo(entry, prefix, writer)),
  }));
  return {
    ...sitePageView('plan', 'Toutes les pages, par rubrique puis par thème.', context),
    groupes: byType(context),
    contenu: {
      langues: byLanguage(context),
      themes: themes.filter(({ items }) => items.length > 0),
      siennes: ownPages(context),
      aide: context.href(pageUrl('aide')),
    },
  };
}

function byType({ corpus, prefix, writer }: SiteContext): ListGroup[] {
  const types = groupBy(corpus.entries.filter(isFrench), ({ type }) => type);
  return CONTENT_TYPES.map(({ name, plural }) => ({
    id: name,
    titre: writer.text(plural),
    items: (types.get(name) ?? []).map((entry: Entry) => linkTo(entry, prefix, writer)),
  })).filter(({ items }) => items.length > 0);
}

/** The pages in other languages, in the order of the table of languages. */
function byLanguage({
  corpus,
  prefix,
  writer,
}: SiteContext): (ListGroup & { nom: string; langue: LanguageView })[] {
  const languages = groupBy(
    corpus.entries.filter((entry) => !isFrench(entry)),
    languageOf,
  );
  return (Object.keys(PAGE_LANGUAGES) as LanguageId[]).flatMap((id) => {
    const { nom, propre } = languageNamed(id);
    const items = (languages.get(id) ?? []).map((entry) => linkTo(entry, prefix, writer));
    return items.length > 0
      ? [
          {
            id: `langue-${id}`,
            titre: writer.text(nom),
            nom: propre,
            langue: languageView(id),
            items,
          },
        ]
      : [];
  });
}

/** The pages of the table that this edition has and that are reached from elsewhere than this map. */
const ownPages = ({ corpus, href, writer }: SiteContext): MenuLink[] =>
  standingPages((type) => entriesOf(corpus, type), aroundOf(corpus))
    .filter(({ id, linked, editor }) => linked !== 'none' && !editor && id !== 'plan')
    .map((page) => ({ titre: writer.text(nameInMap(page)), url: href(page.url) }));

const nameInMap = ({ id, type, titre }: Page): string =>
  type && id === listId(type) ? `Liste : ${titre}` : titre;

export function searchPageView(context: SiteContext): PageView {
  const nationale = nationalSearch(context);
  return {
    ...sitePageView(
      'recherche',
      'Cherchez dans tout le site, puis affinez par rubrique, public, thème, territoire ou niveau.',
      context,
    ),
    ...(nationale && { lit: [new URL(nationale.index).origin] }),
    contenu: {
      nationale,
      facettes: searchFacets(context),
      index: context.href('/pagefind/'),
      depart: startingPoints(context),
      voies: waysOn(context),
    },
  };
}

/** Where the search of the edition that a territory follows stands, when the territory offers it. */
function nationalSearch({ corpus: { edition, followed } }: SiteContext) {
  if (!edition.recherche_nationale || !followed || isExample(followed.adresse)) return undefined;
  const index = `${siteRoot(followed.adresse, '/')}pagefind/`;
  return { nom: followed.nom, hote: new URL(index).host, index };
}

/** How many sheets are offered to who has not typed anything yet. */
const STARTING_POINTS = 6;

/** What people say most often, each leading to its sheet: those that are kept at hand at a welcome desk. */
const startingPoints = (context: SiteContext): MenuLink[] =>
  entriesOf(context.corpus, 'kit')
    .toSorted((one, other) => Number(other.data.a_imprimer) - Number(one.data.a_imprimer))
    .slice(0, STARTING_POINTS)
    .map(({ url, data }) => ({
      titre: context.writer.text(data.situation),
      url: context.href(url),
    }));

/** Where to go on when the search finds nothing. */
const WAYS_ON = [
  [listId('kit'), 'Partez de ce que vit la personne'],
  [listId('acteur'), 'Trouvez qui peut aider'],
] as const;

function waysOn({ corpus, href, writer }: SiteContext): (MenuLink & { texte: string })[] {
  const standing = standingPages((type) => entriesOf(corpus, type));
  return WAYS_ON.flatMap(([wanted, texte]) =>
    standing
      .filter(({ id }) => id === wanted)
      .map(({ titre, url }) => ({
        texte: writer.text(texte),
        titre: writer.text(titre),
        url: href(url),
      })),
  );
}

export const notFoundView = (context: SiteContext): PageView =>
  sitePageView('introuvable', 'L’adresse est fausse, ou la page a changé de place.', context);
