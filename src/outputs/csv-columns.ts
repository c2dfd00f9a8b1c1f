import type * as z from 'zod';
import { describeField } from '../model/fields/describe-field.ts';
import type { CellWalk } from '../model/fields/field-faces.ts';
import { facesOf } from '../model/fields/field-kinds.ts';

/** A column of a table to download: its header, and what it holds of the data of an entry. */
export interface CsvColumn {
  titre: string;
  of(data: Readonly<Record<string, unknown>>): string;
}

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
      return [{ titre: label, of: (data) => cell(field, data[name], text) }];
    }
    return Object.entries(options).map(([id, choice]) => ({
      titre: `${label} : ${choice.toLowerCase()}`,
      of: (data) => ((data[name] as string[]).includes(id) ? 'oui' : ''),
    }));
  });
}

/** A value in words. */
function cell(schema: z.core.$ZodType, value: unknown, text: (source: string) => string): string {
  if (value === undefined) return '';
  const field = describeField(schema);
  const inside: CellWalk['inside'] = (part, found) => cell(part, found, text);
  return facesOf(field).cell(value, field, { text, inside });
}
