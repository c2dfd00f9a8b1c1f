import type { PublishedCorpus } from '../../corpus/corpus.ts';
import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { groupBy } from '../../corpus/group-by.ts';
import {
  communeOf,
  epciOfCommune,
  type NamedTerritory,
} from '../../corpus/official-territories.ts';
import { toSlug } from '../../model/slug.ts';

/** The places of one commune. */
export interface CommuneOfPlaces {
  /** Anchor, told apart from that of a commune of the same name. */
  readonly id: string;
  readonly nom: string;
  /** Of the official list; none for a name that it does not know. */
  readonly code?: string | undefined;
  readonly departement?: string | undefined;
  readonly epci?: NamedTerritory | undefined;
  readonly lieux: readonly EntryOf<'lieu'>[];
}

const known = new WeakMap<object, readonly CommuneOfPlaces[]>();

/** The communes that have places, by name, each with its places by name; laid out once for a corpus. */
export function communesOfPlaces(
  corpus: Pick<PublishedCorpus, 'entries'>,
): readonly CommuneOfPlaces[] {
  const before = known.get(corpus.entries);
  if (before) return before;
  const made = layOut(entriesOf(corpus, 'lieu'));
  known.set(corpus.entries, made);
  return made;
}

function layOut(places: readonly EntryOf<'lieu'>[]): CommuneOfPlaces[] {
  const byCommune = groupBy(
    places,
    ({ data }) => communeOf(data)?.code ?? `${toSlug(data.commune)} ${data.code_postal}`,
  );
  const taken = new Set<string>();
  return [...byCommune.values()]
    .map((lieux) => {
      const data = (lieux[0] as EntryOf<'lieu'>).data;
      const official = communeOf(data);
      return {
        nom: official?.nom ?? data.commune,
        code: official?.code,
        departement: official?.departement,
        epci: official && epciOfCommune(official.code),
        lieux: lieux.toSorted((a, b) => a.data.titre.localeCompare(b.data.titre, 'fr')),
      };
    })
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))
    .map((commune) => ({ ...commune, id: freeId(toSlug(commune.nom), commune.code, taken) }));
}

function freeId(slug: string, code: string | undefined, taken: Set<string>): string {
  const id = taken.has(slug) ? `${slug}_${code ?? taken.size}` : slug;
  taken.add(id);
  return `commune_${id}`;
}
