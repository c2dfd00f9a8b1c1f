import * as z from 'zod';
import { describeField, type FieldDescription } from './describe-field.ts';
import { facesOf } from './field-kinds.ts';

/** What Zod copies of a field's description, and only the house reads. */
const OF_THE_HOUSE: readonly (keyof FieldDescription)[] = [
  'kind',
  'label',
  'hint',
  'options',
  'target',
  'apres',
  'exemple',
  'forme',
];

/**
 * The JSON Schema (2020-12) of a front matter, as an API publishes it: French labels as titles, hints as descriptions,
 * and what each kind adds. The names that only the house reads are left out.
 */
export const jsonSchemaOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, {
    override({ zodSchema, jsonSchema }) {
      for (const name of OF_THE_HOUSE) delete jsonSchema[name];
      if (!z.globalRegistry.get(zodSchema)?.kind) return;
      const field = describeField(zodSchema);
      const { label: title, hint: description } = field;
      const added = facesOf(field).jsonSchema(field);
      Object.assign(jsonSchema, { title, ...(description && { description }), ...added });
    },
  });
