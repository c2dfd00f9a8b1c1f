import { elementOf } from '../schema-parts.ts';
import type { FieldFaces } from './field-faces.ts';

/** The faces that everything that holds several values shares. */
export const LIST_FACES = {
  shownAs: 'list',
  placeholder: () => [],
  salvage: (written, { value }, { items }) => items(elementOf(value), written),
  holdsPlace: true,
  cell: (values, { value }, { inside }) =>
    values.map((item) => inside(elementOf(value), item)).join(' | '),
  fromText: (text) => text.split(/\s*[,;]\s*/).filter(Boolean),
  jsonSchema: () => ({}),
} as const satisfies Partial<FieldFaces<unknown[]>>;
