import * as z from 'zod';
import { areHours, parseHours } from '../opening-hours/parse-hours.ts';
import { hoursLine } from '../opening-hours/say-hours.ts';
import type { FieldMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { SIGN_FACES, salvageText } from './texts.ts';

const SAMPLES = [
  'Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00',
  'Mo,Th 09:00-12:00; PH off',
  'Tu[1] 14:00-16:30 "sur rendez-vous"',
] as const;

/** Opening hours, as OpenStreetMap writes them and the national standard asks for. */
export const horaires = (meta: FieldMeta) =>
  z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .refine(areHours)
    .meta({ kind: 'horaires', ...meta });

export const horairesFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected:
    'des horaires comme « Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00 » : jours en anglais (Mo Tu We Th Fr Sa Su), heures avec deux-points, point-virgule entre deux règles',
  widget: () => ({
    widget: 'string',
    pattern: [
      String.raw`(\d:\d\d|24/7|off|closed|")`,
      'écrivez par exemple Mo-Fr 09:00-12:00; Sa 10:00-12:00 (jours : Mo Tu We Th Fr Sa Su)',
    ],
  }),
  placeholder: () => '"horaires à compléter"',
  salvage: salvageText,
  sample: (_field, { pick }) => pick(SAMPLES),
  cell: (source, _field, { text }) => {
    const reading = parseHours(source);
    return text('schedule' in reading ? hoursLine(reading.schedule) : source);
  },
};
