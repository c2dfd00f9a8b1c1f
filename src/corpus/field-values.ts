import type * as z from 'zod';
import { describeField, type FieldKind } from '../model/fields/describe-field.ts';
import { schemaParts, unwrapped } from '../model/schema-parts.ts';

/** A piece of text, or a reference, found in the front matter. */
export interface FieldValue {
  path: (string | number)[];
  kind: FieldKind;
  /** For relations: the type aimed at, or `*`. */
  target: string | undefined;
  value: string;
}

/**
 * Every string of data, with the kind of its field: what the checks of texts and of relations go through. What is not of
 * the shape of its field is left out: the model has told it.
 */
export function fieldValues(schema: z.core.$ZodType, data: unknown): FieldValue[] {
  const found: FieldValue[] = [];
  collect(schema, data, [], found);
  return found;
}

function collect(
  schema: z.core.$ZodType,
  data: unknown,
  path: FieldValue['path'],
  found: FieldValue[],
): void {
  const { element, shape } = schemaParts(unwrapped(schema));
  if (shape) {
    if (typeof data !== 'object' || data === null) return;
    for (const [key, item] of Object.entries(data)) {
      const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (field) collect(field, item, [...path, key], found);
    }
  } else if (element) {
    if (!Array.isArray(data)) return;
    for (const [at, item] of data.entries()) collect(element, item, [...path, at], found);
  } else if (typeof data === 'string') {
    const { kind, target } = describeField(schema);
    found.push({ path, kind, target, value: data });
  }
}
