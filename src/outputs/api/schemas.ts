import * as z from 'zod';
import {
  changesDocument,
  entryDocument,
  indexDocument,
  tombstoneDocument,
  typeDocument,
  wholeDocument,
} from '../../model/api-documents.ts';
import { editionCard } from '../../model/federation/edition-card.ts';
import { jsonSchemaOf } from '../../model/fields/json-schema.ts';
import { CONTENT_TYPES, type TypeName } from '../../model/types.ts';

/** A JSON Schema as it is published. */
export type JsonSchema = { [key: string]: unknown };

const OF_DOCUMENTS = {
  index: indexDocument,
  type: typeDocument,
  ensemble: wholeDocument,
  changements: changesDocument,
  retrait: tombstoneDocument,
  carte: editionCard,
} as const;

/**
 * The schema of each document (JSON Schema 2020-12), by its name: those of the API, and that of each type. They are
 * loose: a field that is added breaks nobody.
 */
export const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  ...Object.fromEntries(
    Object.entries(OF_DOCUMENTS).map(([name, schema]) => [name, loose(z.toJSONSchema(schema))]),
  ),
  ...Object.fromEntries(CONTENT_TYPES.map(({ name }) => [name, typeSchema(name)])),
};

/** The common document, with the fields of one type. */
function typeSchema(name: TypeName): JsonSchema {
  const type = CONTENT_TYPES.find((declared) => declared.name === name);
  if (!type) throw new Error(`No type « ${name} ».`);
  const common = loose(z.toJSONSchema(entryDocument));
  const { $schema: _, ...front } = loose(jsonSchemaOf(type.schema));
  const properties = common.properties as JsonSchema;
  const {
    national: _national,
    version_nationale: _version,
    ...fields
  } = front.properties as JsonSchema;
  return {
    ...common,
    title: type.label,
    description: type.description,
    properties: {
      ...properties,
      type: { const: name },
      donnees: { ...front, title: 'Les champs', properties: fields },
    },
  };
}

/** The same schema, open to fields that are not there yet. */
function loose(schema: object): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === 'additionalProperties' && value === false ? undefined : value,
    ),
  );
}
