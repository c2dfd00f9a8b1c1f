import { type Map as ImmutableMap, isList, isMap, type List } from 'immutable';

/** A value of a form in a few words, as the line of a folded item shows it: Decap would show a list as code. */
export function itemWords(value: unknown): unknown {
  if (isList(value)) return (value as List<unknown>).map(itemWords).filter(Boolean).join(', ');
  if (isMap(value)) return itemWords((value as ImmutableMap<string, unknown>).first());
  return value;
}

/** The same for each value of an item. */
export const withWords = (item: unknown): unknown =>
  isMap(item) ? (item as ImmutableMap<string, unknown>).map(itemWords) : item;

/** How many items a list holds. */
export function itemCount(count: number): string {
  if (count === 0) return 'vide';
  return count === 1 ? '1 élément' : `${count} éléments`;
}
