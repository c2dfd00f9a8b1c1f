import type { CmsField, CmsFieldBase, CmsMarkdownWidgetButton } from 'decap-cms-core';
import type * as z from 'zod';
import { describeField, type FieldDescription } from '../model/fields.ts';
import { schemaParts } from '../model/schema-parts.ts';
import { COMPONENT_BUTTONS, TEXT_BUTTONS } from './editor-components/editor-components.ts';

/** A field whose value is the key of another entry: Trame's own widget, since Decap's looks into one collection only. */
export interface ReferenceField {
  widget: 'reference';
  /** Type of the entries to choose from, or `*`. */
  target: string;
}

/** A field of the form, as Decap reads it. */
export type FormField = CmsField | (CmsFieldBase & ReferenceField);

/** Identifiers of Decap's widget for a date, without a time, stored as `2026-11-23`. */
const PLAIN_DATE = {
  widget: 'datetime',
  format: 'YYYY-MM-DD',
  date_format: 'DD/MM/YYYY',
  time_format: false,
  picker_utc: false,
} as const;

/**
 * The form's field for one field of the model. Labels, hints, bounds and choices are the model's: nothing is said twice.
 * The switch is exhaustive: a new kind of field does not compile before it has its widget.
 * @param name key of the front matter
 */
export function fieldWidget(name: string, schema: z.core.$ZodType): FormField {
  const description = describeField(schema);
  const { kind, label, hint } = description;
  const value = unwrapped(schema);
  const base = {
    name,
    label,
    ...(hint && { hint }),
    required: !isOptional(schema),
  };
  const initial = defaultOf(schema);
  switch (kind) {
    case 'texte':
      return { ...base, widget: 'string', ...textPattern(value) };
    case 'paragraphe':
      return { ...base, widget: 'text', ...textPattern(value) };
    case 'markdown':
      return { ...base, ...MARKDOWN_WIDGET };
    case 'entier':
      return { ...base, widget: 'number', value_type: 'int', step: 1, ...bounds(value) };
    case 'nombre':
      return { ...base, widget: 'number', value_type: 'float', step: 0.1 };
    case 'oui-non':
      return { ...base, widget: 'boolean', default: initial === true };
    case 'date':
      return { ...base, ...PLAIN_DATE, ...(base.required && { default: '{{now}}' }) };
    case 'date-partielle':
      return {
        ...base,
        widget: 'string',
        pattern: [
          '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
          'écrivez AAAA, AAAA-MM ou AAAA-MM-JJ, par exemple 2018-09',
        ],
      };
    case 'adresse':
      return {
        ...base,
        widget: 'string',
        pattern: ['^https?://\\S+$', 'écrivez l’adresse complète, avec https://'],
      };
    case 'code':
      return {
        ...base,
        widget: 'string',
        pattern: [
          '^(FR|\\d[\\dAB]\\d{0,7})$',
          'écrivez un code INSEE, un numéro SIREN, ou FR pour la France entière',
        ],
      };
    case 'couleur':
      return {
        ...base,
        widget: 'color',
        allowInput: true,
        pattern: ['^#[0-9a-fA-F]{6}$', 'écrivez # et six chiffres ou lettres, par exemple #0b5563'],
      };
    case 'choix':
      return {
        ...base,
        widget: 'select',
        options: choices(description),
        ...(typeof initial === 'string' && { default: initial }),
      };
    case 'choix-multiple':
      return { ...base, widget: 'select', multiple: true, options: choices(description) };
    case 'relation':
      return { ...base, widget: 'reference', target: description.target ?? '*' };
    case 'groupe':
      return {
        ...base,
        widget: 'object',
        collapsed: !base.required,
        fields: formFields(value),
      };
    case 'liste':
      return { ...base, ...listWidget(value) };
  }
}

/** Every field of a group or of a front matter, in the order they are written. */
export const formFields = (schema: z.core.$ZodType, hidden: readonly string[] = []): CmsField[] =>
  Object.entries(schemaParts(schema).shape ?? {})
    .filter(([name]) => !hidden.includes(name))
    // Decap's own type knows its own widgets only.
    .map(([name, field]) => fieldWidget(name, field) as CmsField);

/** A text with the Markdown of the bodies, in both modes of the editor. */
export const MARKDOWN_WIDGET = {
  widget: 'markdown',
  modes: ['rich_text', 'raw'],
  // Decap's type lists the same names.
  buttons: [...TEXT_BUTTONS] as CmsMarkdownWidgetButton[],
  editor_components: [...COMPONENT_BUTTONS],
} satisfies Partial<CmsField>;

/** Several of the same: groups fold to one line that says what they hold. */
function listWidget(schema: z.core.$ZodType) {
  const element = schemaParts(schema).element;
  if (!element) throw new Error('A list of the model has no element.');
  const { label } = describeField(element);
  const shared = {
    widget: 'list',
    label_singular: label.toLowerCase(),
    allow_reorder: true,
    ...(isFilled(schema) && { min: 1 }),
  } as const;
  if (describeField(element).kind !== 'groupe')
    return { ...shared, collapsed: false, field: fieldWidget('valeur', element) as CmsField };
  const fields = formFields(element);
  const first = fields[0]?.name ?? '';
  return {
    ...shared,
    collapsed: true,
    minimize_collapsed: true,
    summary: `{{fields.${first}}}`,
    fields,
  };
}

const choices = ({ options = {} }: FieldDescription) =>
  Object.entries(options).map(([value, label]) => ({ label, value }));

/** A schema without what may stand around it: optional, default. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = schemaParts(schema);
  return innerType ? unwrapped(innerType) : schema;
}

/** Whether the field may be left out of the file. */
const isOptional = (schema: z.core.$ZodType): boolean =>
  (schema as z.ZodType).safeParse(undefined).success;

const isFilled = (schema: z.core.$ZodType): boolean => !(schema as z.ZodType).safeParse([]).success;

/** What a field is when the file leaves it out. */
const defaultOf = (schema: z.core.$ZodType): unknown =>
  isOptional(schema) ? (schema as z.ZodType).parse(undefined) : undefined;

/** Longest text that the model takes; the form says it before the check does. */
function textPattern(schema: z.core.$ZodType): { pattern?: [string, string] } {
  const { maxLength } = schema as z.ZodString;
  if (!maxLength) return {};
  return {
    pattern: [`^[\\s\\S]{1,${maxLength}}$`, `écrivez au plus ${maxLength} signes`],
  };
}

function bounds(schema: z.core.$ZodType): { min?: number; max?: number } {
  const { minValue, maxValue } = schema as z.ZodInt;
  return {
    ...(minValue !== null && { min: minValue }),
    ...(maxValue !== null && { max: maxValue }),
  };
}
