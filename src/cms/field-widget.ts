import type { CmsField } from 'decap-cms-core';
import type * as z from 'zod';
import { describeField } from '../model/fields/describe-field.ts';
import { facesOf } from '../model/fields/field-kinds.ts';
import type { FormField } from '../model/fields/form-widget.ts';
import { markdownWidget } from '../model/fields/markdown.ts';
import { schemaParts } from '../model/schema-parts.ts';
import { COMPONENT_BUTTONS, TEXT_BUTTONS } from './editor-components/editor-components.ts';

const TOOLS = { buttons: [...TEXT_BUTTONS], editor_components: [...COMPONENT_BUTTONS] };

/** Every field of a group or of a front matter, in the order they are written. */
export const formFields = (schema: z.core.$ZodType, hidden: readonly string[] = []): CmsField[] =>
  // Decap's own type knows its own widgets only.
  fieldsOf(schema).filter(({ name }) => !hidden.includes(name)) as CmsField[];

const fieldsOf = (group: z.core.$ZodType): FormField[] =>
  Object.entries(schemaParts(group).shape ?? {}).map(([name, field]) => formField(name, field));

/** The form's field for one field of the model. Labels, hints, bounds and choices are the model's: nothing is said twice. */
function formField(name: string, schema: z.core.$ZodType): FormField {
  const field = describeField(schema);
  const { label, hint, isOptional } = field;
  return {
    name,
    label,
    ...(hint && { hint }),
    required: !isOptional,
    ...facesOf(field).widget(field, { field: formField, fields: fieldsOf, tools: TOOLS }),
  };
}

/** A text with the Markdown of the bodies, in both modes of the editor. */
export const BODY_WIDGET = markdownWidget(TOOLS);
