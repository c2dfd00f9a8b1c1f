import type { Entry } from '../corpus/entry.ts';
import { FIXED_PAGES } from '../model/addresses.ts';
import { typeNamed } from '../model/types.ts';
import { THEMES } from '../model/vocabularies.ts';
import { linkTo } from './links.ts';
import { filledTypes, sitePageView } from './list-views.ts';
import { ownPages } from './own-pages.ts';
import type { ListGroup, PageView } from './page-view.ts';
import { searchFacets } from './search-facets.ts';
import type { SiteContext } from './site-context.ts';

/** Everything that is published, by type then by theme: what readers without script get instead of the search. */
export function siteMapView(context: SiteContext): PageView {
  const { corpus, prefix, writer } = context;
  const themes = Object.entries(THEMES).map(([id, titre]) => ({
    id: `theme-${id}`,
    titre: writer.text(titre),
    items: corpus.entries
      .filter(({ data }) => (data.themes as string[]).includes(id))
      .map((entry) => linkTo(entry, prefix, writer.text)),
  }));
  return {
    ...sitePageView(
      FIXED_PAGES.plan,
      'Plan du site',
      'Toutes les pages, par rubrique puis par thème.',
      context,
    ),
    groupes: byType(corpus.entries, context),
    contenu: {
      themes: themes.filter(({ items }) => items.length > 0),
      siennes: ownPages(context),
      aide: context.href(FIXED_PAGES.aide),
    },
  };
}

function byType(entries: readonly Entry[], { corpus, prefix, writer }: SiteContext): ListGroup[] {
  return filledTypes(corpus)
    .map((type) => ({
      id: type,
      titre: writer.text(typeNamed(type).plural),
      items: entries
        .filter((entry) => entry.type === type)
        .map((entry) => linkTo(entry, prefix, writer.text)),
    }))
    .filter(({ items }) => items.length > 0);
}

export function searchPageView(context: SiteContext): PageView {
  return {
    ...sitePageView(
      FIXED_PAGES.recherche,
      'Rechercher',
      'Cherchez dans tout le site, puis affinez par rubrique, public, thème, territoire ou niveau.',
      context,
    ),
    contenu: { facettes: searchFacets(context), index: context.href('/pagefind/') },
  };
}

export function notFoundView(context: SiteContext): PageView {
  return sitePageView(
    '/404.html',
    'Cette page n’existe pas',
    'L’adresse est fausse, ou la page a changé de place.',
    context,
  );
}
