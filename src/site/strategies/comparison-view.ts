import { listUrl, STRATEGY_PAGES } from '../../model/addresses.ts';
import { ETATS_DE_STRATEGIE } from '../../model/vocabularies.ts';
import { type DisplayDate, displayDate } from '../dates.ts';
import { sitePageView } from '../list-views.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { breadcrumb } from './actions-view.ts';
import { type PlacedStrategy, placedStrategies } from './placed-strategies.ts';
import { planText } from './strategy-view.ts';

/** One strategy of the table: what can be set against the others without reading it. */
interface ComparedStrategy {
  /** Last part of its address, which the address of a comparison holds: `?s=grand-nancy`. */
  slug: string;
  url: string;
  titre: string;
  niveau: string;
  habitants: string;
  debut: DisplayDate | '';
  fin: DisplayDate | '';
  etat: string;
  /** « 5 axes, 12 missions, 29 actions »; empty when no plan is described. */
  plan: string;
  /** The strategy says something of its budget. */
  budget: boolean;
}

/** The page where strategies are set side by side: a table of all, and a form whose script lays two or three open. */
export function comparisonPageView(context: SiteContext): PageView {
  return {
    ...sitePageView(
      STRATEGY_PAGES.comparer,
      'Comparer des stratégies',
      'Choisissez deux ou trois territoires et lisez leurs stratégies point par point, côte à côte.',
      context,
    ),
    fil: breadcrumb('Comparer des stratégies', STRATEGY_PAGES.comparer, context),
    couleur: 'strategie',
    contenu: {
      strategies: placedStrategies(context).map(compared),
      adresse: context.href(STRATEGY_PAGES.comparer),
      dossier: context.href(listUrl('strategie') ?? ''),
    },
  };
}

function compared({ entry, lien, niveau, habitants }: PlacedStrategy): ComparedStrategy {
  const { data, slug } = entry;
  return {
    slug,
    url: lien.url,
    titre: lien.titre,
    niveau: niveau.libelle,
    habitants,
    debut: data.debut ? displayDate(data.debut) : '',
    fin: data.fin ? displayDate(data.fin) : '',
    etat: ETATS_DE_STRATEGIE[data.etat],
    plan: planText(data),
    budget: data.budget !== undefined,
  };
}
