import * as z from 'zod';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { NUMBER_FACES } from './numbers.ts';

/** A latitude or a longitude, in degrees (WGS 84). */
export const coordonnee = (meta: FieldMeta, limit: 90 | 180) =>
  z
    .number()
    .min(-limit)
    .max(limit)
    .meta({ kind: 'coordonnee', ...meta });

export const coordonneeFaces: FieldFaces<number> = {
  ...NUMBER_FACES,
  expected: 'des degrés avec un point, par exemple 43.3325',
  asked: 'écrivez des degrés en chiffres, par exemple 43,3325',
  widget: ({ value }) => {
    const { minValue, maxValue } = value as z.ZodNumber;
    return {
      widget: 'number',
      value_type: 'float',
      step: 0.00001,
      min: minValue ?? -180,
      max: maxValue ?? 180,
    };
  },
  sample: (_field, { whole }) => whole(-6_000_000, 6_000_000) / 100_000,
};
