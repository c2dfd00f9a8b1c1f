import type { Pagefind, PagefindFilters, PagefindSearch } from './pagefind.ts';
import type { SearchState } from './search-state.ts';

/** Results, and for each value of each facet how many there would be with it. */
export interface SearchOutcome {
  results: PagefindSearch['results'];
  counts: PagefindSearch['filters'];
}

/** Elided articles hide the word behind them: « l’aidant » is searched as « aidant ». */
export const withoutElisions = (query: string): string =>
  query.replace(/(^|[\s«"(])(?:[cdjlmnst]|qu|lorsqu|puisqu)['’](?=\p{L})/giu, '$1');

/**
 * Searches with OR inside a facet and AND between facets. The counts of a facet are those of a search without that
 * facet: choosing a second value of it widens the results, and its count says by how much.
 */
export async function runSearch(
  pagefind: Pagefind,
  { query, facets }: SearchState,
): Promise<SearchOutcome> {
  const term = withoutElisions(query) || null;
  const search = (chosen: SearchState['facets']) =>
    pagefind.search(term, { filters: toFilters(chosen) });
  const main = await search(facets);
  const counts = { ...main.filters };
  for (const name of Object.keys(facets)) {
    const { [name]: _, ...others } = facets;
    counts[name] = (await search(others)).filters[name] ?? {};
  }
  return { results: main.results, counts };
}

const toFilters = (facets: SearchState['facets']): PagefindFilters =>
  Object.fromEntries(Object.entries(facets).map(([name, any]) => [name, { any }]));
