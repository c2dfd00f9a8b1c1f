import type * as z from 'zod';
import { describeField, type Field } from '../model/fields/describe-field.ts';
import type { ShownAs } from '../model/fields/field-faces.ts';
import { facesOf } from '../model/fields/field-kinds.ts';
import { elementOf, schemaParts } from '../model/schema-parts.ts';
import { declarationOf, type TypeName } from '../model/types.ts';
import type { DisplayDate } from './dates.ts';
import { type DisplayChoice, type DisplayValue, displayData } from './display.ts';
import { frenchNumber } from './french-number.ts';
import type { LinkView } from './links.ts';
import { nothingOwn, type OwnView } from './own-view.ts';
import type { SiteContext } from './site-context.ts';

/** One field of an entry: its name as the form gives it, and its value. */
export interface FieldRow {
  nom: string;
  valeur: FieldCell;
}

/** A value as the general layout writes it: one of these, by what it is. */
export type FieldCell =
  | { texte: string }
  | { html: string }
  | { date: DisplayDate }
  | { lien: { url: string; titre: string; externe?: true } }
  | { lignes: FieldRow[] }
  | { valeurs: FieldCell[] };

/** What the general layout shows of an entry of any type: the fields that only its type has, in the order of the form. */
export const generalOwn = (
  entry: { type: TypeName; data: unknown },
  context: Pick<SiteContext, 'writer'>,
): OwnView => ({ ...nothingOwn(), fiche: ownRows(entry, context) });

/** The fields that only the type of an entry has, those of them that say something. */
export function ownRows(
  { type, data }: { type: TypeName; data: unknown },
  { writer }: Pick<SiteContext, 'writer'>,
): FieldRow[] {
  const { schema, own } = declarationOf(type);
  return rows(schema, displayData(schema, data, writer), own);
}

/** How each way that a kind of field can be shown is written. */
const CELLS: Record<ShownAs, (shown: DisplayValue, field: Field) => FieldCell> = {
  text: (texte) => ({ texte: texte as string }),
  markdown: (html) => ({ html: html as string }),
  date: (date) => ({ date: date as DisplayDate }),
  choice: (choice) => ({ texte: (choice as DisplayChoice).libelle }),
  link: (link) => ({ lien: link as LinkView }),
  address: (url) => ({ lien: { url: url as string, titre: url as string, externe: true } }),
  plain: (value) => ({ texte: plainText(value as string | number | boolean) }),
  group: (group, { value }) => ({
    lignes: rows(value, group as Record<string, DisplayValue>),
  }),
  list: (values, { value }) => ({
    valeurs: (values as DisplayValue[]).map((item) => cell(elementOf(value), item)),
  }),
};

function cell(schema: z.core.$ZodType, shown: DisplayValue): FieldCell {
  const field = describeField(schema);
  return CELLS[facesOf(field).shownAs](shown, field);
}

/** The fields of a group that have a value, or those of them that are named. */
function rows(
  group: z.core.$ZodType,
  shown: Record<string, DisplayValue>,
  names?: readonly string[],
): FieldRow[] {
  const shape = schemaParts(group).shape ?? {};
  return (names ?? Object.keys(shape)).flatMap((name) => {
    const schema = shape[name];
    const value = shown[name];
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
    return schema && !isEmpty
      ? [{ nom: describeField(schema).label, valeur: cell(schema, value) }]
      : [];
  });
}

function plainText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  return typeof value === 'number' ? frenchNumber(value) : value;
}
