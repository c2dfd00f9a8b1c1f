import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { ContentType } from '../../src/model/content-type.ts';
import { describeField } from '../../src/model/fields/describe-field.ts';
import { schemaParts } from '../../src/model/schema-parts.ts';
import { CONTENT_TYPES, typeNamed, typeOfFolder } from '../../src/model/types.ts';

/** Every field of a schema, groups and lists opened. */
function fields(schema: z.core.$ZodType, path: string): [string, z.core.$ZodType][] {
  const { innerType, element, shape } = schemaParts(schema);
  if (innerType) return fields(innerType, path);
  if (element) return fields(element, `${path}[]`);
  if (!shape) return [];
  return Object.entries(shape).flatMap(([key, field]) => [
    [`${path}.${key}`, field] as [string, z.core.$ZodType],
    ...fields(field, `${path}.${key}`),
  ]);
}

describe.each(CONTENT_TYPES.map((type) => [type.name, type] as const))('%s', (name, type) => {
  test.each(fields(type.schema, name))('%s has a French label', (_path, field) => {
    expect(describeField(field).label).toMatch(/^\p{Lu}/u);
  });

  test('gives no two fields of a form the same label', () => {
    const groups = fields(type.schema, name).map(([path, field]) => [
      path.replace(/\.[^.]+$/, ''),
      describeField(field).label,
    ]);
    const told = groups.map(([group, label]) => `${group}: ${label}`);
    expect(told.filter((one, at) => told.indexOf(one) < at)).toEqual([]);
  });

  test('is named with a capital wherever it is named by itself', () => {
    const { besoin, description, help, horsConnexion, label, menu, plural }: ContentType = type;
    const names = [label, plural, description, help, menu?.titre, besoin?.titre];
    for (const said of [...names, horsConnexion?.titre])
      if (said !== undefined) expect(said).toMatch(/^[\p{Lu}«]/u);
  });

  test('is found by its name and by its folder', () => {
    expect(typeNamed(name)).toBe(type);
    expect(typeOfFolder(type.folder)).toBe(type);
  });

  test('has a JSON Schema', () => {
    expect(z.toJSONSchema(type.schema)).toMatchObject({
      type: 'object',
      additionalProperties: false,
    });
  });

  test('opens with its title and ends with its licence', () => {
    const keys = Object.keys(type.schema.shape);
    expect([keys[0], keys.at(-1)]).toEqual(['titre', 'licence']);
  });
});

test('folders and addresses are told apart', () => {
  expect(new Set(CONTENT_TYPES.map(({ folder }) => folder)).size).toBe(CONTENT_TYPES.length);
  // Those without list share the root of the site.
  const paths = CONTENT_TYPES.map(({ path }): string => path).filter((path) => path !== '');
  expect(new Set(paths).size).toBe(paths.length);
});
