import * as z from 'zod';
import { choix, formOptions, type Vocabulary } from './choix.ts';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { LIST_FACES } from './lists.ts';

/** Any number of identifiers out of a vocabulary; none when the field is left out. */
export const choixMultiple = <V extends Vocabulary>(options: V, meta: FieldMeta) =>
  z
    .array(choix(options, meta))
    .default([])
    .meta({ kind: 'choix-multiple', options, ...meta });

export const choixMultipleFaces: FieldFaces<string[]> = {
  ...LIST_FACES,
  expected: 'une liste, une valeur par ligne précédée de « - »',
  widget: (field) => ({ widget: 'select', multiple: true, options: formOptions(field) }),
  sample: ({ options = {} }, { some, whole }) => some(Object.keys(options), whole(1, 2)),
};
