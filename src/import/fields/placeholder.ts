import type * as z from 'zod';
import { describeField } from '../../model/fields/describe-field.ts';
import { elementOf, schemaParts } from '../../model/schema-parts.ts';

/** What stands in a text that only a person can write. */
export const TO_COMPLETE = 'À compléter';

/** Choices that say « nobody knows yet ». */
const UNKNOWN = ['inconnu', 'a-verifier', 'non-documente'];

/**
 * An honest value for a field that nothing in the source says, from the kind of the field alone; `undefined` where any
 * value would be a guess (a figure, a code, a choice of substance): the person who imports is asked for it.
 */
export function placeholder(schema: z.core.$ZodType): unknown {
  const { kind, options = {}, value, exemple } = describeField(schema);
  if (kind === 'texte' || kind === 'paragraphe' || kind === 'markdown') return TO_COMPLETE;
  if (kind === 'choix') return UNKNOWN.find((id) => Object.hasOwn(options, id));
  if (kind === 'oui-non') return false;
  // The names of a model go together: with them, a way leads from its first part to its last.
  if (kind === 'repere') return exemple;
  if (kind === 'groupe') return groupOf(schemaParts(value).shape ?? {});
  const item = kind === 'liste' ? placeholder(elementOf(value)) : undefined;
  return item === undefined ? undefined : [item];
}

function groupOf(shape: Readonly<Record<string, z.core.$ZodType>>): unknown {
  const wanted = Object.entries(shape).filter(([, field]) => !describeField(field).isOptional);
  const filled = wanted.map(([name, field]) => [name, placeholder(field)] as const);
  return filled.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(filled);
}
