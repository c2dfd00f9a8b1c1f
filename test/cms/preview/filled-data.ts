import type * as z from 'zod';
import { describeField, type Field } from '../../../src/model/fields/describe-field.ts';
import { schemaParts } from '../../../src/model/schema-parts.ts';

/** Data with a value in every field of a schema, groups and lists included. */
export function filledData(schema: z.core.$ZodType, value: (field: Field) => unknown): unknown {
  const { innerType, element, shape } = schemaParts(schema);
  if (innerType) return filledData(innerType, value);
  if (element) return [filledData(element, value)];
  if (!shape) return value(describeField(schema));
  return Object.fromEntries(
    Object.entries(shape).map(([key, field]) => [key, filledData(field, value)]),
  );
}
