import type * as z from 'zod';
import { describeField, type Field } from '../model/fields/describe-field.ts';
import type { ShownAs } from '../model/fields/field-faces.ts';
import { facesOf } from '../model/fields/field-kinds.ts';
import { elementOf, schemaParts } from '../model/schema-parts.ts';
import { type DisplayDate, displayDate } from './dates.ts';
import type { LinkView } from './links.ts';

/** A choice as a template shows it. */
export interface DisplayChoice {
  id: string;
  libelle: string;
}

/** What the data of an entry becomes for templates: texts ready to print, choices with labels, relations as links. */
export type DisplayValue =
  | string
  | number
  | boolean
  | DisplayDate
  | DisplayChoice
  | LinkView
  | DisplayValue[]
  | { [key: string]: DisplayValue };

/** How the pieces of an entry are written on this site. */
export interface Writer {
  /** Plain text: French typography, key figures spelled out. */
  text(source: string): string;
  /** Words of the site itself: they are French on any page, whatever its language. */
  ours(source: string): string;
  /** What is typed or copied as it stands, without any typography. */
  asIs(source: string): string;
  /** The same without French typography: for what is in another language. */
  spelledOut(source: string): string;
  /**
   * Markdown to HTML.
   * @param idPrefix goes before the ids of this text, on a page that shows several
   */
  markdown(source: string, idPrefix: string): string;
  /** The link to an entry, or `undefined` when this edition does not publish it. */
  link(key: string): LinkView | undefined;
}

/** Where a value stands: how its site writes, and the path that keeps the ids of a page apart. */
interface Place {
  field: Field;
  writer: Writer;
  path: string;
}

/** How this site writes each way that a kind of field can be shown. */
const WAYS: Record<ShownAs, (value: unknown, place: Place) => DisplayValue | undefined> = {
  text: (value, { writer }) => writer.text(value as string),
  markdown: (value, { writer, path }) => writer.markdown(value as string, path),
  date: (value) => displayDate(value as string),
  choice: (value, { field }) => {
    const id = String(value);
    return { id, libelle: field.options?.[id] ?? id };
  },
  link: (value, { writer }) => writer.link(value as string),
  address: (value) => value as string,
  plain: (value) => value as string | number | boolean,
  group: (value, { field, writer, path }) => displayData(field.value, value, writer, path),
  list: (values, { field, writer, path }) =>
    (values as unknown[])
      .map((value, at) => displayField(elementOf(field.value), value, writer, `${path}${at + 1}_`))
      .filter((value) => value !== undefined),
};

/**
 * Turns checked data into what templates show, field by field, as the model describes them.
 * Values left out are left out; relations to pages that are not published disappear from their list.
 * @param schema of a whole front matter, or of a group
 */
export function displayData(
  schema: z.core.$ZodType,
  data: unknown,
  writer: Writer,
  path = '',
): Record<string, DisplayValue> {
  const fields = Object.entries(schemaParts(schema).shape ?? {})
    .map(([key, field]) => {
      const value = (data as Record<string, unknown>)[key];
      return [key, displayField(field, value, writer, `${path}${key}_`)] as const;
    })
    .filter((pair): pair is readonly [string, DisplayValue] => pair[1] !== undefined);
  return Object.fromEntries(fields);
}

function displayField(
  schema: z.core.$ZodType,
  value: unknown,
  writer: Writer,
  path: string,
): DisplayValue | undefined {
  if (value === undefined) return undefined;
  const field = describeField(schema);
  return WAYS[facesOf(field).shownAs](value, { field, writer, path });
}
