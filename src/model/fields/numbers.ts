import type { FieldFaces } from './field-faces.ts';

/** The faces that whole and other numbers share. */
export const NUMBER_FACES = {
  shownAs: 'plain',
  placeholder: () => 0,
  salvage: (written) =>
    written !== undefined && Number.isFinite(Number(written)) ? Number(written) : undefined,
  holdsPlace: true,
  cell: (value, _field, { text }) => text(String(value)),
  fromText: (text) => Number(text.replace(',', '.')),
  jsonSchema: () => ({}),
} as const satisfies Partial<FieldFaces<number>>;
