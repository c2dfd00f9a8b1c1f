import * as z from 'zod';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { formPattern } from './form-widget.ts';
import { SIGN_FACES, salvageText } from './texts.ts';

const POSTAL_CODE = /^\d{5}$/;

/** A postal code: digits kept as text, since `01000` is not `1000`. */
export const codePostal = (meta: FieldMeta) =>
  z
    .string()
    .regex(POSTAL_CODE)
    .meta({ kind: 'code-postal', ...meta });

export const codePostalFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected: 'un code postal entre guillemets, par exemple "01000"',
  widget: () => ({ widget: 'string', pattern: formPattern(POSTAL_CODE, 'écrivez cinq chiffres') }),
  placeholder: () => '…',
  salvage: salvageText,
  sample: (_field, { whole }) => String(whole(1000, 97_999)).padStart(5, '0'),
};
