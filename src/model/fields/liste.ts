import * as z from 'zod';
import { elementOf, schemaParts } from '../schema-parts.ts';
import { describeField, type Field, type FieldMeta } from './describe-field.ts';
import type { FieldFaces, FormWalk } from './field-faces.ts';
import type { FormField, FormWidget } from './form-widget.ts';
import { LIST_FACES } from './lists.ts';

/** Several of the same thing, in the editor's order; empty when the field is left out. */
export const liste = <T extends z.ZodType>(item: T, meta: FieldMeta) =>
  z
    .array(item)
    .default([])
    .meta({ kind: 'liste', ...meta });

/** The same, with so many at least. */
export const listeNonVide = <T extends z.ZodType>(item: T, meta: FieldMeta, least = 1) =>
  z
    .array(item)
    .min(least)
    .meta({ kind: 'liste', ...meta });

export const listeFaces: FieldFaces<unknown[]> = {
  ...LIST_FACES,
  expected: 'une liste, un élément par ligne précédé de « - »',
  widget: listWidget,
  sample: (field, { items }) => items(field, elementOf(field.value)),
};

/** Groups fold to one line that says what they hold. */
function listWidget({ value }: Field, form: FormWalk): FormWidget {
  const element = elementOf(value);
  const item = describeField(element);
  const mayBeEmpty = (value as z.ZodType).safeParse([]).success;
  const shared = {
    widget: 'list',
    label_singular: item.label.toLowerCase(),
    allow_reorder: true,
    ...(!mayBeEmpty && { min: 1 }),
  } as const;
  if (!schemaParts(item.value).shape)
    return { ...shared, collapsed: false, field: withoutStart(form.field('valeur', element)) };
  const fields = form.fields(item.value).map(withoutStart);
  return {
    ...shared,
    collapsed: true,
    minimize_collapsed: true,
    summary: `{{fields.${fields[0]?.name ?? ''}}}`,
    fields,
  };
}

/**
 * A new form opens with an item for each list of which a field has a value from the start: a day, a choice or a « non »
 * that may be left out has none there.
 */
function withoutStart(field: FormField): FormField {
  const isNo = field.widget === 'boolean' && field.default === false && !field.required;
  if (field.widget !== 'datetime' && field.widget !== 'select' && !isNo) return field;
  const { default: _start, ...asked } = field;
  return asked as FormField;
}
