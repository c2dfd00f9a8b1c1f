/**
 * A copy without the values that say nothing (`null`, `""`, `[]`, and groups of these): the form gives them for every
 * field left empty, and the corpus reads them as left out. A box left unticked says `false`, and stays.
 */
export function withoutEmpty(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'object') {
    const pairs = Object.entries(value)
      .map(([key, item]) => [key, withoutEmpty(item)] as const)
      .filter(([, item]) => item !== undefined);
    return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
  }
  return value;
}
