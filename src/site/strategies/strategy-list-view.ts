import { pageUrl } from '../../model/pages.ts';
import {
  ETATS_DE_STRATEGIE,
  NATURES_DE_TERRITOIRE,
  PUBLICS,
  THEMES,
} from '../../model/vocabularies.ts';
import { type FilterFacet, filterMarks, filterView } from '../filters.ts';
import { collectionView } from '../list-view.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { mapView } from './map-view.ts';
import { latestStrategies, type PlacedStrategy, placedStrategies } from './placed-strategies.ts';
import { countActions, planText } from './strategy-view.ts';

/** The ways to narrow the list of strategies. */
const FACETS: readonly FilterFacet<PlacedStrategy>[] = [
  {
    id: 'niveau',
    libelle: 'Niveau',
    labels: NATURES_DE_TERRITOIRE,
    of: ({ niveau }) => [niveau.id],
  },
  { id: 'theme', libelle: 'Thème', labels: THEMES, of: ({ entry }) => entry.data.themes },
  {
    id: 'public',
    libelle: 'Public',
    labels: PUBLICS,
    forAll: 'tous',
    of: ({ entry }) => entry.data.publics,
  },
  {
    id: 'origine',
    libelle: 'Publiée par',
    labels: { ici: 'Cette édition', ailleurs: 'Une édition locale' },
    of: ({ origine }) => [origine ? 'ailleurs' : 'ici'],
  },
];

/** The list of strategies: on a map, by place, and as cards that can be filtered. */
export function strategyListView(context: SiteContext): PageView {
  const all = placedStrategies(context);
  const { shown: strategies, left } = latestStrategies(all, context.corpus.editions);
  const { writer } = context;
  const found = new Set(strategies.map(({ niveau }) => niveau.id));
  const list = { cible: 'bloc_liste', items: strategies, un: 'stratégie', plusieurs: 'stratégies' };
  return {
    ...collectionView('strategie', context),
    contenu: {
      carte: mapView(all, context),
      autres: left,
      liste: strategies.map((strategy) => ({
        ...strategy.lien,
        marques: filterMarks(strategy, FACETS),
        accroche: strategy.territoire,
        details: [
          strategy.niveau.libelle,
          strategy.habitants,
          planText(strategy.entry.data),
          `état : ${ETATS_DE_STRATEGIE[strategy.entry.data.etat].toLowerCase()}`,
          strategy.origine?.mention ?? '',
        ]
          .filter((detail) => detail !== '')
          .map(writer.text),
      })),
      filtres: filterView(list, FACETS),
      niveaux: Object.entries(NATURES_DE_TERRITOIRE)
        .filter(([id]) => found.has(id as PlacedStrategy['niveau']['id']))
        .map(([id, titre]) => ({
          titre,
          url: `?niveau=${id}#bloc_liste`,
          compte: strategies.filter(({ niveau }) => niveau.id === id).length,
        })),
      comparer: strategies.length > 1 ? context.href(pageUrl('comparer-strategies')) : '',
      editions: (context.corpus.editions ?? []).length > 0 ? context.href(pageUrl('editions')) : '',
      actions: strategies.some(({ entry }) => countActions(entry.data).actions > 0)
        ? context.href(pageUrl('actions'))
        : '',
    },
  };
}
