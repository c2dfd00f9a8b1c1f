import type * as z from 'zod';

/** What a Zod schema is made of, as far as the model's faces walk through it. */
export interface SchemaParts {
  /** Inside a wrapper: optional, default. */
  innerType?: z.core.$ZodType;
  /** Of a list. */
  element?: z.core.$ZodType;
  /** Of a group of fields. */
  shape?: Record<string, z.core.$ZodType>;
}

/** The parts of a schema; none for a single value. */
export const schemaParts = (schema: z.core.$ZodType): SchemaParts => schema._zod.def as SchemaParts;

/** A schema without what may stand around it: optional, default. */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = schemaParts(schema);
  return innerType ? unwrapped(innerType) : schema;
}

/**
 * What each item of a list must be.
 * @throws Error when the schema is no list: a fault of the model itself
 */
export function elementOf(schema: z.core.$ZodType): z.core.$ZodType {
  const { element } = schemaParts(schema);
  if (!element) throw new Error('A list of the model has no element.');
  return element;
}
