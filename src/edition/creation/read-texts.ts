import { domainToASCII } from 'node:url';
import { plainTextFaults } from '../../markdown/faults/plain-text.ts';
import { editionSchema } from '../../model/edition.ts';
import { courriel } from '../../model/fields/courriel.ts';
import type { Reading } from './question.ts';

/** Why a text may not stand where no Markdown is read, as the check of the contents says it. */
function signFault(answer: string): string | undefined {
  const [fault] = plainTextFaults(answer);
  return fault && `${fault.message} (attendu : ${fault.expected})`;
}

/** A text that a field of `edition.yml` takes, with the reason of the model when it does not. */
export function fieldText(answer: string, field: 'nom' | 'editeur'): Reading<string> {
  const read = editionSchema.shape[field].safeParse(answer);
  if (!read.success) {
    const tooLong = read.error.issues.find(({ code }) => code === 'too_big');
    return {
      reason:
        tooLong && 'maximum' in tooLong
          ? tooLongFor(answer, Number(tooLong.maximum))
          : 'il faut un texte',
    };
  }
  const reason = signFault(answer);
  return reason ? { reason } : { value: read.data };
}

/** A line of text that may wait, of at most so many signs. */
export const text =
  (most: number) =>
  (answer: string): Reading<string | undefined> => {
    const reason = answer.length > most ? tooLongFor(answer, most) : signFault(answer);
    return reason ? { reason } : { value: answer === '' ? undefined : answer };
  };

const tooLongFor = ({ length }: string, most: number): string =>
  `${length} signes, alors qu’il en faut ${most} au plus`;

const MAIL = courriel({ label: 'Contact' });

/** An electronic address; what mail programs put around it when it is copied goes. */
export function mail(answer: string): Reading<string | undefined> {
  if (answer === '') return { value: undefined };
  const bare = answer.replace(/^<(.*)>$/, '$1').replace(/^mailto:/i, '');
  const at = bare.lastIndexOf('@');
  // The model knows names of hosts as they travel.
  const travelling = bare.slice(0, at + 1) + domainToASCII(bare.slice(at + 1));
  return /@[\p{L}\p{N}.-]+$/u.test(bare) && MAIL.safeParse(travelling).success
    ? { value: bare }
    : {
        reason: `« ${answer} » n’est pas une adresse électronique, par exemple numerique@commune.example`,
      };
}
