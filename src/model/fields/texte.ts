import type { TextMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { boundedText, lengthPattern, room, TEXT_FACES } from './texts.ts';

/** One line of plain text. */
export const texte = (meta: TextMeta, max = 200) =>
  boundedText(max).meta({ kind: 'texte', ...meta });

export const texteFaces: FieldFaces<string> = {
  ...TEXT_FACES,
  expected: 'un texte sur une ligne',
  widget: ({ value }) => ({ widget: 'string', ...lengthPattern(value) }),
  sample: ({ value }, { line }) => line(room(value)),
};
