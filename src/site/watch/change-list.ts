import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { groupBy } from '../../corpus/group-by.ts';
import { feedUrls } from '../../model/addresses.ts';
import { pageUrl } from '../../model/pages.ts';
import { toSlug } from '../../model/slug.ts';
import { NATURES_DE_CHANGEMENT } from '../../model/vocabularies.ts';
import { type DisplayDate, displayDate } from '../dates.ts';
import { type FilterFacet, filterMarks, filterView } from '../filters.ts';
import { collectionView } from '../list-view.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { latestChanges, unreadPages } from './change-notices.ts';
import { changeMoment } from './change-sentence.ts';

type Change = EntryOf<'veille'>;

/** A change in the list. */
interface ChangeItem {
  url: string;
  titre: string;
  resume: string;
  operateur: string;
  nature: string;
  /** « le 1er janvier 2024 » */
  quand: string;
  date: DisplayDate;
  aFaire: string[];
  /** How many pages nobody has read again since. */
  aRelire: number;
  marques: Record<string, string>;
}

/** What has changed, the latest first, year by year; where nothing is told yet, what the page is for. */
export function changeListView(context: SiteContext): PageView {
  const { corpus, href } = context;
  const changes = latestChanges(corpus);
  const facets = changeFacets(context);
  const years = groupBy(changes, ({ data }) => data.date_changement.slice(0, 4));
  return {
    ...collectionView('veille', context),
    contenu: {
      annees: [...years].map(([annee, found]) => ({
        annee,
        changements: found.map((change) => changeItem(change, facets, context)),
      })),
      filtres: filterView(
        { cible: 'changements', items: changes, un: 'changement', plusieurs: 'changements' },
        facets,
      ),
      lettre: href(pageUrl('lettre-de-veille')),
      flux: href(feedUrls('veille').atom),
      proposer: href(pageUrl('proposer')),
    },
  };
}

const changeItem = (
  change: Change,
  facets: readonly FilterFacet<Change>[],
  { href, writer }: SiteContext,
): ChangeItem => ({
  url: href(change.url),
  titre: writer.text(change.data.titre),
  resume: writer.text(change.data.resume),
  operateur: writer.text(change.data.operateur),
  nature: writer.text(NATURES_DE_CHANGEMENT[change.data.nature]),
  quand: changeMoment(change.data.date_changement),
  date: displayDate(change.data.date_changement),
  aFaire: change.data.a_faire.map(writer.text),
  aRelire: unreadPages(change).length,
  marques: filterMarks(change, facets),
});

/** What changes are narrowed by; the operators are those that occur. */
function changeFacets({ corpus, writer }: SiteContext): readonly FilterFacet<Change>[] {
  const operators = entriesOf(corpus, 'veille').map(({ data }) => data.operateur);
  const names = [...new Set(operators)].sort((a, b) => a.localeCompare(b, 'fr'));
  return [
    {
      id: 'operateur',
      libelle: 'Opérateur',
      labels: Object.fromEntries(names.map((name) => [toSlug(name), writer.text(name)])),
      of: ({ data }) => [toSlug(data.operateur)],
    },
    {
      id: 'nature',
      libelle: 'Ce qui change',
      labels: NATURES_DE_CHANGEMENT,
      of: ({ data }) => [data.nature],
    },
  ];
}
