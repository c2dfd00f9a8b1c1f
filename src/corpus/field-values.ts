import type * as z from 'zod';
import { describeField, type FieldKind } from '../model/fields.ts';
import { schemaParts } from '../model/schema-parts.ts';

/** A piece of text, or a reference, found in the front matter. */
export interface FieldValue {
  path: (string | number)[];
  kind: FieldKind;
  /** For relations: the type aimed at, or `*`. */
  target: string | undefined;
  value: string;
}

/** Every string of checked data, with the kind of its field: what the checks of texts and of relations go through. */
export function fieldValues(
  schema: z.core.$ZodType,
  data: unknown,
  path: (string | number)[] = [],
): FieldValue[] {
  if (data === undefined) return [];
  const { innerType, element, shape } = schemaParts(schema);
  if (innerType) return fieldValues(innerType, data, path);
  if (shape) {
    return Object.entries(shape).flatMap(([key, field]) =>
      fieldValues(field, (data as Record<string, unknown>)[key], [...path, key]),
    );
  }
  if (element) {
    return (data as unknown[]).flatMap((item, at) => fieldValues(element, item, [...path, at]));
  }
  if (typeof data !== 'string') return [];
  const { kind, target } = describeField(schema);
  return [{ path, kind, target, value: data }];
}
