import { createHash } from 'node:crypto';
import { DataFactory, type Store, type Term } from 'n3';

const { namedNode } = DataFactory;
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const SPDX = 'http://spdx.org/rdf/terms#';
const VCARD = 'http://www.w3.org/2006/vcard/ns#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** A file as the portal would list it. */
export interface Harvested {
  identifier: string;
  title: string;
  description: string | undefined;
  keywords: string[];
  licence: string | undefined;
  contact: boolean;
  publisher: string | undefined;
  frequency: string | undefined;
  page: string | undefined;
  issued: string | undefined;
  modified: string | undefined;
  resources: {
    url: string;
    format: string | undefined;
    schema: string | undefined;
    sha256: string | undefined;
    bytes: number | undefined;
  }[];
}

/** The frequencies that the portal knows, by the European table (udata, `core/dataset/rdf.py`). */
const FREQUENCIES =
  /^http:\/\/publications\.europa\.eu\/resource\/authority\/frequency\/(?:ANNUAL|BIENNIAL|BIMONTHLY|BIWEEKLY|CONT|DAILY|IRREG|MONTHLY|QUARTERLY|TRIENNIAL|UNKNOWN|WEEKLY)$/;

/** The ways to sign a file that the portal knows; another one fails the set. */
const SIGNATURES = /^http:\/\/spdx\.org\/rdf\/terms#checksumAlgorithm_(?:md5|sha1|sha256)$/;

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
      const past = (property: string) => {
        const day = one(dataset, property)?.value;
        return day !== undefined && day <= today ? day : undefined;
      };
      const frequency = one(dataset, `${DCT}accrualPeriodicity`)?.value;
      const publisher = one(dataset, `${DCT}publisher`);
      const contact = one(dataset, `${DCAT}contactPoint`);
      // That of the set, what is said of its rights, then that of its files.
      const named = [
        one(dataset, `${DCT}license`),
        one(dataset, `${DCT}rights`),
        ...all(dataset, `${DCAT}distribution`).map((file) => one(file, `${DCT}license`)),
      ];
      return [
        {
          identifier,
          title,
          description: one(dataset, `${DCT}description`)?.value,
          keywords: all(dataset, `${DCAT}keyword`)
            .filter(({ termType }) => termType === 'Literal')
            .map(({ value }) => value),
          publisher: publisher && one(publisher, `${FOAF}name`)?.value,
          frequency: frequency && FREQUENCIES.test(frequency) ? frequency : undefined,
          page: one(dataset, `${DCAT}landingPage`)?.value,
          licence: named.map((term) => KNOWN_LICENCES[term?.value ?? '']).find(Boolean),
          contact:
            contact !== undefined &&
            one(contact, `${VCARD}fn`) !== undefined &&
            (one(contact, `${VCARD}hasEmail`) ?? one(contact, `${VCARD}hasURL`)) !== undefined,
          issued: past(`${DCT}issued`),
          modified: past(`${DCT}modified`),
          resources: all(dataset, `${DCAT}distribution`).flatMap((file) => {
            const url = (one(file, `${DCAT}downloadURL`) ?? one(file, `${DCAT}accessURL`))?.value;
            if (!url) return [];
            const checksum = one(file, `${SPDX}checksum`);
            if (checksum && !SIGNATURES.test(one(checksum, `${SPDX}algorithm`)?.value ?? ''))
              throw new Error(`No algorithm for ${url}`);
            const bytes = one(file, `${DCAT}byteSize`)?.value;
            return [
              {
                url,
                format: (one(file, `${DCT}format`) ?? one(file, `${DCAT}mediaType`))?.value,
                schema: one(file, `${DCT}conformsTo`)?.value,
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

/** A service of a catalogue as the portal would list it. */
export function services(store: Store) {
  const all = (subject: Term, property: string): string[] =>
    store.getObjects(subject, namedNode(property), null).map(({ value }) => value);
  return store
    .getSubjects(namedNode(TYPE), namedNode(`${DCAT}DataService`), null)
    .map((service) => ({
      root: all(service, `${DCAT}endpointURL`),
      description: all(service, `${DCAT}endpointDescription`),
      serves: all(service, `${DCAT}servesDataset`),
    }));
}
