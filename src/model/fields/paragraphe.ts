import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { boundedText, lengthPattern, room, TEXT_FACES } from './texts.ts';

/** A few sentences of plain text. */
export const paragraphe = (meta: FieldMeta, max = 1200) =>
  boundedText(max).meta({ kind: 'paragraphe', ...meta });

export const paragrapheFaces: FieldFaces<string> = {
  ...TEXT_FACES,
  expected: 'un texte',
  widget: ({ value }) => ({ widget: 'text', ...lengthPattern(value) }),
  sample: ({ value }, { sentences }) => sentences(room(value)),
};
