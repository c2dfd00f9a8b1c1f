import * as z from 'zod';
import { INTERNATIONAL, internationalNumber } from '../places/telephone.ts';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { SIGN_FACES } from './texts.ts';

/** A telephone number: written as people do, kept in the international form that the national standard asks for. */
export const telephone = (meta: FieldMeta) =>
  z
    .string()
    .overwrite(internationalNumber)
    .regex(INTERNATIONAL)
    .meta({ kind: 'telephone', ...meta });

export const telephoneFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected: 'un numéro de téléphone, par exemple "05 59 00 00 00" ou "+33559000000"',
  widget: () => ({
    widget: 'string',
    pattern: [
      String.raw`^\s*(\+|0)[\d\s.\-/()]{5,24}$`,
      'écrivez le numéro entier, par exemple 05 59 00 00 00',
    ],
  }),
  placeholder: () => '+33000000000',
  sample: (_field, { whole }) => `+335590${String(whole(0, 99_999)).padStart(5, '0')}`,
};
