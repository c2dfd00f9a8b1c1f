import type * as z from 'zod';
import { isInOrder } from '../date-order.ts';
import { schemaParts } from '../schema-parts.ts';
import { describeField, type Field } from './describe-field.ts';
import { facesOf } from './field-kinds.ts';
import type { SamplePlace, SampleSource } from './sample-source.ts';

/**
 * Sample data for a group, or for a whole front matter: values that the check accepts, in the model's order. The source
 * says which fields that may be left out are written.
 */
export const sampleData = (group: z.core.$ZodType, source: SampleSource): Record<string, unknown> =>
  sampleFields(group, source, 0);

/** A sample of one field; nothing when the source leaves it out, or has nothing to make one of. */
export function sampleField(
  schema: z.core.$ZodType,
  source: SampleSource,
  place: SamplePlace = { depth: 0, before: {} },
): unknown {
  const field = describeField(schema);
  if (field.isOptional && !source.fills(field, place)) return undefined;
  const value = facesOf(field).sample(field, {
    ...source,
    fields: (group) => sampleFields(group, source, place.depth + 1),
    items: (list, element) => sampleItems(list, element, source, place),
  });
  return value === undefined ? undefined : notBefore(value, place.before[field.apres ?? '']);
}

function sampleFields(group: z.core.$ZodType, source: SampleSource, depth: number) {
  const data: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(schemaParts(group).shape ?? {})) {
    const value = sampleField(field, source, { depth, before: data });
    if (value !== undefined) data[key] = value;
  }
  return data;
}

/** A date that would come before the one that it follows is that one. */
const notBefore = (value: unknown, first: unknown): unknown =>
  first === undefined || isInOrder(String(first), String(value)) ? value : first;

/** Items of a list; none is said twice. */
function sampleItems(
  list: Field,
  element: z.core.$ZodType,
  source: SampleSource,
  place: SamplePlace,
): unknown[] {
  const length = source.count(list, place);
  const items = Array.from({ length }, () => sampleField(element, source, place));
  return [...new Set(items)].filter((item) => item !== undefined);
}
