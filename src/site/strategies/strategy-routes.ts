import { entriesOf } from '../../corpus/entry.ts';
import { listUrl, STRATEGY_PAGES } from '../../model/addresses.ts';
import type { Route, RouteMaker } from '../route.ts';
import type { SiteContext } from '../site-context.ts';
import { actionsPageView } from './actions-view.ts';
import { comparisonPageView } from './comparison-view.ts';
import { strategyListView } from './strategy-list-view.ts';

/**
 * The pages made of all the strategies; none where there is no strategy. Unlike the views of entries, they never run in
 * the editor's preview: they read the official list of territories and the map by themselves.
 */
export function strategyRoutes(context: SiteContext, route: RouteMaker): Route[] {
  if (entriesOf(context.corpus, 'strategie').length === 0) return [];
  return [
    route(listUrl('strategie') ?? '', 'strategies', () => strategyListView(context)),
    route(STRATEGY_PAGES.comparer, 'comparer-strategies', () => comparisonPageView(context)),
    route(STRATEGY_PAGES.actions, 'actions', () => actionsPageView(context)),
  ];
}
