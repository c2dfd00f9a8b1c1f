import type * as z from 'zod';
import { describeField } from '../model/fields.ts';
import { schemaParts } from '../model/schema-parts.ts';

/** A column of a table to download: its header, and what it holds of the data of an entry. */
export interface CsvColumn {
  titre: string;
  of(data: Readonly<Record<string, unknown>>): string;
}

/** Between several things in one cell. */
const AND = ' | ';

/**
 * The columns of a type, as the model describes its fields, in its order.
 * @param fields those to take
 * @param text writes plain text: key figures spelled out, the spaces that a reader of the file expects
 * @param spread multiple choices that take one column for each choice, so that a spreadsheet can sort and count by it
 */
export function csvColumns(
  schema: z.ZodObject,
  fields: readonly string[],
  text: (source: string) => string,
  spread: readonly string[] = [],
): CsvColumn[] {
  return fields.flatMap((name): CsvColumn[] => {
    const field = schema.shape[name];
    if (!field) throw new Error(`No field « ${name} » to export.`);
    const { label, options = {} } = describeField(field);
    if (!spread.includes(name)) {
      return [{ titre: label, of: (data) => plainText(field, data[name], text) }];
    }
    return Object.entries(options).map(([id, choice]) => ({
      titre: `${label} : ${choice.toLowerCase()}`,
      of: (data) => ((data[name] as string[]).includes(id) ? 'oui' : ''),
    }));
  });
}

/** A value in words. In a group, a choice names what follows it: « Local : L’accueil ». */
function plainText(
  schema: z.core.$ZodType,
  value: unknown,
  text: (source: string) => string,
): string {
  if (value === undefined) return '';
  const { innerType, element, shape } = schemaParts(schema);
  if (innerType) return plainText(innerType, value, text);
  if (element) return (value as unknown[]).map((item) => plainText(element, item, text)).join(AND);
  if (shape) {
    return Object.entries(shape)
      .map(([key, field]) => plainText(field, (value as Record<string, unknown>)[key], text))
      .filter((part) => part !== '')
      .join(' : ');
  }
  const { kind, options } = describeField(schema);
  if (options) return options[String(value)] ?? String(value);
  if (kind === 'oui-non') return value ? 'oui' : 'non';
  return text(String(value));
}
