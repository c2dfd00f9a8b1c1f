import type { Entry } from '../corpus/entry.ts';
import { FIXED_PAGES, listUrl, profileUrl } from '../model/addresses.ts';
import { CONTENT_TYPES } from '../model/types.ts';
import { entryPageView } from './entry-view.ts';
import {
  homePageView,
  notFoundView,
  profilePageView,
  profiles,
  searchPageView,
  siteMapView,
} from './fixed-views.ts';
import { listPageView } from './list-views.ts';
import type { PageView } from './page-view.ts';
import type { Renderer } from './renderer.ts';
import type { SiteContext } from './site-context.ts';
import { styleGuideView } from './style-guide-view.ts';

/** One page to be written: where it stands, and how to make it. Nothing is computed before it is asked for. */
export interface Route {
  /** Address from the root of the site, without prefix. */
  url: string;
  /** File below the output folder. */
  file: string;
  /** The entry that the page shows; absent on pages that stand on none. */
  entry?: Entry;
  render(): string;
}

/** Every page of the site, by address. */
export type Site = ReadonlyMap<string, Route>;

/** Lays out the whole site. */
export function buildSite(context: SiteContext, renderer: Renderer, includes: string): Site {
  const { corpus } = context;
  const route = (url: string, layout: string, view: () => PageView, entry?: Entry): Route => ({
    url,
    file: url.endsWith('/') ? `${url}index.html` : url,
    ...(entry && { entry }),
    render: () => renderer.page(layout, view()),
  });
  const routes = [
    route(FIXED_PAGES.accueil, 'accueil', () => homePageView(context)),
    ...profiles().map((id) => route(profileUrl(id), 'liste', () => profilePageView(id, context))),
    ...CONTENT_TYPES.flatMap(({ name }) => {
      const url = listUrl(name);
      const filled = url && corpus.entries.some(({ type }) => type === name);
      return filled
        ? [route(url, 'liste', () => listPageView(name, context) ?? notFoundView(context))]
        : [];
    }),
    ...corpus.entries.map((entry) =>
      route(entry.url, entry.type, () => entryPageView(entry, context), entry),
    ),
    route(FIXED_PAGES.recherche, 'recherche', () => searchPageView(context)),
    route(FIXED_PAGES.plan, 'plan', () => siteMapView(context)),
    route(FIXED_PAGES.style, 'style', () => styleGuideView(context, includes, renderer)),
    route('/404.html', 'introuvable', () => notFoundView(context)),
  ];
  return new Map(routes.map((item) => [item.url, item]));
}
