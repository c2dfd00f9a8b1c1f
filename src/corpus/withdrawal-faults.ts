import { CONTENT_TYPES } from '../model/types.ts';
import type { WithdrawalData } from '../model/withdrawals.ts';
import type { EditionName } from './edition-files.ts';
import type { Entry } from './entry.ts';
import { lastDay } from './last-day.ts';
import { type FieldFault, nearestMatch } from './problem.ts';

/** What a withdrawal is held against: what is published, and what this edition hides of the other. */
export interface Published {
  byKey: ReadonlyMap<string, Entry>;
  masked: ReadonlySet<string>;
}

/**
 * What is wrong with the withdrawals of one edition, beside what is published.
 * @param retraits fields that are not written yet are told elsewhere
 * @param edition the one that says them
 */
export const withdrawalFaults = (
  retraits: readonly Partial<WithdrawalData>[],
  edition: EditionName,
  published: Published,
): FieldFault[] =>
  retraits.flatMap((data, at) => {
    if (data.cle === undefined) return [];
    const isTwice = retraits.findIndex(({ cle }) => cle === data.cle) < at;
    const twice: OwnFault = {
      field: 'cle',
      message: `« ${data.cle} » est déjà dans cette liste`,
      expected: 'une seule ligne par page',
    };
    const found = [
      ...(isTwice ? [twice] : []),
      ...faultsOf({ ...data, cle: data.cle }, edition, published),
    ];
    return found.map(({ field, ...fault }) => ({ path: ['retraits', at, field], ...fault }));
  });

/** A problem of one field of a withdrawal. */
interface OwnFault {
  field: keyof WithdrawalData;
  message: string;
  expected: string;
}

const fault = (field: keyof WithdrawalData, message: string, expected: string): OwnFault => ({
  field,
  message,
  expected,
});

function faultsOf(
  { cle, remplacement, date }: Pick<WithdrawalData, 'cle'> & Partial<WithdrawalData>,
  edition: EditionName,
  { byKey, masked }: Published,
): OwnFault[] {
  const [folder = ''] = cle.split('/');
  const folders = CONTENT_TYPES.map((type) => type.folder);
  if (!folders.includes(folder)) {
    return [
      fault(
        'cle',
        `dossier inconnu « ${folder} »`,
        `${folders.join(', ')}.${nearestMatch(folder, folders)}`,
      ),
    ];
  }
  const problems: OwnFault[] = [];
  const entry = byKey.get(cle);
  if (entry && entry.provenance.edition === edition)
    problems.push(
      fault(
        'cle',
        `cette page est encore publiée (${entry.provenance.file})`,
        'une page dont le fichier n’est plus là ; retirez l’un des deux',
      ),
    );
  else if (entry && edition === 'local')
    problems.push(
      fault(
        'cle',
        `cette page nationale est encore publiée (${entry.provenance.file})`,
        `d’abord « national: masque » dans local/${cle}.md`,
      ),
    );
  if (date !== undefined && date > lastDay())
    problems.push(fault('date', `ce jour n’est pas encore là : « ${date} »`, 'le jour du retrait'));
  if (remplacement === cle)
    problems.push(
      fault('remplacement', 'la page se remplace elle-même', 'la clé d’une autre page, ou rien'),
    );
  else if (remplacement !== undefined && !byKey.has(remplacement) && !masked.has(remplacement))
    problems.push(
      fault(
        'remplacement',
        `« ${remplacement} » n’est pas publiée`,
        `la clé d’une page qui existe, ou rien.${nearestMatch(remplacement, [...byKey.keys()])}`,
      ),
    );
  return problems;
}
