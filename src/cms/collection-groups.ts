import type { TypeName } from '../model/types.ts';

/** Collections that go together in the editor's menu. */
interface CollectionGroup {
  title: string;
  types: readonly TypeName[];
}

/** The groups of the editor's menu, by what their readers come for. */
export const COLLECTION_GROUPS = [
  { title: 'Décider', types: ['guide', 'strategie', 'charte'] },
  { title: 'Aider', types: ['kit', 'acteur', 'diagnostic', 'miroir'] },
  { title: 'Tout le site', types: ['chiffre', 'glossaire', 'page'] },
] as const satisfies readonly CollectionGroup[];

/** Every type stands in a group: a new one does not compile before it has its place. */
type Grouped = (typeof COLLECTION_GROUPS)[number]['types'][number];
true satisfies [Exclude<TypeName, Grouped>] extends [never] ? true : false;

/** Titles over the first entry of each group: Decap's menu knows none. */
export const groupTitles = (): string =>
  COLLECTION_GROUPS.map(
    ({ title, types: [first] }) =>
      `li:has(> a[href="#/collections/${first}"])::before{content:"${title}";display:block;padding:1rem 1.2rem .25rem;font-size:.8125rem;font-weight:600;color:#3d4852}`,
  ).join('\n');
