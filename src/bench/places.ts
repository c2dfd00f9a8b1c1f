import { createRequire } from 'node:module';
import type { Chance } from './chance.ts';

/** A territory of the official list, as the front matter of a strategy names it. */
export interface Territory {
  nature: 'commune' | 'epci' | 'departement' | 'region';
  code: string;
  nom: string;
}

const FILES = {
  commune: 'communes',
  epci: 'epci',
  departement: 'departements',
  region: 'regions',
} as const;

const require = createRequire(import.meta.url);
const lists = new Map<Territory['nature'], readonly Territory[]>();

function listOf(nature: Territory['nature']): readonly Territory[] {
  const known = lists.get(nature);
  if (known) return known;
  const rows: { code: string; nom: string; type?: string }[] = require(
    `@etalab/decoupage-administratif/data/${FILES[nature]}.json`,
  );
  const current =
    nature === 'commune' ? rows.filter(({ type }) => type === 'commune-actuelle') : rows;
  const list = current.map(({ code, nom }) => ({ nature, code, nom }));
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
