import { type Map as ImmutableMap, isList, isMap, List } from 'immutable';

/** The values of a form, or of a part of it: an immutable map. */
export type Values = ImmutableMap<string, unknown>;

/** What was taken out of a list of a form. */
export interface RemovedItem {
  /** From the values to the list: names of fields, and places in the lists around it. */
  path: readonly (string | number)[];
  /** Where it stood in the list, from 0. */
  at: number;
  item: unknown;
}

/** The item that is in a list of the values of before, at any depth, and no longer in those of after. */
export function removedItem(before: unknown, after: unknown): RemovedItem | undefined {
  if (before === after) return undefined;
  if (isMap(before) && isMap(after))
    return firstOf([...(before as Values)], ([name, value]) =>
      within(name, removedItem(value, (after as Values).get(name))),
    );
  if (!isList(before)) return undefined;
  const left = isList(after) ? after : List();
  if (left.size >= before.size)
    return firstOf([...before.entries()], ([at, value]) =>
      within(at, removedItem(value, left.get(at))),
    );
  const at = before.findIndex((item, place) => item !== left.get(place));
  return { path: [], at, item: before.get(at) };
}

/**
 * Values in which an item stands again, whatever was written elsewhere since.
 * @param after the values right after it was taken out
 * @returns undefined when the lists around it have changed: nobody can say where it belongs
 */
export function withItemBack(
  values: Values,
  after: Values,
  { path, at, item }: RemovedItem,
): Values | undefined {
  const isKnown = path.every((_, depth) => {
    const [then, now] = [after, values].map((all) => all.getIn(path.slice(0, depth)));
    return !isList(then) || (isList(now) && now.size === then.size);
  });
  const list = values.getIn(path) ?? List();
  if (!isKnown || !isList(list)) return undefined;
  return values.setIn(path, list.insert(Math.min(at, list.size), item));
}

const within = (
  place: string | number,
  removed: RemovedItem | undefined,
): RemovedItem | undefined => removed && { ...removed, path: [place, ...removed.path] };

function firstOf<Part>(
  parts: readonly Part[],
  find: (part: Part) => RemovedItem | undefined,
): RemovedItem | undefined {
  for (const part of parts) {
    const found = find(part);
    if (found) return found;
  }
  return undefined;
}
