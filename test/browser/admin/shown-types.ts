import { formFields } from '../../../src/cms/field-widget.ts';
import type { ContentType } from '../../../src/model/content-type.ts';
import type { FormField } from '../../../src/model/fields/form-widget.ts';
import { CONTENT_TYPES } from '../../../src/model/types.ts';
import { sampleValues, type Values } from '../../cms/sample-values.ts';

/** What a person fills in the form of a type, as the form shows it: `string`, `list of object`, `list of string`… */
const widgetsOf = ({ schema }: Pick<ContentType, 'schema'>): Set<string> =>
  new Set(filled(formFields(schema) as FormField[], sampleValues(schema)));

const filled = (fields: readonly FormField[], values: Values): string[] =>
  fields.flatMap((field) => (field.name in values ? inside(field, values[field.name]) : []));

function inside(field: FormField, value: unknown): string[] {
  switch (field.widget) {
    case 'object':
      return ['object', ...filled(field.fields, value as Values)];
    case 'list': {
      const [item] = value as unknown[];
      if ('fields' in field) return ['list of object', ...filled(field.fields, item as Values)];
      return inside(field.field, item).map((name) => `list of ${name}`);
    }
    case 'select':
      return [field.multiple ? 'select, several' : 'select'];
    default:
      return [field.widget];
  }
}

/** The type that shows most of what is still to be seen, then the next, until all is. */
function asFewAsShow(wanted: ReadonlySet<string>): ContentType[] {
  if (wanted.size === 0) return [];
  const seenBy = (type: ContentType) => [...widgetsOf(type)].filter((name) => wanted.has(name));
  const [first, ...others] = CONTENT_TYPES;
  const best = others.reduce<ContentType>(
    (kept, type) => (seenBy(type).length > seenBy(kept).length ? type : kept),
    first,
  );
  const rest = [...wanted].filter((name) => !seenBy(best).includes(name));
  return [best, ...asFewAsShow(new Set(rest))];
}

/**
 * As few types as show, between them, every widget that a writer fills. What widgets give is proved here; that each type
 * and each kind of field is written as its form gives it is proved below the screen, in `test/cms/local/writing.test.ts`.
 */
export const SHOWN_TYPES = asFewAsShow(
  new Set(CONTENT_TYPES.flatMap((type) => [...widgetsOf(type)])),
);
