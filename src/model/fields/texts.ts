import * as z from 'zod';
import type { FieldFaces } from './field-faces.ts';
import type { FormPattern } from './form-widget.ts';

/** Longest text that a schema takes, in signs; none when it says nothing. */
const maxLength = (schema: z.core.$ZodType) => (schema as z.ZodString).maxLength ?? undefined;

/** A text that says something, of at most so many signs. */
export const boundedText = (max: number) => z.string().trim().min(1).max(max);

/** Room that samples have where the model sets no bound, in signs. */
const FREE_LENGTH = 400;

/** Room that a sample has, in signs. */
export const room = (schema: z.core.$ZodType): number => maxLength(schema) ?? FREE_LENGTH;

/** The form says the longest text before the check does. */
export function lengthPattern(schema: z.core.$ZodType): { pattern?: FormPattern } {
  const max = maxLength(schema);
  if (max === undefined) return {};
  return { pattern: [`^[\\s\\S]{1,${max}}$`, `écrivez au plus ${max} signes`] };
}

/** The faces of a kind whose values are short signs: kept as they are wherever they are read. */
export const SIGN_FACES = {
  shownAs: 'plain',
  salvage: () => undefined,
  holdsPlace: true,
  cell: (value, _field, { text }) => text(value),
  fromText: (text) => text,
  jsonSchema: () => ({}),
} as const satisfies Partial<FieldFaces<string>>;

/** The faces of a kind whose values people read as sentences. */
export const TEXT_FACES = {
  ...SIGN_FACES,
  shownAs: 'text',
  placeholder: ({ label }) => `${label} à compléter`,
  salvage: salvageText,
} as const satisfies Partial<FieldFaces<string>>;

/** A text that is too long, or a number in the place of a text, can be shown all the same. */
export function salvageText(written: unknown): string | undefined {
  const isText = typeof written === 'string' || typeof written === 'number';
  return isText ? String(written).trim() || undefined : undefined;
}
