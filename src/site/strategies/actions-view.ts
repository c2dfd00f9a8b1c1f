import { listUrl } from '../../model/addresses.ts';
import {
  ETATS_D_ACTION,
  FREINS,
  NATURES_DE_TERRITOIRE,
  PUBLICS,
  THEMES,
} from '../../model/vocabularies.ts';
import { type FilterFacet, filterMarks, filterView } from '../filters.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';
import { type PlacedStrategy, placedStrategies, type StrategyFacts } from './placed-strategies.ts';
import { publicAnchor } from './public-actions.ts';
import { actionsOf, type PlacedAction, several } from './strategy-view.ts';

type SharedAction = StrategyFacts['axes'][number]['actions'][number];

/** An action with the strategy it belongs to. */
interface IndexedAction extends PlacedAction<SharedAction> {
  strategy: PlacedStrategy;
}

/** One line of the page: what is done, where, and how far it has come. */
interface ActionLine {
  titre: string;
  /** Its place in its strategy. */
  url: string;
  territoire: string;
  etat: string;
  marques: Record<string, string>;
}

/** The ways to narrow the list of actions. The publics are its parts. */
const FACETS: readonly FilterFacet<IndexedAction>[] = [
  {
    id: 'niveau',
    libelle: 'Niveau',
    labels: NATURES_DE_TERRITOIRE,
    of: ({ strategy }) => [strategy.niveau.id],
  },
  {
    id: 'frein',
    libelle: 'Frein levé',
    labels: FREINS,
    of: ({ action }) => action.freins,
  },
  {
    id: 'theme',
    libelle: 'Thème de la stratégie',
    labels: THEMES,
    of: ({ strategy }) => strategy.entry.data.themes,
  },
  {
    id: 'etat',
    libelle: 'État de l’action',
    labels: ETATS_D_ACTION,
    of: ({ action }) => [action.etat],
  },
];

/** Parts of the page: each public, then all publics at once, then the actions that name none. */
const UNSAID = 'non-precise';
const PARTS: readonly { id: string; titre: string }[] = [
  ...Object.entries(PUBLICS)
    .filter(([id]) => id !== 'tous')
    .map(([id, titre]) => ({ id, titre })),
  { id: 'tous', titre: PUBLICS.tous },
  { id: UNSAID, titre: 'Public non précisé' },
];

/** All that strategies do, public by public: an action for two publics stands under both. */
export function actionsPageView(context: SiteContext): PageView {
  const { href, writer } = context;
  const { strategies, left } = withinReach(placedStrategies(context));
  const actions = strategies.flatMap((strategy) =>
    actionsOf(strategy.entry.data.axes).map((placed) => ({ ...placed, strategy })),
  );
  const parts = PARTS.map(({ id, titre }) => ({
    id: publicAnchor(id),
    titre: writer.text(titre),
    actions: actions.filter(({ action }) => partsOf(action).includes(id)),
  })).filter((part) => part.actions.length > 0);
  const shown = parts.flatMap((part) => part.actions);
  const count = `${several(actions.length, 'action')} de ${several(strategies.length, 'stratégie')}`;
  const others =
    left === 0
      ? ''
      : left === 1
        ? ' Une autre stratégie des éditions locales se lit sur son site.'
        : ` ${left} autres stratégies des éditions locales se lisent sur leurs sites.`;
  const again =
    shown.length > actions.length
      ? ' Une action pour plusieurs publics est listée sous chacun d’eux.'
      : '';
  return {
    ...sitePageView(
      'actions',
      `${count}, public par public. Chacune mène à sa place dans sa stratégie.${again}${others}`,
      context,
    ),
    contenu: {
      parts: parts.map((part) => ({ ...part, actions: part.actions.map((a) => line(a, context)) })),
      filtres: filterView(
        { cible: 'bloc_actions', items: shown, un: 'action listée', plusieurs: 'actions listées' },
        FACETS,
      ),
      themes: Object.entries(THEMES)
        .map(([id, titre]) => ({
          titre: writer.text(titre),
          liens: strategies
            .filter(({ entry }) => (entry.data.themes as string[]).includes(id))
            .filter(({ entry }) => actionsOf(entry.data.axes).length > 0)
            .map(({ lien, territoire }) => ({ titre: territoire, url: `${lien.url}#bloc_axes` })),
        }))
        .filter(({ liens }) => liens.length > 0),
      strategies: href(listUrl('strategie')),
    },
  };
}

/** A page of so many actions still opens on an old telephone: about half a megabyte. */
const MOST_SHARED_ACTIONS = 1200;

/** All the strategies of this site, and those that were updated last of the other editions. */
function withinReach(all: readonly PlacedStrategy[]): {
  strategies: readonly PlacedStrategy[];
  /** How many are left out. */
  left: number;
} {
  const shared = all
    .filter(({ origine }) => origine)
    .sort((a, b) => (b.origine?.miseAJour ?? '').localeCompare(a.origine?.miseAJour ?? ''));
  let count = 0;
  const kept = new Set(
    shared.filter(({ entry }) => {
      count += actionsOf(entry.data.axes).length;
      return count <= MOST_SHARED_ACTIONS;
    }),
  );
  const strategies = all.filter((strategy) => !strategy.origine || kept.has(strategy));
  return { strategies, left: all.length - strategies.length };
}

const partsOf = ({ publics }: SharedAction): readonly string[] =>
  publics.length > 0 ? publics : [UNSAID];

function line(indexed: IndexedAction, { writer }: SiteContext): ActionLine {
  const { action, id, strategy } = indexed;
  return {
    titre: writer.text(action.titre),
    url: `${strategy.lien.url}#${id}`,
    territoire: [strategy.territoire, strategy.origine?.mention].filter(Boolean).join(', '),
    etat: action.etat === 'non-documente' ? '' : ETATS_D_ACTION[action.etat],
    marques: filterMarks(indexed, FACETS),
  };
}
