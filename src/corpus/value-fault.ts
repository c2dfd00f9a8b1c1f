import { wholeAddress } from '../markdown/syntax/whole-address.ts';
import type { FieldDescription, FieldKind } from '../model/fields/describe-field.ts';
import { hoursFault } from '../model/opening-hours/hours-fault.ts';

/** What is wrong with a value, and what to write instead. */
interface ValueFault {
  message: string;
  expected: string;
}

/** Kinds of field of whose values more can be said than what shape they should have. */
const TELLERS: Partial<Record<FieldKind, (written: string) => ValueFault | undefined>> = {
  horaires: hoursFault,
  adresse: halfAddress,
  courriel: (written) => {
    const whole = wholeAddress(written.replace(/^\s*mailto:/i, ''));
    return whole?.startsWith('mailto:')
      ? {
          message: `« ${written} » n’est pas une adresse électronique seule`,
          expected: `« ${whole.slice('mailto:'.length)} »`,
        }
      : undefined;
  },
};

/** What is wrong with a value that has not the shape of its field, where it can be told. */
export const valueFault = (
  field: Pick<FieldDescription, 'kind'> | undefined,
  value: unknown,
): ValueFault | undefined =>
  field && typeof value === 'string' ? TELLERS[field.kind]?.(value) : undefined;

function halfAddress(written: string): ValueFault | undefined {
  const whole = wholeAddress(written);
  const [, start] = /^(https?:\/\/)/.exec(whole ?? '') ?? [];
  if (whole?.startsWith('mailto:'))
    return {
      message: `« ${written} » est une adresse électronique`,
      expected: 'l’adresse d’un site, qui commence par https://',
    };
  return start === undefined
    ? undefined
    : {
        message: `« ${written} » n’est pas une adresse entière`,
        expected: `« ${whole} » : commencez par ${start}`,
      };
}
