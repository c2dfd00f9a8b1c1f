import * as z from 'zod';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import type { FormWidget, TextTools } from './form-widget.ts';
import { TEXT_FACES } from './texts.ts';

/** Text with the same Markdown as the body of an entry. */
export const markdown = (meta: FieldMeta) =>
  z
    .string()
    .trim()
    .min(1)
    .meta({ kind: 'markdown', ...meta });

/** The editor of a text with Markdown, in both its modes: for fields, and for the body of an entry. */
export const markdownWidget = ({ buttons, editor_components }: TextTools) =>
  ({
    widget: 'markdown',
    modes: ['rich_text', 'raw'],
    buttons,
    editor_components,
  }) as const satisfies FormWidget;

export const markdownFaces: FieldFaces<string> = {
  ...TEXT_FACES,
  expected: 'un texte en Markdown',
  widget: (_field, { tools }) => markdownWidget(tools),
  shownAs: 'markdown',
  sample: (_field, source) => source.markdown(),
  jsonSchema: () => ({ contentMediaType: 'text/markdown' }),
};
