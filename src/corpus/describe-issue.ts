import type * as z from 'zod';
import { describeField, type FieldDescription } from '../model/fields/describe-field.ts';
import { facesOf } from '../model/fields/field-kinds.ts';
import { schemaParts, unwrapped } from '../model/schema-parts.ts';
import { nearestMatch } from './problem.ts';
import { valueFault } from './value-fault.ts';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/** What is wrong with a value, and what to write: the two halves of a problem's sentence. */
export function describeIssue(issue: Issue, schema: Schema, data: unknown) {
  const path = issue.path;
  const value = valueAt(data, path);
  const field = fieldAtPath(schema, path);
  const expected = expectation(field);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = Object.keys(shapeAt(schema, path) ?? {});
      const found = issue.keys[0] ?? '';
      return {
        message: `clé inconnue ${namedKeys(issue.keys)}`,
        expected: `${known.join(', ')}.${nearestMatch(found, known)}`,
      };
    }
    case 'invalid_value': {
      const known = issue.values.map(String);
      if (value === undefined) return { message: 'champ obligatoire absent', expected };
      return {
        message: `valeur inconnue « ${show(value)} »`,
        expected: `${known.join(', ')}.${nearestMatch(show(value), known)}`,
      };
    }
    case 'invalid_type':
      return value === undefined
        ? { message: 'champ obligatoire absent', expected }
        : { message: `valeur d’un autre type : « ${show(value)} »`, expected };
    case 'too_big':
      return issue.origin === 'string'
        ? {
            message: `texte trop long (${String(value).trim().length} signes)`,
            expected: `${issue.maximum} signes au plus`,
          }
        : {
            message: `nombre trop grand : « ${show(value)} »`,
            expected: `${issue.maximum} au plus`,
          };
    case 'too_small':
      if (Array.isArray(value) && value.length > 0)
        return {
          message: `${value.length} ${value.length > 1 ? 'éléments' : 'élément'} seulement`,
          expected: `${issue.minimum} au moins`,
        };
      return issue.origin === 'array' || issue.origin === 'string'
        ? { message: 'champ vide', expected }
        : {
            message: `nombre trop petit : « ${show(value)} »`,
            expected: `${issue.minimum} au moins`,
          };
    case 'custom': {
      const { apres } = issue.params ?? {};
      const group = path.slice(0, -1);
      const first = apres && fieldAtPath(schema, [...group, apres]);
      if (!first) return refused(field, value, expected);
      const start = show(valueAt(data, [...group, apres]));
      const [of, one] = first.kind === 'heure' ? ['', 'une heure'] : ['la date de ', 'une date'];
      return {
        message: `« ${show(value)} » vient avant ${of}« ${first.label} », « ${start} »`,
        expected: `${one} qui n’est pas avant « ${start} » ; vérifiez les deux`,
      };
    }
    default:
      return refused(field, value, expected);
  }
}

const refused = (field: FieldDescription | undefined, value: unknown, expected: string) =>
  valueFault(field, value) ?? { message: `valeur refusée « ${show(value)} »`, expected };

/** Keys named in full: enough to see what they have in common. */
const NAMED = 10;

function namedKeys(keys: readonly string[]): string {
  const named = keys.slice(0, NAMED).map((key) => `« ${show(key)} »`);
  const more = keys.length - named.length;
  return named.join(', ') + (more > 0 ? ` et ${more} ${more > 1 ? 'autres' : 'autre'}` : '');
}

/** What stands at a path of plain data; nothing where the path leads nowhere. */
export const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    data,
  );

/** The path as people read it: `etapes[2].action`, counted from 1. */
export function showPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) =>
      typeof key === 'number' ? `[${key + 1}]` : `${at > 0 ? '.' : ''}${String(key)}`,
    )
    .join('');
}

function expectation(field: FieldDescription | undefined): string {
  if (!field) return 'une valeur prévue par le modèle';
  const options = field.options ? ` : ${Object.keys(field.options).join(', ')}` : '';
  return `${field.forme ?? facesOf(field).expected}${options}. ${field.hint ?? field.label}`.trim();
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const key of path) {
    if (!at) return undefined;
    const { shape, element } = schemaParts(unwrapped(at));
    at = typeof key === 'number' ? element : shape?.[String(key)];
  }
  return at;
}

const shapeAt = (schema: Schema, path: readonly PropertyKey[]) => {
  const found = schemaAt(schema, path);
  return found && schemaParts(unwrapped(found)).shape;
};

/** The field of the model at a path of its data; none for the whole, or where the path leads nowhere. */
export function fieldAtPath(schema: Schema, path: readonly PropertyKey[]) {
  const found = path.length > 0 ? schemaAt(schema, path) : undefined;
  return found && describeField(found);
}
