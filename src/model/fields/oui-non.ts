import * as z from 'zod';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';

export const ouiNon = (meta: FieldMeta) => z.boolean().meta({ kind: 'oui-non', ...meta });

export const ouiNonFaces: FieldFaces<boolean> = {
  expected: 'true (oui) ou false (non), sans guillemets',
  widget: ({ initial }) => ({ widget: 'boolean', default: initial === true }),
  shownAs: 'plain',
  placeholder: () => false,
  salvage: () => undefined,
  holdsPlace: true,
  sample: (_field, { pick }) => pick([true, false]),
  cell: (value) => (value ? 'oui' : 'non'),
  fromText: (text) => /^(oui|true|vrai)$/i.test(text),
  jsonSchema: () => ({}),
};
