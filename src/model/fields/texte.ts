import * as z from 'zod';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { lengthPattern, room, SIGN_FACES, salvageText, textToCome } from './texts.ts';

/** One line of plain text. */
export const texte = (meta: FieldMeta, max = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .meta({ kind: 'texte', ...meta });

export const texteFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected: 'un texte sur une ligne',
  widget: ({ value }) => ({ widget: 'string', ...lengthPattern(value) }),
  shownAs: 'text',
  placeholder: textToCome,
  salvage: salvageText,
  sample: ({ value }, { line }) => line(room(value)),
};
