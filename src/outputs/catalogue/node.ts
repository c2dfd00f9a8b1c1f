/** A value of RDF as JSON-LD writes it, with the prefixes of `PREFIXES`. */
export type Value =
  | string
  | { '@id': string }
  | { '@value': string; '@language': string }
  | { '@value': string; '@type': string }
  | Node;

/** A thing, what it is, and what is said of it, each name with its prefix: `dct:title`. */
export interface Node {
  '@id'?: string;
  '@type': string;
  [property: string]: Value | readonly Value[] | undefined;
}

/** The vocabularies that the catalogue is written in. */
export const PREFIXES: Readonly<Record<string, string>> = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
