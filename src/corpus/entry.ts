import type { ComplementData } from '../model/complement.ts';
import { isFrench } from '../model/languages.ts';
import type { LicenceId } from '../model/licences.ts';
import type { DataOf, TypeName } from '../model/types.ts';
import type { EditionName } from './edition-files.ts';
import { groupBy } from './group-by.ts';

/** Where an entry comes from. */
export interface Provenance {
  edition: EditionName;
  /** Path below the content folder. */
  file: string;
  /** For an entry that stands in the place of a national one: that page, and the version it was made from. */
  replaces?: {
    file: string;
    titre: string;
    miseAJour: string;
    versionDeDepart?: string | undefined;
  };
}

/** Text that a territory adds to a national page. */
export interface Complement {
  data: ComplementData;
  body: string;
  provenance: Provenance;
}

/** One published page of type `N`: checked, layered, read-only. */
export interface EntryOf<N extends TypeName> {
  readonly key: string;
  readonly type: N;
  readonly slug: string;
  /** Address from the root of the site: `/kit/accueillir/`. */
  readonly url: string;
  readonly data: Readonly<DataOf<N>>;
  /** Markdown. */
  readonly body: string;
  readonly provenance: Provenance;
  readonly complements: readonly Complement[];
  /** Licence of the whole page, complements included. */
  readonly licence: LicenceId;
}

export type Entry = { [N in TypeName]: EntryOf<N> }[TypeName];

/** A list of entries, laid out once for all that ask for one type of it. A list that was asked does not change. */
interface Laid {
  byType: ReadonlyMap<TypeName, readonly Entry[]>;
  /** Key → place among the French entries of its type, from 0. */
  places: ReadonlyMap<string, number>;
}

const laid = new WeakMap<readonly Entry[], Laid>();

function layOut(entries: readonly Entry[]): Laid {
  const known = laid.get(entries);
  if (known) return known;
  const byType = groupBy(entries.filter(isFrench), ({ type }) => type);
  const places = new Map(
    [...byType.values()].flatMap((same) => same.map(({ key }, at) => [key, at] as const)),
  );
  const made = { byType, places };
  laid.set(entries, made);
  return made;
}

/** What entries are asked of: a corpus, or the part of it at hand. */
interface Entries {
  readonly entries: readonly Entry[];
}

/**
 * The published entries of one type that are in French, in the order of its list: what lists, booklets and tables are made
 * of. Pages in other languages are versions of these, and stand in their own list.
 */
export const entriesOf = <N extends TypeName>(
  { entries }: Entries,
  type: N,
): readonly EntryOf<N>[] =>
  (layOut(entries).byType.get(type) ?? []) as unknown as readonly EntryOf<N>[];

/** Place of an entry in the list of its type, from 0; -1 when it is not there. */
export const placeOf = ({ entries }: Entries, { key }: Pick<Entry, 'key'>): number =>
  layOut(entries).places.get(key) ?? -1;
