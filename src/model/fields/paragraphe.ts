import * as z from 'zod';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { lengthPattern, room, SIGN_FACES, salvageText, textToCome } from './texts.ts';

/** A few sentences of plain text. */
export const paragraphe = (meta: FieldMeta, max = 1200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .meta({ kind: 'paragraphe', ...meta });

export const paragrapheFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected: 'un texte',
  widget: ({ value }) => ({ widget: 'text', ...lengthPattern(value) }),
  shownAs: 'text',
  placeholder: textToCome,
  salvage: salvageText,
  sample: ({ value }, { sentences }) => sentences(room(value)),
};
