import * as z from 'zod';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { SIGN_FACES } from './texts.ts';

/** The key of another entry (`kit/accueillir`), of one type or of any (`*`). */
export const relation = (target: string, meta: FieldMeta) =>
  z
    .string()
    .regex(/^[a-z]+\/[a-z0-9-]+$/)
    .meta({ kind: 'relation', target, ...meta });

export const relationFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected: 'la clé d’une page, par exemple kit/accueillir',
  widget: ({ target = '*' }) => ({ widget: 'reference', target }),
  shownAs: 'link',
  placeholder: () => '',
  holdsPlace: false,
  sample: ({ target = '*' }, { key }) => key(target),
  jsonSchema: ({ target = '*' }) => ({ 'x-type-vise': target }),
};
