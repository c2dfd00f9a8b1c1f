import * as z from 'zod';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { NUMBER_FACES } from './numbers.ts';

export const nombre = (meta: FieldMeta) => z.number().meta({ kind: 'nombre', ...meta });

export const nombreFaces: FieldFaces<number> = {
  ...NUMBER_FACES,
  expected: 'un nombre, sans espace ni guillemets (13 ou 1.18)',
  asked: 'écrivez un nombre en chiffres, par exemple 40 ou 40,5',
  widget: () => ({ widget: 'number', value_type: 'float', step: 0.1 }),
  sample: (_field, { whole }) => whole(20, 980) / 10,
};
