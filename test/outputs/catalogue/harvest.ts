import { createHash } from 'node:crypto';
import { DataFactory, type Store, type Term } from 'n3';

const { namedNode } = DataFactory;
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const SPDX = 'http://spdx.org/rdf/terms#';
const VCARD = 'http://www.w3.org/2006/vcard/ns#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** A file as the portal would list it. */
export interface Harvested {
  identifier: string;
  title: string;
  licence: string | undefined;
  contact: boolean;
  modified: string | undefined;
  resources: { url: string; sha256: string | undefined; bytes: number | undefined }[];
}

/** Addresses and identifiers by which data.gouv.fr knows Licence Ouverte 2.0. */
const KNOWN_LICENCES: Record<string, string> = {
  'https://www.etalab.gouv.fr/licence-ouverte-open-licence': 'lov2',
  lov2: 'lov2',
};

/**
 * Takes a catalogue as the harvester of data.gouv.fr does (udata, `harvest/backends/dcat.py` and `core/dataset/rdf.py`):
 * what it skips is skipped, what it fails on throws.
 * @param today days after it are ignored
 */
export function harvest(store: Store, today: string): Harvested[] {
  const one = (subject: Term, property: string): Term | undefined =>
    store.getObjects(subject, namedNode(property), null)[0];
  const all = (subject: Term, property: string): Term[] =>
    store.getObjects(subject, namedNode(property), null);
  const seen = new Set<string>();
  return store
    .getSubjects(namedNode(TYPE), namedNode(`${DCAT}Dataset`), null)
    .flatMap((dataset) => {
      const identifier = one(dataset, `${DCT}identifier`)?.value;
      const title = one(dataset, `${DCT}title`)?.value;
      if (!identifier || !title) return [];
      if (seen.has(identifier)) throw new Error(`Twice: ${identifier}`);
      seen.add(identifier);
      const modified = one(dataset, `${DCT}modified`)?.value;
      const contact = one(dataset, `${DCAT}contactPoint`);
      const named = [one(dataset, `${DCT}license`), one(dataset, `${DCT}rights`)];
      return [
        {
          identifier,
          title,
          licence: named.map((term) => KNOWN_LICENCES[term?.value ?? '']).find(Boolean),
          contact:
            contact !== undefined &&
            one(contact, `${VCARD}fn`) !== undefined &&
            (one(contact, `${VCARD}hasEmail`) ?? one(contact, `${VCARD}hasURL`)) !== undefined,
          modified: modified !== undefined && modified <= today ? modified : undefined,
          resources: all(dataset, `${DCAT}distribution`).flatMap((file) => {
            const url = (one(file, `${DCAT}downloadURL`) ?? one(file, `${DCAT}accessURL`))?.value;
            if (!url) return [];
            const checksum = one(file, `${SPDX}checksum`);
            if (
              checksum &&
              !one(checksum, `${SPDX}algorithm`)?.value.endsWith('checksumAlgorithm_sha256')
            )
              throw new Error(`No algorithm for ${url}`);
            const bytes = one(file, `${DCAT}byteSize`)?.value;
            return [
              {
                url,
                sha256: checksum && one(checksum, `${SPDX}checksumValue`)?.value,
                bytes: bytes === undefined ? undefined : Number(bytes),
              },
            ];
          }),
        },
      ];
    });
}

export const fingerprint = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
