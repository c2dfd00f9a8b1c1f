import type { EntryOf } from '../../corpus/entry.ts';
import { NIVEAUX } from '../../model/vocabularies.ts';
import { listView } from '../list-view.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';

const ANY_LEVEL = 'tous';

/** « Dès le niveau débutant » */
const GROUPS: Readonly<Record<string, string>> = {
  [ANY_LEVEL]: 'Pour tous les niveaux',
  ...Object.fromEntries(
    Object.entries(NIVEAUX).map(([id, name]) => [id, `Dès le niveau ${name.toLowerCase()}`]),
  ),
};

/** An exercise stands with the first level that it is made for. */
const firstLevel = ({ data }: EntryOf<'exercice'>): string =>
  Object.keys(NIVEAUX).find((level) => (data.niveaux as readonly string[]).includes(level)) ??
  ANY_LEVEL;

/** The exercises, from the first level up. */
export const exerciseListView = (context: SiteContext): PageView =>
  listView('exercice', context, { groups: GROUPS, of: firstLevel });
