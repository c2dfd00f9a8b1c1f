import * as z from 'zod';
import { schemaParts } from '../schema-parts.ts';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';

/** Fields that belong together. */
export const groupe = <S extends z.ZodRawShape>(fields: S, meta: FieldMeta) =>
  z.strictObject(fields).meta({ kind: 'groupe', ...meta });

export const groupeFaces: FieldFaces<Record<string, unknown>> = {
  expected: 'des lignes « clé: valeur », décalées de deux espaces',
  widget: ({ value, isOptional }, { fields }) => ({
    widget: 'object',
    collapsed: isOptional,
    fields: fields(value),
  }),
  shownAs: 'group',
  placeholder: () => ({}),
  salvage: (written, { value }, { fields }) => fields(value, written),
  holdsPlace: true,
  sample: ({ value }, { fields }) => fields(value),
  // A choice names what follows it: « Local : L’accueil ».
  cell: (group, { value }, { inside }) =>
    Object.entries(schemaParts(value).shape ?? {})
      .map(([key, field]) => inside(field, group[key]))
      .filter((part) => part !== '')
      .join(' : '),
  fromText: (text) => text,
  jsonSchema: () => ({}),
};
