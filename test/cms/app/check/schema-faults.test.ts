import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { schemaFaults } from '../../../../src/cms/app/check/schema-faults.ts';
import { accessibilitySchema } from '../../../../src/model/accessibility.ts';
import { editionSchema } from '../../../../src/model/edition.ts';
import { describeField } from '../../../../src/model/fields/describe-field.ts';
import { schemaParts, unwrapped } from '../../../../src/model/schema-parts.ts';
import { searchesSchema } from '../../../../src/model/searches.ts';
import { synonymsSchema } from '../../../../src/model/synonyms.ts';
import { CONTENT_TYPES } from '../../../../src/model/types.ts';
import { decisionsSchema } from '../../../../src/model/upstream/decisions.ts';
import { withdrawalsSchema } from '../../../../src/model/withdrawals.ts';

const SCHEMAS: readonly [name: string, schema: z.ZodObject][] = [
  ...CONTENT_TYPES.map(({ name, schema }): [string, z.ZodObject] => [name, schema]),
  ['edition.yml', editionSchema],
  ['accessibilite.yml', accessibilitySchema],
  ['synonymes.yml', synonymsSchema],
  ['recherches.yml', searchesSchema],
  ['retraits.yml', withdrawalsSchema],
  ['suivi.yml', decisionsSchema],
];

/** Short, and in no shape that a field may ask for. */
const ODD = '¤,¤ ;';

/** Every field of texts inside a schema that takes no such value, by its path. */
function shapedFields(schema: z.core.$ZodType, path: string): [string, z.core.$ZodType][] {
  const { element, shape } = schemaParts(unwrapped(schema));
  if (shape)
    return Object.entries(shape).flatMap(([name, field]) => shapedFields(field, `${path}.${name}`));
  if (element) return shapedFields(element, `${path}[]`);
  const read = (unwrapped(schema) as z.ZodType).safeParse(ODD);
  const isShape = read.error?.issues.some(
    ({ code }) => code === 'invalid_format' || code === 'custom',
  );
  return isShape ? [[path, schema]] : [];
}

const SHAPED = SCHEMAS.flatMap(([name, schema]) => shapedFields(schema, name));

test('fields of settings have shapes of their own', () => {
  expect(SHAPED.map(([path]) => path)).toEqual(
    expect.arrayContaining(['retraits.yml.retraits[].cle', 'synonymes.yml.familles[].mots[]']),
  );
});

test.each(SHAPED)(
  '%s: a value that has not its shape is told that shape, not a length',
  (_path, field) => {
    const [fault] = schemaFaults(z.object({ champ: field }), { champ: ODD });
    expect(fault).toMatchObject({ kind: 'refused', path: ['champ'] });
    expect(`${fault?.message} : ${fault?.expected}`).not.toMatch(/au plus|sur une ligne/);
    expect(describeField(field).hint ?? '').not.toMatch(/\bclé\b|\.md\b/);
  },
);

describe('what the form says of settings', () => {
  test.each<[what: string, schema: z.ZodObject, data: object, told: string]>([
    [
      'a page that is none',
      withdrawalsSchema,
      { retraits: [{ cle: 'essai', titre: 'A', date: '2026-01-01', raison: 'B' }] },
      '« essai » ne convient pas : écrivez la rubrique et le nom de la page, comme kit/accueillir',
    ],
    [
      'two words on one line',
      synonymsSchema,
      { familles: [{ mots: ['tablette, ardoise numérique', 'ardoise'] }] },
      '« tablette, ardoise numérique » ne convient pas : écrivez un mot par ligne, sans virgule',
    ],
    [
      'a family of one word',
      synonymsSchema,
      { familles: [{ mots: ['tablette'] }] },
      '1 élément seulement : 2 au moins',
    ],
  ])('%s', (_what, schema, data, told) => {
    expect(
      schemaFaults(schema, data).map(({ message, expected }) => `${message} : ${expected}`),
    ).toEqual([told]);
  });
});
