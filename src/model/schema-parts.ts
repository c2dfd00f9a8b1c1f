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
