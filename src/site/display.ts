import type * as z from 'zod';
import { describeField } from '../model/fields.ts';
import { schemaParts } from '../model/schema-parts.ts';
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
  /**
   * Markdown to HTML.
   * @param idPrefix goes before the ids of this text, on a page that shows several
   */
  markdown(source: string, idPrefix: string): string;
  /** The link to an entry, or `undefined` when this edition does not publish it. */
  link(key: string): LinkView | undefined;
}

/**
 * Turns checked data into what templates show, field by field, as the model describes them.
 * Values left out are left out; relations to pages that are not published disappear from their list.
 */
export function displayValue(
  schema: z.core.$ZodType,
  value: unknown,
  writer: Writer,
  path = '',
): DisplayValue | undefined {
  if (value === undefined) return undefined;
  const { innerType, element, shape } = schemaParts(schema);
  if (innerType) return displayValue(innerType, value, writer, path);
  if (shape) return displayFields(shape, value as Record<string, unknown>, writer, path);
  if (element) {
    return (value as unknown[])
      .map((item, at) => displayValue(element, item, writer, `${path}${at + 1}_`))
      .filter((item) => item !== undefined);
  }
  return displayLeaf(schema, value, writer, path);
}

function displayFields(
  shape: Record<string, z.core.$ZodType>,
  data: Record<string, unknown>,
  writer: Writer,
  path: string,
) {
  const fields = Object.entries(shape)
    .map(([key, field]) => [key, displayValue(field, data[key], writer, `${path}${key}_`)] as const)
    .filter((pair): pair is readonly [string, DisplayValue] => pair[1] !== undefined);
  return Object.fromEntries(fields);
}

function displayLeaf(
  schema: z.core.$ZodType,
  value: unknown,
  writer: Writer,
  path: string,
): DisplayValue | undefined {
  const { kind, options } = describeField(schema);
  if (options) return { id: String(value), libelle: options[String(value)] ?? String(value) };
  if (typeof value !== 'string') return value as number | boolean;
  switch (kind) {
    case 'texte':
    case 'paragraphe':
      return writer.text(value);
    case 'markdown':
      return writer.markdown(value, path);
    case 'date':
    case 'date-partielle':
      return displayDate(value);
    case 'relation':
      return writer.link(value);
    default:
      return value;
  }
}
