import { createRequire } from 'node:module';
import type { NATURES_DE_TERRITOIRE } from '../model/vocabularies.ts';

type Nature = keyof typeof NATURES_DE_TERRITOIRE;

const require = createRequire(import.meta.url);

/** Loaded on first use: the list of communes alone weighs 8 MB. */
const lists = new Map<Nature, ReadonlyMap<string, string>>();

/** All territories of one nature: code → name. */
export function officialTerritories(nature: Nature): ReadonlyMap<string, string> {
  const list = lists.get(nature) ?? load(nature);
  lists.set(nature, list);
  return list;
}

function load(nature: Nature): ReadonlyMap<string, string> {
  if (nature === 'pays') return new Map([['FR', 'France']]);
  const file = {
    commune: 'communes',
    epci: 'epci',
    departement: 'departements',
    region: 'regions',
  }[nature];
  const rows: { code: string; nom: string; type?: string }[] = require(
    `@etalab/decoupage-administratif/data/${file}.json`,
  );
  const current =
    nature === 'commune' ? rows.filter(({ type }) => type === 'commune-actuelle') : rows;
  return new Map(current.map(({ code, nom }) => [code, nom]));
}

/** Name of a territory in the official list, or `undefined` when its code is not there. */
export function territoryName(nature: Nature, code: string): string | undefined {
  return officialTerritories(nature).get(code);
}

/** What the code of a territory looks like, for messages. */
export const CODE_FORMAT: Record<Nature, string> = {
  commune: 'un code INSEE de commune à cinq caractères, par exemple "54395"',
  epci: 'un numéro SIREN d’intercommunalité à neuf chiffres, par exemple "245400676"',
  departement: 'un code de département, par exemple "17" ou "2A"',
  region: 'un code INSEE de région à deux chiffres, par exemple "75"',
  pays: '"FR"',
};
