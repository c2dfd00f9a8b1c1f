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

/** Every string of checked data, with the kind of its field: what the checks of texts and of relations go through. */
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
  if (data === undefined) return;
  const { element, shape } = schemaParts(unwrapped(schema));
  if (shape) {
    for (const key of Object.keys(data as object)) {
      const field = shape[key];
      if (field) collect(field, (data as Record<string, unknown>)[key], [...path, key], found);
    }
  } else if (element) {
    for (const [at, item] of (data as unknown[]).entries())
      collect(element, item, [...path, at], found);
  } else if (typeof data === 'string') {
    const { kind, target } = describeField(schema);
    found.push({ path, kind, target, value: data });
  }
}
