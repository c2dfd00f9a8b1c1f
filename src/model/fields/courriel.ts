import * as z from 'zod';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { SIGN_FACES } from './texts.ts';

/** An e-mail address. */
export const courriel = (meta: FieldMeta) =>
  z
    .email()
    .max(254)
    .meta({ kind: 'courriel', ...meta });

export const courrielFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected: 'une adresse électronique, par exemple accueil@commune.example',
  widget: () => ({
    widget: 'string',
    pattern: [String.raw`^\S+@\S+\.\S+$`, 'écrivez l’adresse entière : accueil@commune.example'],
  }),
  placeholder: () => 'a-completer@adresse.example',
  holdsPlace: false,
  sample: (_field, { whole }) => `accueil-${whole(1, 999)}@essai.example`,
};
