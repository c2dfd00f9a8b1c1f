import { territoryPlace } from '../../corpus/official-territories.ts';
import { outlineOf, type TerritoryOutline } from '../france-map/france-map.ts';
import type { OutlineFinder } from '../site-context.ts';

const known = new Map<string, TerritoryOutline | undefined>();

/**
 * The outline of a territory of the official list: that of the départements that it touches. `undefined` for islets
 * over an ocean, and for a code that is not in the list.
 */
export const territoryOutline: OutlineFinder = (nature, code) => {
  const { departements } = territoryPlace(nature, code);
  const key = nature === 'pays' ? nature : departements.join();
  if (key === '') return undefined;
  if (!known.has(key)) known.set(key, outlineOf(departements));
  return known.get(key);
};
