import { CONTENT_TYPES, type TypeName } from '../model/types.ts';
import type { Entry } from './entry.ts';

const RANK = new Map<TypeName, number>(CONTENT_TYPES.map(({ name }, at) => [name, at]));
const collator = new Intl.Collator('fr', { numeric: true });

/** The order of a corpus: by type as the model lists them, then as each list is read. */
export function byList(a: Entry, b: Entry): number {
  const order = (entry: Entry) => ('ordre' in entry.data ? entry.data.ordre : 0);
  return (
    (RANK.get(a.type) ?? 0) - (RANK.get(b.type) ?? 0) ||
    order(a) - order(b) ||
    collator.compare(a.data.titre, b.data.titre)
  );
}
