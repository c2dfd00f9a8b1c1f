import { type Chance, chance } from '../commands/fuzz/chance.ts';
import { toSlug } from '../model/slug.ts';
import { CONTENT_TYPES, type TypeName, typeNamed } from '../model/types.ts';
import { someTerritory, type Territory } from './places.ts';
import { capital, frenchWriter, type Writer } from './sentences.ts';

/** An entry before it is written: enough for the others to link to it. */
export interface PlannedEntry {
  type: TypeName;
  key: string;
  slug: string;
  /** Root-relative address. */
  url: string;
  titre: string;
  /** Rank among the entries of its type, from 0. */
  rank: number;
  /** Seed of everything that is written in it. */
  seed: number;
  /** For an entry about a place: which. */
  territory?: Territory;
}

/**
 * How many entries each type has beside the others. The weights follow the national edition, but for strategies: those
 * are what grows when a whole country writes.
 */
const WEIGHTS: Partial<Record<TypeName, number>> = {
  kit: 18,
  charte: 4,
  strategie: 15,
  acteur: 20,
  diagnostic: 7,
  miroir: 7,
  chiffre: 15,
  glossaire: 2,
  exercice: 3,
  questionnaire: 1,
  mandat: 1,
  page: 7,
};

/** Of a type that is not known to be rare or frequent. */
const WEIGHT = 5;

const weightOf = (type: TypeName): number => WEIGHTS[type] ?? WEIGHT;

/**
 * Decides which entries a corpus holds, type after type, each with a title of its own.
 * @param size number of entries, one of each type at least
 * @throws RangeError when the size leaves a type out
 */
export function planCorpus(size: number, seed: number): PlannedEntry[] {
  const luck = chance(seed);
  return countByType(size).flatMap(([type, count]) => planType(type, count, luck));
}

/** Rounds the shares of the types down, one at least, and gives what is left to the kit. */
function countByType(size: number): [TypeName, number][] {
  if (!Number.isInteger(size) || size < 2 * CONTENT_TYPES.length) {
    throw new RangeError(`A corpus has at least ${2 * CONTENT_TYPES.length} entries, not ${size}.`);
  }
  const total = CONTENT_TYPES.reduce((sum, { name }) => sum + weightOf(name), 0);
  const counts = CONTENT_TYPES.map(({ name }): [TypeName, number] => [
    name,
    Math.max(1, Math.floor((size * weightOf(name)) / total)),
  ]);
  const rest = size - counts.reduce((sum, [, count]) => sum + count, 0);
  return counts.map(([name, count]) => [name, name === 'kit' ? count + rest : count]);
}

function planType(type: TypeName, count: number, luck: Chance): PlannedEntry[] {
  const { folder, path, label, schema } = typeNamed(type);
  const writeTitle = titlesOf(label, Object.keys(schema.shape));
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, rank): PlannedEntry => {
    const seed = luck.whole(1, 2 ** 31 - 1);
    const territory = 'territoire' in schema.shape ? someTerritory(luck) : undefined;
    const titre = uniqueTitle(writeTitle(frenchWriter(luck), territory), taken, rank);
    const slug = `${toSlug(titre).slice(0, 50).replace(/-+$/, '')}-${rank + 1}`;
    const base = { type, key: `${folder}/${slug}`, slug, titre, rank, seed };
    const url = path === '' ? `/${slug}/` : `/${path}/${slug}/`;
    return { ...base, url, ...(territory && { territory }) };
  });
}

function uniqueTitle(title: string, taken: Set<string>, rank: number): string {
  const name = taken.has(title.toLowerCase()) ? `${title} (${rank + 1})` : title;
  taken.add(name.toLowerCase());
  return name;
}

type WriteTitle = (french: Writer, territory: Territory | undefined) => string;

/** How the titles of a type read: those of words are the words that texts employ, those of territories say which. */
function titlesOf(label: string, fields: readonly string[]): WriteTitle {
  if (fields.includes('autres_formes')) return (french) => capital(french.object());
  if (fields.includes('territoire'))
    return (_french, territory) => `${label} : ${territory?.nom ?? 'France'}`;
  return (french) => `${capital(french.task())}, ${french.town()}`;
}
