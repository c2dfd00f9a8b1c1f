import * as z from 'zod';
import { isRegistration, siretOf } from '../places/registration.ts';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { SIGN_FACES } from './texts.ts';

const withoutSpaces = (written: string): string => written.replace(/[\s.\u00a0\u202f]/g, '');

/** The number of a structure in a public register: SIRET, RNA or RIDET; the key of a SIRET is checked. */
export const immatriculation = (meta: FieldMeta) =>
  z
    .string()
    .overwrite(withoutSpaces)
    .regex(/^[a-zA-Z0-9]{9,14}$/)
    .refine(isRegistration)
    .meta({ kind: 'immatriculation', ...meta });

export const immatriculationFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected:
    'un SIRET (14 chiffres, sans faute de frappe), un RNA (W et 9 signes) ou un RIDET (10 chiffres), entre guillemets',
  widget: () => ({
    widget: 'string',
    pattern: [
      String.raw`^\s*(W\d[\dA-Z]\d{7}|\d[\d\s.]{8,22})\s*$`,
      'écrivez les 14 chiffres du SIRET, ou le RNA (W et 9 signes)',
    ],
  }),
  placeholder: () => '…',
  sample: (_field, { whole }) => siretOf(`${whole(100_000_000, 999_999_999)}0001`),
};
