import * as z from 'zod';
import type { FieldDescription, FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { SIGN_FACES, TEXT_FACES } from './texts.ts';

/** A closed list of words: identifier → French label. */
export type Vocabulary = Record<string, string>;

/** An identifier of a vocabulary. */
export type Identifier<V extends Vocabulary> = keyof V & string;

/** One identifier out of a vocabulary. */
export const choix = <V extends Vocabulary>(options: V, meta: FieldMeta) =>
  z
    .enum(Object.keys(options) as [Identifier<V>, ...Identifier<V>[]])
    .meta({ kind: 'choix', options, ...meta });

/** The words of a vocabulary, as the form offers them. */
export const formOptions = ({ options = {} }: FieldDescription) =>
  Object.entries(options).map(([value, label]) => ({ label, value }));

export const choixFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected: 'une des valeurs prévues',
  widget: (field) => ({
    widget: 'select',
    options: formOptions(field),
    ...(typeof field.initial === 'string' && { default: field.initial }),
  }),
  shownAs: 'choice',
  // Pages say choices within sentences of theirs.
  placeholder: (field) => `[${TEXT_FACES.placeholder(field)}]`,
  holdsPlace: false,
  sample: ({ options = {} }, { pick }) => pick(Object.keys(options)),
  cell: (value, { options }) => options?.[value] ?? value,
  jsonSchema: ({ options = {} }) => ({
    oneOf: Object.entries(options).map(([id, title]) => ({ const: id, title })),
  }),
};
