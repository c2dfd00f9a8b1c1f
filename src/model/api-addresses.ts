import type { TypeName } from './types.ts';

/** Root of the API. Addresses below it never move and never change their meaning: what breaks that is a `/api/v2/`. */
export const API = '/api/v1/';

export const INDEX = `${API}index.json`;
export const CHANGES = `${API}changes.json`;
export const OPENAPI = `${API}openapi.json`;

/** The document of an entry, or what stands in its place once it is withdrawn. */
export const entryDocumentUrl = (key: string): string => `${API}entrees/${key}.json`;

/** The list of a type. */
export const typeDocumentUrl = (type: TypeName): string => `${API}types/${type}.json`;

/** The JSON Schema of a document, by its name. */
export const schemaUrl = (name: string): string => `${API}schemas/${name}.json`;

/** The Markdown of an entry, beside its page: `/kit/accueillir.md`. */
export const markdownUrl = (url: string): string => `${url.replace(/\/$/, '')}.md`;

/** Everything at once, under the licence of the edition. */
export const WHOLE = `${API}tout.json`;

/** The entries of a type as a table for spreadsheets. */
export const tableUrl = (type: TypeName): string => `${API}tableaux/${type}.csv`;
