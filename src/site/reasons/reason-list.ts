import { DOMAINES_DE_RAISON } from '../../model/vocabularies.ts';
import { listView } from '../list-view.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';

/** The reasons to learn, by what people care about. */
export const reasonListView = (context: SiteContext): PageView =>
  listView('raison', context, { groups: DOMAINES_DE_RAISON, of: ({ data }) => data.domaine });
