import type { PublishedCorpus } from '../corpus/corpus.ts';
import { type Entry, entriesOf } from '../corpus/entry.ts';
import { aroundOf } from '../corpus/known-editions.ts';
import type { Withdrawal } from '../corpus/withdrawals.ts';
import { ENTRY_PAGES, type EntryPageId, entryPageUrl } from '../model/entry-pages.ts';
import { type DrawnPageId, type Page, standingPages } from '../model/pages.ts';
import { entryPageView } from './entry-view.ts';
import {
  type DepartementOfEditions,
  departementsOf,
} from './federation/departements-of-editions.ts';
import { departementView } from './federation/editions-view.ts';
import type { PageView } from './page-view.ts';
import { entryDrawing, type PageDrawing, VIEWS, type Workshop } from './page-views.ts';
import { placeAreaView } from './places/place-area-view.ts';
import { type PlaceArea, placeAreas } from './places/place-areas.ts';
import type { Renderer } from './renderer.ts';
import { fileOf, type Route } from './route.ts';
import type { SiteContext } from './site-context.ts';
import { viewsOf } from './type-views.ts';
import { withdrawalView } from './withdrawal-view.ts';

/** Every page of the site, by address. */
export type Site = ReadonlyMap<string, Route>;

/** A page that a site has, before anything of it is made: plain data, the same for the same corpus. */
export type PlannedPage = { readonly url: string } & (
  | { readonly page: DrawnPageId }
  | { readonly entry: Entry; readonly further?: EntryPageId }
  | { readonly departement: DepartementOfEditions }
  | { readonly area: PlaceArea }
  | { readonly withdrawal: Withdrawal }
);

/**
 * The pages of a site: those of the table, those of each entry, in the order of the corpus, then what left.
 * @param withAtelier whether the pages for who gives an edition its look are drawn too
 */
export function planSite(
  corpus: Pick<PublishedCorpus, 'entries' | 'withdrawals' | 'editions'>,
  withAtelier = true,
): PlannedPage[] {
  return [
    ...standingPages((type) => entriesOf(corpus, type), aroundOf(corpus))
      .filter(isDrawn)
      .filter(({ atelier }) => withAtelier || !atelier)
      .map(({ id, url }) => ({ url, page: id })),
    ...corpus.entries.flatMap((entry) => [
      { url: entry.url, entry },
      ...ENTRY_PAGES.filter(({ type }) => type === entry.type).map(({ id }) => ({
        url: entryPageUrl(id, entry.url),
        entry,
        further: id,
      })),
    ]),
    ...departementsOf(corpus.editions).map((departement) => ({
      url: departement.url,
      departement,
    })),
    ...placeAreas(corpus).map((area) => ({ url: area.url, area })),
    ...(corpus.withdrawals ?? []).map((withdrawal) => ({ url: withdrawal.url, withdrawal })),
  ];
}

const isDrawn = (page: Page): page is Page & { id: DrawnPageId } => !page.editor;

/** Lays out the whole site. */
export function buildSite(
  context: SiteContext,
  renderer: Renderer,
  includes: string,
  withAtelier = true,
): Site {
  const workshop = { renderer, includes };
  const routes = planSite(context.corpus, withAtelier).map((planned): Route => {
    const { url } = planned;
    return {
      url,
      file: fileOf(url),
      ...('entry' in planned && !planned.further && { entry: planned.entry }),
      render: () => draw(planned, context, workshop),
    };
  });
  return new Map(routes.map((route) => [route.url, route]));
}

/** The HTML of a page. */
function draw(planned: PlannedPage, context: SiteContext, workshop: Workshop): string {
  const { layout, view } = drawingOf(planned, context, workshop);
  return workshop.renderer.page(layout, view());
}

/** The layout of a page, and how its view is made. */
export function drawingOf(
  planned: PlannedPage,
  context: SiteContext,
  workshop: Workshop,
): { layout: string; view: () => PageView } {
  if ('page' in planned) {
    const { layout, whileEmpty, view }: PageDrawing = VIEWS[planned.page];
    const isEmpty = whileEmpty && entriesOf(context.corpus, whileEmpty.type).length === 0;
    return { layout: isEmpty ? whileEmpty.layout : layout, view: () => view(context, workshop) };
  }
  if ('departement' in planned)
    return {
      layout: 'editions',
      view: () => departementView(planned.departement, context),
    };
  if ('area' in planned)
    return { layout: 'lieux-de-territoire', view: () => placeAreaView(planned.area, context) };
  if ('withdrawal' in planned)
    return { layout: 'retrait', view: () => withdrawalView(planned.withdrawal, context) };
  const { entry, further } = planned;
  if (further) {
    const { layout, view } = entryDrawing(further);
    return { layout, view: () => view(entry, context) };
  }
  return { layout: viewsOf(entry.type).layout, view: () => entryPageView(entry, context) };
}
