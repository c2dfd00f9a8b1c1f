import type * as z from 'zod';
import { schemaParts } from '../../model/schema-parts.ts';
import { isRecord } from './plain-data.ts';

/** Names of the keys of each group, by the path of the group: `''` for the top, `axes.missions` for those of a list. */
export type KeyOrder = ReadonlyMap<string, readonly string[]>;

/** The order in which the model writes the keys of its groups. Groups of the same path in several types are one. */
export function keyOrder(schemas: readonly z.core.$ZodType[]): KeyOrder {
  const order = new Map<string, string[]>();
  for (const schema of schemas) collect(schema, '', order);
  return order;
}

function collect(schema: z.core.$ZodType, path: string, order: Map<string, string[]>): void {
  const { innerType, element, shape } = schemaParts(schema);
  if (innerType) collect(innerType, path, order);
  if (element) collect(element, path, order);
  if (!shape) return;
  const known = order.get(path) ?? [];
  order.set(path, [...new Set([...known, ...Object.keys(shape)])]);
  for (const [key, field] of Object.entries(shape)) collect(field, below(path, key), order);
}

/** Path of what a group holds under a key. */
export const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** A copy whose groups have their keys in order, unknown ones last. */
export function inOrder(value: unknown, order: KeyOrder, path = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, order, path));
  if (!isRecord(value)) return value;
  const names = order.get(path) ?? [];
  const rank = (key: string) => {
    const at = names.indexOf(key);
    return at < 0 ? names.length : at;
  };
  return Object.fromEntries(
    Object.keys(value)
      .sort((a, b) => rank(a) - rank(b))
      .map((key) => [key, inOrder(value[key], order, below(path, key))]),
  );
}
