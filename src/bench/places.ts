import type { Chance } from '../commands/fuzz/chance.ts';
import { officialTerritories } from '../corpus/official-territories.ts';

/** A territory of the official list, as the front matter of an entry names it. */
export interface Territory {
  nature: 'commune' | 'epci' | 'departement' | 'region';
  code: string;
  nom: string;
}

const lists = new Map<Territory['nature'], readonly Territory[]>();

function listOf(nature: Territory['nature']): readonly Territory[] {
  const known = lists.get(nature);
  if (known) return known;
  const list = [...officialTerritories(nature)].map(([code, nom]) => ({ nature, code, nom }));
  lists.set(nature, list);
  return list;
}

/** The name of some commune: proper names give the corpus the long tail of rare words that real texts have. */
export const someTown = (luck: Chance): string => luck.pick(listOf('commune')).nom;

/** Some territory that may carry a strategy; communes and their groupings more often than the few regions. */
export function someTerritory(luck: Chance): Territory {
  const natures = ['commune', 'commune', 'epci', 'epci', 'departement', 'region'] as const;
  return luck.pick(listOf(luck.pick(natures)));
}
