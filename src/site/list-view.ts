import { type Entry, type EntryOf, entriesOf } from '../corpus/entry.ts';
import { groupBy } from '../corpus/group-by.ts';
import { listId } from '../model/pages.ts';
import { type ListedType, typeNamed } from '../model/types.ts';
import { linkTo } from './links.ts';
import type { ListGroup, ListItem, PageView } from './page-view.ts';
import type { SiteContext } from './site-context.ts';
import { sitePageView } from './site-page-view.ts';
import { viewsOf } from './type-views.ts';

/** The parts of a list: their names, in order, and the one that an entry belongs to. */
export interface Grouping<N extends ListedType> {
  groups: Readonly<Record<string, string>>;
  of(entry: EntryOf<N>): string;
}

/** What all lists have in common: title and description of the collection. */
export const collectionView = (type: ListedType, context: SiteContext): PageView =>
  sitePageView(listId(type), typeNamed(type).description, context);

/** The list of a collection, whole or in parts, as links to its entries. */
export function listView<N extends ListedType>(
  type: N,
  context: SiteContext,
  grouping?: Grouping<N>,
): PageView {
  const entries = entriesOf(context.corpus, type);
  return {
    ...collectionView(type, context),
    groupes: grouping ? groups(entries, grouping, context) : [whole(entries, context)],
    contenu: { compte: entries.length },
  };
}

const whole = <N extends ListedType>(
  entries: readonly EntryOf<N>[],
  context: SiteContext,
): ListGroup => ({
  id: 'tout',
  titre: '',
  items: entries.map((entry) => listItem(entry as unknown as Entry, context)),
});

function groups<N extends ListedType>(
  entries: readonly EntryOf<N>[],
  grouping: Grouping<N>,
  context: SiteContext,
): ListGroup[] {
  const found = groupBy(entries, grouping.of);
  return Object.entries(grouping.groups)
    .map(([id, titre]) => ({
      id,
      titre: context.writer.text(titre),
      items: (found.get(id) ?? []).map((entry) =>
        withoutDetail(listItem(entry as unknown as Entry, context), titre),
      ),
    }))
    .filter(({ items }) => items.length > 0);
}

/** What the title of the group says is not said again below it. */
const withoutDetail = (item: ListItem, said: string): ListItem =>
  item.details ? { ...item, details: item.details.filter((detail) => detail !== said) } : item;

/** One entry of a list. */
export const listItem = (entry: Entry, context: SiteContext): ListItem => ({
  ...linkTo(entry, context.prefix, context.writer),
  ...viewsOf(entry.type).item(entry, context),
});
