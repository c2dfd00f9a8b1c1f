import * as z from 'zod';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { formPattern } from './form-widget.ts';
import { SIGN_FACES } from './texts.ts';

const COLOUR = /^#[0-9a-fA-F]{6}$/;

/** A colour as `#rrggbb`, so that contrast can be computed. */
export const couleur = (meta: FieldMeta) =>
  z
    .string()
    .regex(COLOUR)
    .meta({ kind: 'couleur', ...meta });

export const couleurFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected: 'une couleur écrite #rrggbb',
  widget: () => ({
    widget: 'color',
    allowInput: true,
    pattern: formPattern(COLOUR, 'écrivez # et six chiffres ou lettres, par exemple #0b5563'),
  }),
  placeholder: () => '#000000',
  sample: (_field, { whole }) => `#${whole(0, 0xff_ff_ff).toString(16).padStart(6, '0')}`,
};
