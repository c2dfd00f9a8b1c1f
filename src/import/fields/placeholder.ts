import type * as z from 'zod';
import { describeField } from '../../model/fields.ts';
import { shapeOf } from './given-fields.ts';

/** What stands in a text that only a person can write. */
export const TO_COMPLETE = 'À compléter';

/** Choices that say « nobody knows yet ». */
const UNKNOWN = ['inconnu', 'a-verifier', 'non-documente'];

/**
 * An honest value for a field that nothing in the source says, from the kind of the field alone; `undefined` where any
 * value would be a guess (a figure, a code, a choice of substance).
 */
export function placeholder(field: z.core.$ZodType): unknown {
  const { kind, options = {} } = describeField(field);
  switch (kind) {
    case 'texte':
    case 'paragraphe':
    case 'markdown':
      return TO_COMPLETE;
    case 'choix':
      return UNKNOWN.find((id) => Object.hasOwn(options, id));
    case 'oui-non':
      return false;
    case 'liste': {
      const item = elementOf(field);
      const value = item && placeholder(item);
      return value === undefined ? undefined : [value];
    }
    case 'groupe':
      return groupOf(shapeOf(field) ?? {});
    default:
      return undefined;
  }
}

function groupOf(shape: Readonly<Record<string, z.core.$ZodType>>): unknown {
  const wanted = Object.entries(shape).filter(([, field]) => !isOptional(field));
  const filled = wanted.map(([name, field]) => [name, placeholder(field)] as const);
  return filled.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(filled);
}

/** Whether a field may be left out. */
export const isOptional = (field: z.core.$ZodType): boolean =>
  (field as z.ZodType).safeParse(undefined).success;

function elementOf(field: z.core.$ZodType): z.core.$ZodType | undefined {
  const { element, innerType } = field._zod.def as {
    element?: z.core.$ZodType;
    innerType?: z.core.$ZodType;
  };
  return element ?? (innerType && elementOf(innerType));
}
