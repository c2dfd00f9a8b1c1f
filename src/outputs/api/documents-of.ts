import { groupBy } from '../../corpus/group-by.ts';
import type { EntryDocument, EntrySummary } from '../../model/api-documents.ts';
import { LICENCES, type LicenceId, mayEnter } from '../../model/licences.ts';
import type { TypeName } from '../../model/types.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { entryDocument } from './entry-document.ts';
import { sha256 } from './sha256.ts';

/** An entry as the API gives it: the very bytes of its document, and the same in brief. */
export interface Made {
  json: Buffer;
  summary: EntrySummary;
}

const made = new WeakMap<CurrentSite, Map<string, Made>>();

/**
 * The document of an entry, made once for all the files of a site that hold it or name it. Only its bytes are kept: a
 * large site would not fit in memory twice.
 */
export function madeDocument(key: string, current: CurrentSite): Made {
  const known = made.get(current) ?? new Map<string, Made>();
  made.set(current, known);
  const found = known.get(key);
  if (found) return found;
  const entry = current.corpus.byKey.get(key);
  if (!entry) throw new Error(`No entry « ${key} ».`);
  const document = entryDocument(entry, current);
  const json = Buffer.from(asJson(document));
  const { cle, type, titre, adresse, document: at, mise_a_jour, licence } = document;
  const summary = {
    cle,
    type,
    titre,
    adresse,
    document: at,
    mise_a_jour,
    licence: licence.id,
    origine: document.provenance.origine,
    ...(document.langue !== 'fr' && { langue: document.langue }),
    sha256: sha256(json),
  };
  known.set(key, { json, summary });
  return { json, summary };
}

/** What the document of an entry says. */
export const documentOf = (key: string, current: CurrentSite): EntryDocument =>
  JSON.parse(madeDocument(key, current).json.toString());

/** The documents of every entry, or of those of one type, in the order of the site. */
export const madeDocuments = (current: CurrentSite, type?: TypeName): Made[] =>
  current.corpus.entries
    .filter((entry) => type === undefined || entry.type === type)
    .map(({ key }) => madeDocument(key, current));

/** JSON as it is published: one line, since programs read it and every device can lay it out. */
export const asJson = (document: unknown): string => `${JSON.stringify(document)}\n`;

/** Entries that may stand in one work, and the licence of that work. */
export interface LicenceGroup<T> {
  licence: LicenceId;
  items: T[];
}

/**
 * Parts what cannot lawfully be mixed: first what may enter a work under the licence of the edition, then each other
 * licence by itself (see `mayEnter`). A group is never empty.
 */
export function byLicence<T>(
  items: readonly T[],
  licenceOf: (item: T) => LicenceId,
  whole: LicenceId,
): LicenceGroup<T>[] {
  const groups = groupBy(items, (item) => {
    const licence = licenceOf(item);
    return licence === whole || mayEnter(licence, whole) ? whole : licence;
  });
  const order = (licence: LicenceId) => (licence === whole ? '' : licence);
  return [...groups]
    .map(([licence, group]) => ({ licence, items: group }))
    .sort((a, b) => order(a.licence).localeCompare(order(b.licence)));
}

/** A licence as documents name it. */
export const licenceOf = (id: LicenceId): EntryDocument['licence'] => ({
  id,
  nom: LICENCES[id].nom,
  adresse: LICENCES[id].adresse,
});
