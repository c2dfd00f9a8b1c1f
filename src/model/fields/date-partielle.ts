import * as z from 'zod';
import { sampleDate } from './date.ts';
import type { DateMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { formPattern } from './form-widget.ts';
import { SIGN_FACES } from './texts.ts';

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A date as sources give it: `AAAA`, `AAAA-MM` or `AAAA-MM-JJ`. */
export const datePartielle = (meta: DateMeta) =>
  z
    .string()
    .regex(PARTIAL_DATE)
    .refine((value) => value.length < 10 || z.iso.date().safeParse(value).success)
    .meta({ kind: 'date-partielle', ...meta });

export const datePartielleFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected: 'une date qui existe, écrite AAAA, AAAA-MM ou AAAA-MM-JJ',
  widget: () => ({
    widget: 'string',
    pattern: formPattern(
      PARTIAL_DATE,
      'écrivez l’année, avec le mois et le jour si vous les savez : 2018, 2018-09 ou 2018-09-14',
    ),
  }),
  shownAs: 'date',
  placeholder: (_field, today) => today,
  sample: (_field, source) =>
    sampleDate(source, 2015, 2025).slice(0, source.pick(['AAAA', 'AAAA-MM', 'AAAA-MM-JJ']).length),
};
