/** What is searched: kept in the address, so that it can be shared and gone back to. */
export interface SearchState {
  query: string;
  /** Facet → values chosen. */
  facets: Record<string, string[]>;
}

/** Reads `?q=mandat&public=jeunes&public=parents`; parameters that are no facet are left aside. */
export function readState(search: string, facetNames: readonly string[]): SearchState {
  const parameters = new URLSearchParams(search);
  const facets = facetNames.map((name) => [name, parameters.getAll(name)] as const);
  return {
    query: parameters.get('q')?.trim() ?? '',
    facets: Object.fromEntries(facets.filter(([, values]) => values.length > 0)),
  };
}

/** The same as an address, `''` when nothing is searched. */
export function writeState({ query, facets }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const [name, values] of Object.entries(facets)) {
    for (const value of values) parameters.append(name, value);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Nothing is asked for. */
export const isEmpty = ({ query, facets }: SearchState): boolean =>
  query === '' && Object.keys(facets).length === 0;
