import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { jsonSchemaOf } from '../../../src/model/fields/json-schema.ts';
import { sampleData } from '../../../src/model/fields/sample-data.ts';
import { CONTENT_TYPES, typeNamed } from '../../../src/model/types.ts';
import { fullSource } from '../../helpers/sample-source.ts';

describe.each(CONTENT_TYPES.map(({ name, schema }) => [name, schema] as const))(
  '%s',
  (_name, schema) => {
    const published = jsonSchemaOf(schema);
    const reader = z.fromJSONSchema(published as Parameters<typeof z.fromJSONSchema>[0]);

    test('takes sample data with every field, as the model does', () => {
      for (const seed of [1, 2, 3, 4, 5]) {
        const data = sampleData(schema, fullSource(seed));
        expect(Object.keys(data)).toEqual(Object.keys(schema.shape));
        expect(schema.safeParse(data).error).toBeUndefined();
        expect(reader.safeParse(data).error).toBeUndefined();
      }
    });

    test('refuses an unknown key, and a field that is missing', () => {
      const data = sampleData(schema, fullSource());
      expect(reader.safeParse({ ...data, inconnu: 1 }).success).toBe(false);
      expect(reader.safeParse({ ...data, titre: undefined }).success).toBe(false);
    });

    test('says nothing that only the house reads', () => {
      expect(JSON.stringify(published)).not.toMatch(/"(kind|label|hint|options|target)":/);
    });
  },
);

test('labels, hints and what each kind adds are published', () => {
  const { properties } = jsonSchemaOf(typeNamed('guide').schema);
  expect(properties).toMatchObject({
    titre: { title: 'Titre', description: expect.stringContaining('titre de la page') },
    chiffres: { type: 'array', items: { 'x-type-vise': 'chiffre' } },
    licence: {
      oneOf: expect.arrayContaining([{ const: 'etalab-2.0', title: 'Licence Ouverte 2.0' }]),
    },
  });
  expect(jsonSchemaOf(typeNamed('strategie').schema).properties).toMatchObject({
    diagnostic: { contentMediaType: 'text/markdown' },
  });
});
