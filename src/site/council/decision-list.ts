import { EFFORTS } from '../../model/vocabularies.ts';
import { listView } from '../list-view.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';

/** The decisions, the lightest first. */
export const decisionListView = (context: SiteContext): PageView =>
  listView('decision', context, { groups: EFFORTS, of: ({ data }) => data.effort });
