import * as z from 'zod';
import type { DateMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import type { SampleSource } from './sample-source.ts';
import { SIGN_FACES } from './texts.ts';

/** A full date, `AAAA-MM-JJ`. The 30th of February is refused. */
export const date = (meta: DateMeta) => z.iso.date().meta({ kind: 'date', ...meta });

/** Identifiers of Decap's widget for a date, without a time, stored as `2026-11-23`. */
const PLAIN_DATE = {
  widget: 'datetime',
  format: 'YYYY-MM-DD',
  date_format: 'DD/MM/YYYY',
  time_format: false,
  picker_utc: false,
} as const;

export const dateFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected: 'une date qui existe, écrite AAAA-MM-JJ',
  asked: 'choisissez une date qui existe',
  widget: ({ isOptional }) => ({ ...PLAIN_DATE, ...(!isOptional && { default: '{{now}}' }) }),
  shownAs: 'date',
  placeholder: (_field, today) => today,
  sample: (_field, source) => sampleDate(source, 2023, 2025),
};

/** Some day of these years, both included. */
export function sampleDate({ whole }: Pick<SampleSource, 'whole'>, from: number, to: number) {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${whole(from, to)}-${two(whole(1, 12))}-${two(whole(1, 28))}`;
}
