import type { SearchedFacets } from '../../model/search-files.ts';

/** Facet → values wanted. */
type Chosen = Readonly<Record<string, readonly string[]>>;

/** The pages that have any of the values of each facet, in their order. */
export function narrowed(
  places: readonly number[],
  chosen: Chosen,
  facets: SearchedFacets,
): number[] {
  const wanted = Object.entries(chosen).map(
    ([facet, values]) => new Set(values.flatMap((value) => facets[facet]?.[value] ?? [])),
  );
  return places.filter((place) => wanted.every((holders) => holders.has(place)));
}

/**
 * For each value of each facet, how many pages there would be with it: those that have it among the results without
 * that facet. Choosing a second value of a facet widens the results, and its count says by how much.
 */
export function countsOf(
  places: readonly number[],
  chosen: Chosen,
  facets: SearchedFacets,
): Record<string, Record<string, number>> {
  return Object.fromEntries(
    Object.entries(facets).map(([facet, values]) => {
      const { [facet]: _own, ...others } = chosen;
      const found = new Set(narrowed(places, others, facets));
      const counts = Object.entries(values).map(([value, holders]) => [
        value,
        holders.filter((place) => found.has(place)).length,
      ]);
      return [facet, Object.fromEntries(counts)];
    }),
  );
}

/** The pages that have a facet at all: what there is to choose from when nothing is typed. */
export const facetedPlaces = (facets: SearchedFacets): number[] =>
  [...new Set(Object.values(facets).flatMap((values) => Object.values(values).flat()))].sort(
    (a, b) => a - b,
  );
