import type { EditorGroup } from '../model/content-type.ts';
import { CONTENT_TYPES, declarationOf, type TypeName } from '../model/types.ts';

/** Collections that go together in the editor's menu. */
interface CollectionGroup {
  title: string;
  types: readonly TypeName[];
}

/** The groups of the editor's menu, in order. */
const TITLES: Record<EditorGroup, string> = {
  decider: 'Décider',
  aider: 'Aider',
  territoire: 'Le territoire',
  site: 'Tout le site',
};

const groupOf = (name: TypeName): string => declarationOf(name).groupe ?? 'site';

/** The groups with their collections, in the order of the model. */
export const COLLECTION_GROUPS: readonly CollectionGroup[] = Object.entries(TITLES).map(
  ([group, title]) => ({
    title,
    types: CONTENT_TYPES.map(({ name }) => name).filter((name) => groupOf(name) === group),
  }),
);

/** Titles over the first entry of each group: Decap's menu knows none. */
export const groupTitles = (): string =>
  COLLECTION_GROUPS.map(
    ({ title, types: [first] }) =>
      `li:has(> a[href="#/collections/${first}"])::before{content:"${title}";display:block;padding:1rem 1.2rem .25rem;font-size:.8125rem;font-weight:600;color:#3d4852}`,
  ).join('\n');
