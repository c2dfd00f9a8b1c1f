/** A way to narrow a list, as a page declares it once: the form and the items are both made from it. */
export interface FilterFacet<T> {
  /** Name of the parameter in the address, and of the attribute `data-…` of the items: `public`. Letters and hyphens. */
  id: string;
  libelle: string;
  /** Identifier → label, in the order of the form. Identifiers hold no space. */
  labels: Readonly<Record<string, string>>;
  /** Identifiers that an item has. */
  of(item: T): readonly string[];
  /** Identifier that stands for all the others (`tous`): such an item answers any choice. It is no choice itself. */
  forAll?: string;
  /** Label of the choice for items that say nothing; without it they answer no choice. */
  unsaid?: string;
}

/** One choice of a facet. */
export interface FilterChoice {
  id: string;
  libelle: string;
  /** How many items answer it. */
  compte: number;
}

/** What the component `filtres` shows. Nothing when no facet would part the items. */
export interface FilterView {
  /** Id of the element that holds the items. */
  cible: string;
  total: number;
  /** What is counted: « acteur », « acteurs ». */
  un: string;
  plusieurs: string;
  facettes: { id: string; libelle: string; pourTous: string; choix: FilterChoice[] }[];
}

/** Items, the id of the element that holds them, and what one and several of them are called. */
interface Filtered<T> {
  cible: string;
  items: readonly T[];
  un: string;
  plusieurs: string;
}

const UNSAID = 'non-documente';

/** The form for a list: the facets that part its items, with the choices that occur. */
export function filterView<T>(
  { cible, items, un, plusieurs }: Filtered<T>,
  facets: readonly FilterFacet<T>[],
): FilterView {
  const facettes = facets
    .map((facet) => ({
      id: facet.id,
      libelle: facet.libelle,
      pourTous: facet.forAll ?? '',
      choix: choices(items, facet),
    }))
    .filter(({ choix }) => choix.length > 1 && choix.some(({ compte }) => compte < items.length));
  return { cible, total: items.length, un, plusieurs, facettes };
}

/** Facet → identifiers of one item, spaced: what its attributes `data-…` hold. */
export const filterMarks = <T>(
  item: T,
  facets: readonly FilterFacet<T>[],
): Record<string, string> =>
  Object.fromEntries(facets.map((facet) => [facet.id, identifiers(item, facet).join(' ')]));

function choices<T>(items: readonly T[], facet: FilterFacet<T>): FilterChoice[] {
  const { labels, forAll, unsaid } = facet;
  const found = items.map((item) => new Set(identifiers(item, facet)));
  const all = forAll === undefined ? 0 : found.filter((ids) => ids.has(forAll)).length;
  return Object.entries(unsaid === undefined ? labels : { ...labels, [UNSAID]: unsaid })
    .filter(([id]) => id !== forAll)
    .map(([id, libelle]) => ({
      id,
      libelle,
      said: found.filter((ids) => ids.has(id) && !(forAll && ids.has(forAll))).length,
      occurs: found.some((ids) => ids.has(id)),
    }))
    .filter(({ occurs }) => occurs)
    .map(({ id, libelle, said }) => ({ id, libelle, compte: said + all }));
}

function identifiers<T>(item: T, { of, unsaid }: FilterFacet<T>): readonly string[] {
  const ids = of(item);
  return ids.length === 0 && unsaid !== undefined ? [UNSAID] : ids;
}
