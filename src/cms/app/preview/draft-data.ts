import type * as z from 'zod';
import { describeField, type FieldDescription } from '../../../model/fields.ts';
import { schemaParts } from '../../../model/schema-parts.ts';

/**
 * What an editor has written so far, made fit for the views: what the model accepts is taken as the model reads it;
 * what is missing or refused becomes a visible placeholder, « Titre à compléter ». Never throws.
 * @param schema of the whole front matter, or of one field
 * @param written as Decap keeps it: plain data, with empty strings and nulls where nothing was written
 * @param today `AAAA-MM-JJ`: stands for missing dates
 */
export function draftData(schema: z.core.$ZodType, written: unknown, today: string): unknown {
  const value = withoutEmpties(written);
  const parsed = (schema as z.ZodType).safeParse(value);
  if (parsed.success) return parsed.data;
  const { innerType, element, shape } = schemaParts(schema);
  if (innerType) {
    // The wrapper says what stands for a value that cannot be shown: nothing, or a default.
    return isSingle(innerType) && showable(describeField(innerType), value) === undefined
      ? (schema as z.ZodType).parse(undefined)
      : draftData(innerType, value, today);
  }
  if (shape) return draftFields(shape, value, today);
  if (element) return draftItems(element, value, today);
  const field = describeField(schema);
  return showable(field, value) ?? placeholder(field, today);
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
  shape: Record<string, z.core.$ZodType>,
  value: unknown,
  today: string,
): Record<string, unknown> {
  const written = typeof value === 'object' && value !== null ? value : {};
  const fields = Object.entries(shape)
    .map(([key, field]) => [key, draftData(field, Reflect.get(written, key), today)] as const)
    .filter(([, item]) => item !== undefined);
  return Object.fromEntries(fields);
}

/** A list that must hold something holds one placeholder. Items that are no text of their own are left out until good. */
function draftItems(element: z.core.$ZodType, value: unknown, today: string): unknown[] {
  const written: unknown[] = Array.isArray(value) && value.length > 0 ? value : [''];
  const { kind } = describeField(element);
  const isReference = kind === 'choix' || kind === 'relation' || kind === 'adresse';
  return written
    .filter((item) => !isReference || (element as z.ZodType).safeParse(item).success)
    .map((item) => draftData(element, item, today));
}

function isSingle(schema: z.core.$ZodType): boolean {
  const { innerType, element, shape } = schemaParts(schema);
  return !innerType && !element && !shape;
}

/** A value that the check refuses and that can be shown all the same, such as a text that is too long. */
function showable({ kind }: FieldDescription, value: unknown): string | number | undefined {
  switch (kind) {
    case 'texte':
    case 'paragraphe':
    case 'markdown':
    case 'code':
      return typeof value === 'string' || typeof value === 'number'
        ? String(value).trim() || undefined
        : undefined;
    case 'entier':
    case 'nombre':
      return value !== undefined && Number.isFinite(Number(value)) ? Number(value) : undefined;
    default:
      return undefined;
  }
}

/** What stands for a value that is not there yet, by kind of field. */
function placeholder({ kind, label }: FieldDescription, today: string): unknown {
  switch (kind) {
    case 'texte':
    case 'paragraphe':
    case 'markdown':
    case 'choix':
      return `${label} à compléter`;
    case 'entier':
    case 'nombre':
      return 0;
    case 'oui-non':
      return false;
    case 'date':
    case 'date-partielle':
      return today;
    case 'adresse':
      return 'https://adresse-a-completer.example/';
    case 'couleur':
      return '#000000';
    case 'code':
      return '…';
    case 'relation':
      return '';
    case 'choix-multiple':
    case 'liste':
      return [];
    case 'groupe':
      return {};
  }
}
