import * as z from 'zod';
import type { DateMeta } from './describe-field.ts';
import type { FieldFaces } from './field-faces.ts';
import { SIGN_FACES } from './texts.ts';

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What people write: « 14 h 30 », « 9h », « 9:00 ». */
const SPOKEN = /^(\d{1,2})\s*(?:h|H|:)\s*(\d{2})?$/;

/** An hour of the day, written as people do, kept as `14:30`. */
export const heure = (meta: DateMeta) =>
  z
    .string()
    .overwrite(hourOf)
    .regex(HOUR)
    .meta({ kind: 'heure', ...meta });

function hourOf(written: string): string {
  const [, hours = '', minutes = '00'] = SPOKEN.exec(written.trim()) ?? [];
  return hours === '' ? written : `${hours.padStart(2, '0')}:${minutes}`;
}

export const heureFaces: FieldFaces<string> = {
  ...SIGN_FACES,
  expected: 'une heure, par exemple "14:30"',
  widget: () => ({
    widget: 'string',
    pattern: [
      String.raw`^\s*([01]?\d|2[0-3])\s*([hH]\s*([0-5]\d)?|:\s*[0-5]\d)\s*$`,
      'écrivez une heure, par exemple 14:30 ou 14 h 30',
    ],
  }),
  // No hour: one that nobody wrote would be read as true.
  placeholder: () => '…',
  sample: (_field, { whole, pick }) =>
    `${String(whole(8, 19)).padStart(2, '0')}:${pick(['00', '15', '30', '45'])}`,
};
