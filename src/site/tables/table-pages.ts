import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { ACTOR_CSV, ACTOR_FORM_CSV, paperUrl } from '../../model/addresses.ts';
import { pageNamed, pageUrl } from '../../model/pages.ts';
import { type FilterFacet, filterView } from '../filters.ts';
import { collectionView } from '../list-view.ts';
import { hasPaper } from '../other-forms.ts';
import type { MenuLink, PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';
import { actorForm } from './actor-form.ts';
import { type ActorGraphView, actorGraph } from './actor-graph.ts';
import { ACTOR_FACETS, actorTable } from './actor-table.ts';
import { DIAGNOSTIC_FACETS, diagnosticTable } from './diagnostic-table.ts';
import { mirrorFacets, mirrorTable } from './mirror-table.ts';
import type { TableView } from './table-view.ts';

/** Who can do what, and what leaves the page: to a spreadsheet, to paper. */
export const actorListView = (context: SiteContext): PageView =>
  tablePageView(
    {
      type: 'acteur',
      orientations: actorGraph(context),
      tableau: actorTable(context),
      facets: ACTOR_FACETS,
      un: 'acteur',
      plusieurs: 'acteurs',
      emporter: takeAway(context),
    },
    context,
  );

/** The tools side by side. */
export const diagnosticListView = (context: SiteContext): PageView =>
  tablePageView(
    {
      type: 'diagnostic',
      tableau: diagnosticTable(context),
      facets: DIAGNOSTIC_FACETS,
      un: 'outil',
      plusieurs: 'outils',
      emporter: [],
    },
    context,
  );

/** The mirrors side by side, as of the day of the build. */
export const mirrorListView = (context: SiteContext): PageView =>
  tablePageView(
    {
      type: 'miroir',
      tableau: mirrorTable(context, new Date()),
      facets: mirrorFacets(context),
      un: 'miroir',
      plusieurs: 'miroirs',
      emporter: [],
    },
    context,
  );

/** A collection that is compared in a table, what it is narrowed by, and what is offered with it. */
interface ComparedCollection<N extends 'acteur' | 'diagnostic' | 'miroir'> {
  type: N;
  tableau: TableView;
  /** Who sends people to whom. */
  orientations?: ActorGraphView | undefined;
  facets: readonly FilterFacet<EntryOf<N>>[];
  un: string;
  plusieurs: string;
  emporter: (MenuLink & { precision: string })[];
}

function tablePageView<N extends 'acteur' | 'diagnostic' | 'miroir'>(
  { type, tableau, orientations, facets, un, plusieurs, emporter }: ComparedCollection<N>,
  context: SiteContext,
): PageView {
  const items = entriesOf(context.corpus, type);
  return {
    ...collectionView(type, context),
    contenu: {
      tableau,
      orientations,
      filtres: filterView({ cible: tableau.id, items, un, plusieurs }, facets),
      emporter,
    },
  };
}

const FORM_TITLE = 'Le formulaire à remplir pour votre territoire';

const takeAway = ({ href }: SiteContext): (MenuLink & { precision: string })[] => [
  {
    titre: FORM_TITLE,
    url: href(pageUrl('formulaire-acteurs')),
    precision: 'À imprimer et à compléter ensemble, ou à ouvrir dans un tableur.',
  },
  {
    titre: 'Tous les acteurs dans un tableur',
    url: href(ACTOR_CSV),
    precision: 'Fichier CSV. Il contient toute la liste, même si vous l’avez filtrée.',
  },
];

/** The table of actors to fill in by hand, for a territory. */
export const actorFormView = (context: SiteContext): PageView => ({
  ...sitePageView(
    'formulaire-acteurs',
    'Qui fait quoi, chez vous ? Une ligne par acteur possible : écrivez son nom, comment le joindre, quand et où il reçoit, et cochez ce qu’il peut faire.',
    context,
    FORM_TITLE,
  ),
  contenu: {
    ...actorForm(context),
    csv: context.href(ACTOR_FORM_CSV),
    pdf: hasPaper(pageNamed('formulaire-acteurs'), context)
      ? context.href(paperUrl(pageUrl('formulaire-acteurs')))
      : undefined,
  },
});
