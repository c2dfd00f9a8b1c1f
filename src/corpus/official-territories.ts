import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toSlug } from '../model/slug.ts';
import type { NATURES_DE_TERRITOIRE } from '../model/vocabularies.ts';
import { writeAtomically } from './atomic-file.ts';
import { groupBy } from './group-by.ts';
import { inRepository } from './repository.ts';

type Nature = keyof typeof NATURES_DE_TERRITOIRE;

const require = createRequire(import.meta.url);

/** Loaded on first use. */
const lists = new Map<Nature, ReadonlyMap<string, string>>();

/** All territories of one nature: code → name. */
export function officialTerritories(nature: Nature): ReadonlyMap<string, string> {
  const list = lists.get(nature) ?? load(nature);
  lists.set(nature, list);
  return list;
}

function load(nature: Nature): ReadonlyMap<string, string> {
  return new Map(rows(nature).map(({ code, nom }) => [code, nom]));
}

/** What is read here of a territory of the official list. */
interface Row {
  code: string;
  nom: string;
  /** Of communes. */
  departement?: string | undefined;
  /** Of communes and départements. */
  region?: string | undefined;
  /** Of communes: inhabitants, as counted by Insee. */
  population?: number | undefined;
  /** Of communes. */
  codesPostaux?: string[] | undefined;
  /** Of EPCI: codes of its communes. */
  membres?: string[] | undefined;
}

/**
 * The rows of one nature. The lists of the package weigh 12 MB, which each start of a command would read again: what is
 * read of them is kept in `.cache/`, under the version of the package. Whoever changes `Row` names the folder anew.
 */
function rows(nature: Nature): Row[] {
  if (nature === 'pays') return [{ code: 'FR', nom: 'France' }];
  const { version } = require('@etalab/decoupage-administratif/package.json');
  const kept = inRepository(`.cache/territories-2/${version}/${nature}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const made = packageRows(nature);
  writeAtomically(kept, JSON.stringify(made));
  return made;
}

/** A row as the package writes it, beside much else. */
interface PackageRow extends Omit<Row, 'membres'> {
  /** Of communes: `commune-actuelle`, or what is no commune any more. */
  type?: string;
  membres?: { code: string }[];
}

function packageRows(nature: Exclude<Nature, 'pays'>): Row[] {
  const file = {
    commune: 'communes',
    epci: 'epci',
    departement: 'departements',
    region: 'regions',
  }[nature];
  const all: PackageRow[] = require(`@etalab/decoupage-administratif/data/${file}.json`);
  return all
    .filter(({ type }) => nature !== 'commune' || type === 'commune-actuelle')
    .map(({ code, nom, departement, region, population, codesPostaux, membres }) => ({
      code,
      nom,
      departement,
      region,
      population,
      codesPostaux,
      membres: membres?.map((member) => member.code),
    }));
}

/** The communes of the country, laid out so that those of a territory are found without going through them all. */
interface Communes {
  byCode: ReadonlyMap<string, Row>;
  byDepartement: ReadonlyMap<string, readonly Row[]>;
  byRegion: ReadonlyMap<string, readonly Row[]>;
  byPostalCode: ReadonlyMap<string, readonly Row[]>;
  byName: ReadonlyMap<string, readonly Row[]>;
  /** The EPCI of each commune, by the code of the commune. */
  epciOf: ReadonlyMap<string, Row>;
  /** Codes of the communes of each EPCI. */
  membersOf: ReadonlyMap<string, readonly string[]>;
}

let communes: Communes | undefined;

function layOutCommunes(): Communes {
  const all = rows('commune');
  const epci = rows('epci');
  const byPostalCode = new Map<string, Row[]>();
  for (const commune of all)
    for (const code of commune.codesPostaux ?? [])
      byPostalCode.set(code, [...(byPostalCode.get(code) ?? []), commune]);
  return {
    byCode: new Map(all.map((commune) => [commune.code, commune])),
    byDepartement: groupBy(all, ({ departement = '' }) => departement),
    byRegion: groupBy(all, ({ region = '' }) => region),
    byPostalCode,
    byName: groupBy(all, ({ nom }) => toSlug(nom)),
    epciOf: new Map(epci.flatMap((row) => (row.membres ?? []).map((code) => [code, row] as const))),
    membersOf: new Map(epci.map(({ code, membres = [] }) => [code, membres])),
  };
}

/** Made on first use. */
function laidOutCommunes(): Communes {
  communes ??= layOutCommunes();
  return communes;
}

/** A territory as the official list names it. */
export type NamedTerritory = Pick<Row, 'code' | 'nom'>;

/** A commune as people write it in an address: its code if they know it, its name, its postal code. */
export interface WrittenCommune {
  commune: string;
  code_postal: string;
  code_insee?: string | undefined;
}

/** A commune of the official list. */
export type NamedCommune = Readonly<Row>;

/** The commune that an address is in; nothing when the official list has none like it. */
export function communeOf({
  commune,
  code_postal,
  code_insee,
}: WrittenCommune): NamedCommune | undefined {
  const { byCode, byPostalCode } = laidOutCommunes();
  const known = code_insee && byCode.get(code_insee);
  if (known) return known;
  const near = byPostalCode.get(code_postal) ?? [];
  const wanted = slugOfCommune(commune);
  return (
    near.find(({ nom }) => toSlug(nom) === wanted) ?? (near.length === 1 ? near[0] : undefined)
  );
}

/**
 * The same where the postal code is missing or is no commune's: a name that only one commune of the country, or of its
 * département, bears is enough; or where the code of Insee stands in its place.
 */
export function officialCommune(written: WrittenCommune): NamedCommune | undefined {
  const found = communeOf(written);
  if (found) return found;
  const coded = laidOutCommunes().byCode.get(written.code_postal);
  if (coded && toSlug(coded.nom) === slugOfCommune(written.commune)) return coded;
  const same = laidOutCommunes().byName.get(slugOfCommune(written.commune)) ?? [];
  // A postal code that is no commune's, such as those of CEDEX, still begins as its département does.
  const near = same.filter(
    ({ departement = '' }) =>
      written.code_postal === '' ||
      written.code_postal.startsWith(departement.replace(/[AB]/, '0')),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** « St-Denis Cedex 2 », « Lyon 3e » → `saint-denis`, `lyon`. */
const slugOfCommune = (name: string): string =>
  toSlug(name)
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/-cedex.*$|-\d+(er?|eme)?(-arrondissement)?$/, '');

/** The intercommunalité of a commune; none for the few that are in none. */
export const epciOfCommune = (code: string): NamedTerritory | undefined =>
  laidOutCommunes().epciOf.get(code);

/** The communes of an intercommunalité, by name. */
export const communesOfEpci = (code: string): NamedCommune[] =>
  communesOf('epci', code).toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));

/** The communes of a territory; none for a code that is not known. */
function communesOf(nature: Nature, code: string): readonly Row[] {
  const { byCode, byDepartement, byRegion, membersOf } = laidOutCommunes();
  const named = (codes: readonly string[]) =>
    codes.map((one) => byCode.get(one)).filter((row) => row !== undefined);
  switch (nature) {
    case 'commune':
      return named([code]);
    case 'epci':
      return named([...new Set(membersOf.get(code))]);
    case 'departement':
      return byDepartement.get(code) ?? [];
    case 'region':
      return byRegion.get(code) ?? [];
    case 'pays':
      return [...byCode.values()];
  }
}

/** Where a territory lies, and how many people live there. */
export interface TerritoryPlace {
  /** Codes of the départements that it touches, sorted; none for the whole country, which is everywhere. */
  departements: readonly string[];
  /** Inhabitants counted by Insee, as the package gives them; 0 when it gives none. */
  population: number;
}

const places = new Map<string, TerritoryPlace>();

/** Where a territory of the official list lies. */
export function territoryPlace(nature: Nature, code: string): TerritoryPlace {
  const known = places.get(`${nature} ${code}`);
  if (known) return known;
  const communes = communesOf(nature, code);
  const departements = new Set(communes.map(({ departement }) => departement ?? ''));
  const place = {
    departements: nature === 'pays' ? [] : [...departements].sort(),
    population: communes.reduce((sum, { population }) => sum + (population ?? 0), 0),
  };
  places.set(`${nature} ${code}`, place);
  return place;
}

/** Name of a territory in the official list, or `undefined` when its code is not there. */
export function territoryName(nature: Nature, code: string): string | undefined {
  return officialTerritories(nature).get(code);
}
