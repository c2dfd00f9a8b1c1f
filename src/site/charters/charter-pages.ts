import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { listUrl } from '../../model/addresses.ts';
import { CHARTER_COMPARISON, charterSigningUrl } from '../../model/charter-addresses.ts';
import { entryPageView } from '../entry-view.ts';
import { notFoundView } from '../fixed-views.ts';
import { listPageView, sitePageView } from '../list-views.ts';
import type { PageView } from '../page-view.ts';
import type { Route, RouteMaker } from '../route.ts';
import type { SiteContext } from '../site-context.ts';
import { charterWays } from './charter-ways.ts';

/** The pages around charters: their list, the comparison when there are two, and one to sign for each. */
export function charterRoutes(context: SiteContext, route: RouteMaker): Route[] {
  const charters = entriesOf(context.corpus, 'charte');
  const list = listUrl('charte');
  return [
    ...(list && charters.length > 0
      ? [route(list, 'chartes', () => charterListView(charters, context))]
      : []),
    ...(charters.length > 1
      ? [route(CHARTER_COMPARISON, 'comparer-chartes', () => comparisonView(charters, context))]
      : []),
    ...charters.map((entry) =>
      route(charterSigningUrl(entry.url), 'signer', () => signingView(entry, context)),
    ),
  ];
}

/** The list, with what can be done with each charter, by its address. */
function charterListView(charters: readonly EntryOf<'charte'>[], context: SiteContext): PageView {
  const view = listPageView('charte', context) ?? notFoundView(context);
  const ways = charters.map(
    (entry) => [context.href(entry.url), charterWays(entry, context)] as const,
  );
  const comparer = charters.length > 1 ? context.href(CHARTER_COMPARISON) : '';
  return { ...view, contenu: { ...view.contenu, gestes: Object.fromEntries(ways), comparer } };
}

function comparisonView(charters: readonly EntryOf<'charte'>[], context: SiteContext): PageView {
  const { writer, href } = context;
  const view = sitePageView(
    CHARTER_COMPARISON,
    'Comparer deux chartes',
    'Choisissez deux textes pour les lire côte à côte, article par article.',
    context,
  );
  const [home, ...rest] = view.fil;
  const list = { titre: 'Chartes et cadres d’engagement', url: href(listUrl('charte') ?? '') };
  return {
    ...view,
    couleur: 'charte',
    fil: home ? [home, list, ...rest] : rest,
    contenu: {
      textes: charters.map(({ slug, url, data }) => ({
        id: slug,
        url: href(url),
        titre: writer.text(data.titre),
        resume: writer.text(data.resume),
        type: 'charte',
      })),
    },
  };
}

/** The text of a charter made for paper. It is the same work: machines are told the address of its page. */
function signingView(entry: EntryOf<'charte'>, context: SiteContext): PageView {
  const view = entryPageView(entry, context);
  const url = context.href(charterSigningUrl(entry.url));
  const titre = context.writer.text(`Signer sur papier : ${entry.data.titre}`);
  return {
    ...view,
    url,
    titre,
    onglet: `${titre} – ${view.site.nom}`,
    fil: [...view.fil, { titre: 'Signer sur papier', url }],
    contenu: { titre: view.titre, lignes: Array.from({ length: SIGNATURE_ROWS }, (_, at) => at) },
  };
}

/** Enough for the partners of a territory, on one page. */
const SIGNATURE_ROWS = 6;
