import type { Entry } from '../corpus/entry.ts';
import { FIXED_PAGES, listUrl, profileUrl } from '../model/addresses.ts';
import { typeNamed } from '../model/types.ts';
import { PROFILS, THEMES } from '../model/vocabularies.ts';
import { linkTo } from './links.ts';
import { filledTypes, sitePageView } from './list-views.ts';
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

/** Pages that Trame makes for every edition: they stand on no entry. */
function ownPages({ corpus, href, writer }: SiteContext) {
  const lists = filledTypes(corpus).flatMap((type) => {
    const url = listUrl(type);
    return url ? [{ titre: `Liste : ${typeNamed(type).plural}`, url }] : [];
  });
  const own = [
    { titre: 'Accueil', url: FIXED_PAGES.accueil },
    ...Object.entries(PROFILS).map(([id, name]) => ({
      titre: `Vous êtes : ${name.toLowerCase()}`,
      url: profileUrl(id),
    })),
    ...lists,
    { titre: 'Rechercher', url: FIXED_PAGES.recherche },
    { titre: 'Déclaration d’accessibilité', url: FIXED_PAGES.accessibilite },
    { titre: 'Les liens vers d’autres sites', url: FIXED_PAGES.liens },
    { titre: 'Guide de style', url: FIXED_PAGES.style },
  ];
  return own.map(({ titre, url }) => ({ titre: writer.text(titre), url: href(url) }));
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
