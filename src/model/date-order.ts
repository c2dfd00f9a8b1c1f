import type * as z from 'zod';
import { describeField } from './fields/describe-field.ts';

/** A date, whole or partial, or an hour. */
const MOMENT = /^(\d{4}(-\d\d){0,2}|\d\d:\d\d)$/;

/**
 * A group of fields that refuses a date, or an hour, which comes before the one that it follows (`apres`). Each pair is looked at by
 * itself, whatever else is wrong in the group. The issue names the field that comes first, in its `params`.
 */
export function withDateOrder<S extends z.ZodObject>(schema: S): S {
  let checked = schema;
  for (const [after, field] of Object.entries(schema.shape)) {
    const { apres: before } = describeField(field);
    if (before === undefined || !(before in schema.shape)) continue;
    checked = checked.refine((data) => isInOrder(String(data[before]), String(data[after])), {
      path: [after],
      params: { apres: before },
      when: ({ value }) => MOMENT.test(textOf(value, before)) && MOMENT.test(textOf(value, after)),
    });
  }
  return checked;
}

/** What the shorter of two dates leaves open counts for neither: 2021 may end what began in May 2021. */
export function isInOrder(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) <= second.slice(0, length);
}

const textOf = (group: unknown, name: string): string =>
  typeof group === 'object' && group !== null ? String(Reflect.get(group, name)) : '';
