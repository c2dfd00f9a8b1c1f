import * as z from 'zod';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { SIGN_FACES } from './texts.ts';

/** A web address; only http and https, so that no script can hide in a link; no space. */
export const adresse = (meta: FieldMeta) =>
  z
    .url({ protocol: /^https?$/ })
    .regex(/^\S*$/)
    .meta({ kind: 'adresse', ...meta });

export const adresseFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected: 'une adresse complète, qui commence par https:// ou http://',
  widget: () => ({
    widget: 'string',
    // The check reads addresses as browsers do; the form only knows expressions.
    pattern: ['^https?://\\S+$', 'écrivez l’adresse complète, avec https://'],
  }),
  shownAs: 'address',
  placeholder: () => 'https://adresse-a-completer.example/',
  holdsPlace: false,
  sample: (_field, { whole }) => `https://essai.example/page-${whole(1, 500)}/`,
};
