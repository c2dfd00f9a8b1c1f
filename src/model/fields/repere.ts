import * as z from 'zod';
import type { FieldDescription, FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { formPattern } from './form-widget.ts';
import { SIGN_FACES, salvageText } from './texts.ts';

const MARK = /^[a-z][a-z0-9-]{0,39}$/;

/** What the form of a name tells, with one that suits those of its type. */
type NameMeta = FieldMeta & Pick<FieldDescription, 'exemple'>;

/** The short name of a part of an entry, by which its other parts name it: `appareil`. */
export const repere = (meta: NameMeta) =>
  z
    .string()
    .regex(MARK)
    .meta({ kind: 'repere', ...meta });

export const repereFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected: 'un mot court en minuscules, sans accent ni espace, par exemple appareil',
  widget: () => ({
    widget: 'string',
    pattern: formPattern(MARK, 'écrivez un mot court, en minuscules, sans accent ni espace'),
  }),
  placeholder: () => '…',
  salvage: salvageText,
  sample: ({ exemple = 'appareil' }) => exemple,
};
