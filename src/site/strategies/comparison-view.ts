import { listUrl } from '../../model/addresses.ts';
import { pageUrl } from '../../model/pages.ts';
import { ETATS_DE_STRATEGIE } from '../../model/vocabularies.ts';
import { displayDate } from '../dates.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';
import {
  type KnownRow,
  NOT_DOCUMENTED,
  type TableCell,
  type TableView,
  withGaps,
} from '../tables/table-view.ts';
import {
  latestStrategies,
  type PlacedStrategy,
  placedStrategies,
  type StrategyFacts,
} from './placed-strategies.ts';
import { planText } from './strategy-view.ts';

/** The page where strategies are set side by side: a table of all, and a form whose script lays two or three open. */
export function comparisonPageView(context: SiteContext): PageView {
  const { shown: strategies } = latestStrategies(placedStrategies(context));
  return {
    ...sitePageView(
      'comparer-strategies',
      'Choisissez deux ou trois territoires et lisez leurs stratégies point par point, côte à côte.',
      context,
    ),
    contenu: {
      // Side by side, they are read from the pages of this site; of those of other editions, from what was harvested.
      strategies: strategies
        .filter(({ origine }) => !origine)
        .map(({ entry, lien }) => ({ valeur: entry.slug, titre: lien.titre })),
      ailleurs: strategies.flatMap(({ lien, origine }) =>
        origine?.apercu
          ? [
              {
                valeur: origine.apercu,
                titre: context.writer.text(`${lien.titre} (${origine.nom})`),
              },
            ]
          : [],
      ),
      adresse: context.href(pageUrl('comparer-strategies')),
      dossier: context.href(listUrl('strategie')),
      tableau: landmarkTable(strategies, context),
    },
  };
}

const LANDMARKS = ['Stratégie', 'Niveau', 'Période', 'État', 'Plan', 'Budget'];

/** All strategies, by what can be set side by side without reading them. */
const landmarkTable = (
  strategies: readonly PlacedStrategy[],
  { writer }: SiteContext,
): TableView => ({
  id: 'reperes',
  legende: writer.text(
    'Ce que les sources disent de chaque stratégie. Un tiret : elles n’en parlent pas.',
  ),
  colonnes: LANDMARKS,
  groupes: [
    {
      id: '',
      titre: '',
      lignes: withGaps(
        LANDMARKS,
        strategies.map((strategy) => landmarks(strategy, writer.text)),
      ),
    },
  ],
});

function landmarks(
  { entry, lien, niveau, habitants, origine }: PlacedStrategy,
  text: (source: string) => string,
): KnownRow {
  const { data } = entry;
  return {
    url: lien.url,
    titre: lien.titre,
    precision: origine?.mention ?? '',
    marques: {},
    cellules: [
      { texte: [niveau.libelle, habitants].filter(Boolean).join(', ') },
      orNotDocumented(text(period(data))),
      data.etat === 'non-documente' ? NOT_DOCUMENTED : { texte: ETATS_DE_STRATEGIE[data.etat] },
      orNotDocumented(planText(data)),
      orNotDocumented(data.budget === undefined ? '' : 'Décrit dans la stratégie'),
    ],
  };
}

const orNotDocumented = (texte: string): TableCell => (texte ? { texte } : NOT_DOCUMENTED);

/** « Début : 22 mars 2019. Fin : 2021 »; empty when neither is known. */
const period = ({ debut, fin }: StrategyFacts): string =>
  [debut && `Début : ${displayDate(debut).texte}`, fin && `Fin : ${displayDate(fin).texte}`]
    .filter(Boolean)
    .join('. ');
