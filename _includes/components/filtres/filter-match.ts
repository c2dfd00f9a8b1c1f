/** Facet → identifiers: those of one item, or those chosen. A facet left out or empty asks for nothing. */
export type Identifiers = Readonly<Record<string, readonly string[]>>;

/** A facet as the form declares it. */
export interface FacetRule {
  name: string;
  /** Identifier of the items that answer any choice; `''` when there is none. */
  forAll: string;
}

/** Whether an item answers what is chosen: one choice at least of each facet where something is chosen. */
export const answers = (item: Identifiers, chosen: Identifiers, facets: readonly FacetRule[]) =>
  facets.every((facet) => answersFacet(item, chosen[facet.name] ?? [], facet));

function answersFacet(item: Identifiers, wanted: readonly string[], { name, forAll }: FacetRule) {
  if (wanted.length === 0) return true;
  const own = item[name] ?? [];
  return (forAll !== '' && own.includes(forAll)) || wanted.some((id) => own.includes(id));
}

/** How many items would answer one choice of a facet, with what is chosen in the others. */
export function countChoice(
  items: readonly Identifiers[],
  chosen: Identifiers,
  facets: readonly FacetRule[],
  { name }: FacetRule,
  id: string,
): number {
  const tried = { ...chosen, [name]: [id] };
  return items.filter((item) => answers(item, tried, facets)).length;
}

/** The choices that an address holds: `?public=jeunes&public=parents`. What is no facet is left aside. */
export function readChosen(search: string, facets: readonly FacetRule[]): Identifiers {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(facets.map(({ name }) => [name, parameters.getAll(name)]));
}

/** The same address with other choices; parameters that are no facet stay. `''` when nothing is left. */
export function writeChosen(search: string, chosen: Identifiers): string {
  const parameters = new URLSearchParams(search);
  for (const [name, ids] of Object.entries(chosen)) {
    parameters.delete(name);
    for (const id of ids) parameters.append(name, id);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
