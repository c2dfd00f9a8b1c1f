import * as z from 'zod';
import { hoursFromFrench } from '../opening-hours/from-french.ts';
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

/** Opening hours, written as people say them, kept as OpenStreetMap does and the national standard asks for. */
export const horaires = (meta: FieldMeta) =>
  z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .overwrite((written) => hoursFromFrench(written) ?? written)
    .refine(areHours)
    .meta({ kind: 'horaires', ...meta });

export const horairesFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected:
    'des horaires comme « lundi et jeudi 9h-12h ; samedi 10h-12h », ou comme OpenStreetMap les écrit : « Mo,Th 09:00-12:00; Sa 10:00-12:00 ». Un mot libre se met entre guillemets droits',
  widget: () => ({
    widget: 'string',
    pattern: [
      String.raw`(\d\s*([hH:]|-|/|\.)|off|closed|[fF]erm|[rR]endez|RDV|rdv|[mM]idi|["«“])`,
      'écrivez par exemple : lundi et jeudi 9h-12h ; samedi 10h-12h',
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
