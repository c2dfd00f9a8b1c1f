import * as z from 'zod';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { NUMBER_FACES } from './numbers.ts';

export const entier = (meta: FieldMeta, min = 0, max = 100_000) =>
  z
    .int()
    .min(min)
    .max(max)
    .meta({ kind: 'entier', ...meta });

/** Samples stay near the least value: most whole numbers of the field are small (minutes, places, people). */
const SAMPLE_SPAN = 60;

export const entierFaces: FieldFaces<number> = {
  ...NUMBER_FACES,
  expected: 'un nombre entier, sans guillemets',
  asked: 'écrivez un nombre entier en chiffres, sans virgule, par exemple 40',
  widget: ({ value }) => ({ widget: 'number', value_type: 'int', step: 1, ...bounds(value) }),
  sample: ({ value }, { whole }) => {
    const { min = 0, max = min + SAMPLE_SPAN } = bounds(value);
    return whole(min, Math.min(max, min + SAMPLE_SPAN));
  },
};

function bounds(schema: z.core.$ZodType): { min?: number; max?: number } {
  const { minValue, maxValue } = schema as z.ZodInt;
  return {
    ...(minValue !== null && { min: minValue }),
    ...(maxValue !== null && { max: maxValue }),
  };
}
