import * as z from 'zod';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { formPattern } from './form-widget.ts';
import { SIGN_FACES, salvageText } from './texts.ts';

const OFFICIAL_CODE = /^(FR|\d[\dAB]\d{0,7})$/;

/** A département, a commune, an intercommunalité, the country: codes that a number would not keep among them. */
const SAMPLES = ['18', '2A', '01004', '200046977', 'FR'] as const;

/** An official code (INSEE, SIREN): digits kept as text, since `01` is not `1`. */
export const code = (meta: FieldMeta) =>
  z
    .string()
    .regex(OFFICIAL_CODE)
    .meta({ kind: 'code', ...meta });

export const codeFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected: 'un code officiel entre guillemets, par exemple "17" ou "FR"',
  widget: () => ({
    widget: 'string',
    pattern: formPattern(
      OFFICIAL_CODE,
      'écrivez un code INSEE, un numéro SIREN, ou FR pour la France entière',
    ),
  }),
  placeholder: () => '…',
  salvage: salvageText,
  sample: (_field, { pick }) => pick(SAMPLES),
};
