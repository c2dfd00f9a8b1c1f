import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { entryPageNamed, entryPageUrl } from '../../model/entry-pages.ts';
import { pageNamed } from '../../model/pages.ts';
import { NATURES_DE_CHARTE } from '../../model/vocabularies.ts';
import { entryPageView } from '../entry-view.ts';
import { linkTo } from '../links.ts';
import { listView } from '../list-view.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';
import { charterWays } from './charter-ways.ts';

/** The list, with what can be done with each charter, by its address. */
export function charterListView(context: SiteContext): PageView {
  const { corpus, href } = context;
  const view = listView('charte', context, {
    groups: NATURES_DE_CHARTE,
    of: ({ data }) => data.nature,
  });
  const ways = entriesOf(corpus, 'charte').map(
    (entry) => [href(entry.url), charterWays(entry, context)] as const,
  );
  const comparison = pageNamed('comparer-chartes');
  const comparer = comparison.stands((type) => entriesOf(corpus, type)) ? href(comparison.url) : '';
  return { ...view, contenu: { ...view.contenu, gestes: Object.fromEntries(ways), comparer } };
}

/** Two charters side by side. */
export function charterComparisonView(context: SiteContext): PageView {
  const { corpus, writer, prefix } = context;
  return {
    ...sitePageView(
      'comparer-chartes',
      'Choisissez deux textes pour les lire côte à côte, article par article.',
      context,
    ),
    contenu: {
      textes: entriesOf(corpus, 'charte').map((entry) => ({
        ...linkTo(entry, prefix, writer),
        id: entry.slug,
      })),
    },
  };
}

/** The text of a charter made for paper. It is the same work, so its canonical address is that of the charter's page. */
export function signingView(entry: EntryOf<'charte'>, context: SiteContext): PageView {
  const view = entryPageView(entry, context);
  const url = context.href(entryPageUrl('signer', entry.url));
  const here = entryPageNamed('signer').titre;
  const titre = context.writer.text(`${here} : ${entry.data.titre}`);
  return {
    ...view,
    url,
    titre,
    onglet: `${titre} – ${view.site.nom}`,
    ariane: [...view.ariane, { titre: here, url }],
    contenu: { titre: view.titre, lignes: Array.from({ length: SIGNATURE_ROWS }, (_, at) => at) },
  };
}

/** Enough for the partners of a territory, on one page. */
const SIGNATURE_ROWS = 6;
