import type { ComplementData } from '../model/complement.ts';
import type { LicenceId } from '../model/licences.ts';
import type { DataOf, TypeName } from '../model/types.ts';
import type { EditionName } from './edition-files.ts';

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

/** The published entries of one type, in the order of its list. */
export function entriesOf<N extends TypeName>(
  { entries }: { readonly entries: readonly Entry[] },
  type: N,
): EntryOf<N>[] {
  return entries.filter(
    (entry): entry is Extract<Entry, { type: N }> => entry.type === type,
  ) as unknown as EntryOf<N>[];
}
