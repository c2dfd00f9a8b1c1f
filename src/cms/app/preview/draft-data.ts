import type * as z from 'zod';
import { describeField } from '../../../model/fields/describe-field.ts';
import { facesOf } from '../../../model/fields/field-kinds.ts';
import { schemaParts } from '../../../model/schema-parts.ts';

/**
 * What an editor has written so far, made fit for the views: what the model accepts is taken as the model reads it;
 * what is missing or refused becomes a visible placeholder, « Titre à compléter ». Never throws.
 * @param schema of the whole front matter
 * @param written as Decap keeps it: plain data, with empty strings and nulls where nothing was written
 * @param today `AAAA-MM-JJ`: stands for missing dates
 */
export function draftData(schema: z.ZodObject, written: unknown, today: string): unknown {
  const value = withoutEmpties(written);
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : draftFields(schema, value, today);
}

function draftField(schema: z.core.$ZodType, written: unknown, today: string): unknown {
  const value = withoutEmpties(written);
  const parsed = (schema as z.ZodType).safeParse(value);
  if (parsed.success) return parsed.data;
  const field = describeField(schema);
  const { salvage, placeholder } = facesOf(field);
  const shown = salvage(value, field, {
    fields: (group, inside) => draftFields(group, inside, today),
    items: (element, inside) => draftItems(element, inside, today),
  });
  if (shown !== undefined) return shown;
  // What a field is when it is left out comes before a placeholder: nothing, or a default.
  return field.isOptional ? field.initial : placeholder(field, today);
}

/** Empty strings, nulls and groups where nothing is filled are fields left out. Dates are written as the model does. */
export function withoutEmpties(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map((item) => withoutEmpties(item) ?? emptyLike(item));
  if (typeof value !== 'object') return value;
  const fields = Object.entries(value)
    .map(([key, item]) => [key, withoutEmpties(item)] as const)
    .filter(([, item]) => item !== undefined);
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

/** An item that the editor has added and not yet filled keeps its place in the list. */
const emptyLike = (item: unknown): unknown => (typeof item === 'object' && item !== null ? {} : '');

function draftFields(
  group: z.core.$ZodType,
  value: unknown,
  today: string,
): Record<string, unknown> {
  const written = typeof value === 'object' && value !== null ? value : {};
  const fields = Object.entries(schemaParts(group).shape ?? {})
    .map(([key, field]) => [key, draftField(field, Reflect.get(written, key), today)] as const)
    .filter(([, item]) => item !== undefined);
  return Object.fromEntries(fields);
}

/** A list that must hold something holds one placeholder. Items that are no text of their own are left out until good. */
function draftItems(element: z.core.$ZodType, value: unknown, today: string): unknown[] {
  const written: unknown[] = Array.isArray(value) && value.length > 0 ? value : [''];
  const { holdsPlace } = facesOf(describeField(element));
  return written
    .filter((item) => holdsPlace || (element as z.ZodType).safeParse(item).success)
    .map((item) => draftField(element, item, today));
}
