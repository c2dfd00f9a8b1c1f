import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { ACTOR_CSV, ACTOR_FORM, ACTOR_FORM_CSV, listUrl } from '../../model/addresses.ts';
import { type TypeName, typeNamed } from '../../model/types.ts';
import { filterView } from '../filters.ts';
import { sitePageView } from '../list-views.ts';
import type { MenuLink, PageView } from '../page-view.ts';
import type { Route, RouteMaker } from '../route.ts';
import type { SiteContext } from '../site-context.ts';
import { actorForm } from './actor-form.ts';
import { ACTOR_FACETS, actorTable } from './actor-table.ts';
import { DIAGNOSTIC_FACETS, diagnosticTable } from './diagnostic-table.ts';
import { mirrorFacets, mirrorTable } from './mirror-table.ts';

/** The collections that are compared in a table, and the form that comes with the actors; none that is empty. */
export function tableRoutes(context: SiteContext, route: RouteMaker): Route[] {
  const table = (type: Compared) => {
    const url = listUrl(type);
    return url && entriesOf(context.corpus, type).length > 0
      ? [route(url, 'tableau', () => tablePageView(type, url, context))]
      : [];
  };
  const actors = table('acteur');
  return [
    ...actors,
    ...(actors.length > 0 ? [route(ACTOR_FORM, 'formulaire', () => actorFormView(context))] : []),
    ...table('diagnostic'),
    ...table('miroir'),
  ];
}

type Compared = Extract<TypeName, 'acteur' | 'diagnostic' | 'miroir'>;

function tablePageView(type: Compared, url: string, context: SiteContext): PageView {
  const { plural, description } = typeNamed(type);
  return {
    ...sitePageView(url, plural, description, context),
    couleur: type,
    contenu: tableOf(type, context),
  };
}

/** The table of a collection, its filters, and what is offered with it. */
function tableOf(type: Compared, context: SiteContext) {
  switch (type) {
    case 'acteur':
      return {
        tableau: actorTable(context),
        filtres: filterView(filtered(type, context, 'acteur', 'acteurs'), ACTOR_FACETS),
        emporter: takeAway(context),
      };
    case 'diagnostic':
      return {
        tableau: diagnosticTable(context),
        filtres: filterView(filtered(type, context, 'outil', 'outils'), DIAGNOSTIC_FACETS),
        emporter: [],
      };
    case 'miroir':
      return {
        tableau: mirrorTable(context, new Date()),
        filtres: filterView(filtered(type, context, 'miroir', 'miroirs'), mirrorFacets(context)),
        emporter: [],
      };
  }
}

/** The table of a type bears the name of its folder. */
const filtered = <N extends Compared>(
  type: N,
  { corpus }: SiteContext,
  un: string,
  plusieurs: string,
) => ({ cible: `${type}s`, items: entriesOf(corpus, type) as EntryOf<N>[], un, plusieurs });

/** What leaves the page of the actors: to a spreadsheet, to paper. */
const takeAway = ({ href }: SiteContext): (MenuLink & { precision: string })[] => [
  {
    titre: 'Le formulaire à remplir pour votre territoire',
    url: href(ACTOR_FORM),
    precision: 'À imprimer et à compléter ensemble, ou à ouvrir dans un tableur.',
  },
  {
    titre: 'Tous les acteurs dans un tableur',
    url: href(ACTOR_CSV),
    precision: 'Fichier CSV. Il contient toute la liste, même si vous l’avez filtrée.',
  },
];

function actorFormView(context: SiteContext): PageView {
  const titre = 'Le formulaire à remplir pour votre territoire';
  const resume =
    'Qui fait quoi, chez vous ? Une ligne par acteur possible : écrivez son nom, comment le joindre, quand et où il reçoit, et cochez ce qu’il peut faire.';
  const page = sitePageView(ACTOR_FORM, titre, resume, context);
  const [home, here] = page.fil;
  const list = { titre: typeNamed('acteur').plural, url: context.href('/acteurs/') };
  return {
    ...page,
    couleur: 'acteur',
    fil: [home, list, here].filter((step) => step !== undefined),
    contenu: { ...actorForm(context), csv: context.href(ACTOR_FORM_CSV) },
  };
}
