import { FIXED_PAGES, listUrl, profileUrl } from '../model/addresses.ts';
import { CONTENT_TYPES } from '../model/types.ts';
import { charterRoutes } from './charters/charter-pages.ts';
import { entryPageView } from './entry-view.ts';
import { figureRoutes } from './figures/figure-list.ts';
import { notFoundView, searchPageView, siteMapView } from './fixed-views.ts';
import { glossaryRoutes } from './glossary/glossary-page.ts';
import { guideRoutes } from './guide-and-kit/guide-views.ts';
import { kitRoutes } from './guide-and-kit/kit-views.ts';
import { accessibilityRoutes } from './legal/accessibility-view.ts';
import { externalLinksRoutes } from './legal/external-links-view.ts';
import { listPageView } from './list-views.ts';
import { offlineRoutes } from './offline-views.ts';
import type { Renderer } from './renderer.ts';
import { type Route, routeMaker } from './route.ts';
import type { SiteContext } from './site-context.ts';
import { strategyRoutes } from './strategies/strategy-routes.ts';
import { styleGuideView } from './style-guide/style-guide-view.ts';
import { tableRoutes } from './tables/table-routes.ts';
import { homePageView } from './ways-in/home-view.ts';
import { profilePageView, profiles } from './ways-in/profile-views.ts';

/** Every page of the site, by address. */
export type Site = ReadonlyMap<string, Route>;

/** Lays out the whole site. */
export function buildSite(context: SiteContext, renderer: Renderer, includes: string): Site {
  const { corpus } = context;
  const route = routeMaker(renderer);
  const routes = [
    route(FIXED_PAGES.accueil, 'accueil', () => homePageView(context)),
    ...profiles().map((id) => route(profileUrl(id), 'profil', () => profilePageView(id, context))),
    ...CONTENT_TYPES.flatMap(({ name }) => {
      const url = listUrl(name);
      const filled = url && corpus.entries.some(({ type }) => type === name);
      return filled
        ? [route(url, 'liste', () => listPageView(name, context) ?? notFoundView(context))]
        : [];
    }),
    // A list of its own takes the place of the general one, above.
    ...guideRoutes(context, route),
    ...kitRoutes(context, route),
    ...strategyRoutes(context, route),
    ...tableRoutes(context, route),
    ...charterRoutes(context, route),
    ...figureRoutes(context, route),
    ...glossaryRoutes(context, route),
    ...corpus.entries.map((entry) =>
      route(entry.url, entry.type, () => entryPageView(entry, context), entry),
    ),
    route(FIXED_PAGES.recherche, 'recherche', () => searchPageView(context)),
    route(FIXED_PAGES.plan, 'plan', () => siteMapView(context)),
    ...offlineRoutes(context, route),
    ...accessibilityRoutes(context, route),
    ...externalLinksRoutes(context, route),
    route(FIXED_PAGES.style, 'style', () => styleGuideView(context, includes, renderer)),
    route('/404.html', 'introuvable', () => notFoundView(context)),
  ];
  return new Map(routes.map((item) => [item.url, item]));
}
