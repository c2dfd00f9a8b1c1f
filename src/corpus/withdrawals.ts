import { entryUrl } from '../model/addresses.ts';
import { CONTENT_TYPES, type TypeName, typeOfFolder } from '../model/types.ts';
import { WITHDRAWALS_FILE, type WithdrawalData, withdrawalsSchema } from '../model/withdrawals.ts';
import { lineFinder } from './careful-yaml.ts';
import type { EditionName } from './edition-files.ts';
import type { Entry } from './entry.ts';
import { lastDay } from './last-day.ts';
import { nearestMatch, type Problem } from './problem.ts';
import { readLayers } from './read-settings.ts';

/** A page that is not published any more, and the address that it had. */
export interface Withdrawal extends WithdrawalData {
  readonly type: TypeName;
  readonly url: string;
}

/** What a withdrawal is held against: what is published, and what this edition hides of the other. */
interface Published {
  byKey: ReadonlyMap<string, Entry>;
  masked: ReadonlySet<string>;
}

/** One withdrawal as a file says it. */
interface Written {
  edition: EditionName;
  data: WithdrawalData;
  /** A problem of one of its fields. */
  fault(field: keyof WithdrawalData, message: string, expected: string): Problem;
}

/**
 * Reads `retraits.yml`. What a territory says of a key stands over what the national edition says; a key that it
 * publishes itself is not withdrawn.
 */
export function readWithdrawals(
  contentFolder: string,
  published: Published,
): { withdrawals: Withdrawal[]; problems: Problem[] } {
  const { layers, problems } = readLayers(
    contentFolder,
    WITHDRAWALS_FILE,
    withdrawalsSchema.partial(),
  );
  if (problems.length > 0) return { withdrawals: [], problems };
  const written = layers.flatMap(({ name, file, yaml }) => {
    const lineOf = lineFinder(yaml.source);
    const { retraits = [] } = withdrawalsSchema.partial().parse(yaml.data);
    return retraits.map(
      (data, at): Written => ({
        edition: name,
        data,
        fault: (field, message, expected) => ({
          file,
          line: lineOf(['retraits', at, field]) ?? lineOf(['retraits', at]),
          field: `retraits[${at + 1}].${field}`,
          message,
          expected,
        }),
      }),
    );
  });
  const faults = [...twice(written), ...written.flatMap((one) => faultsOf(one, published))];
  if (faults.length > 0) return { withdrawals: [], problems: faults };
  const last = new Map(written.map(({ data }) => [data.cle, data]));
  return {
    withdrawals: [...last.values()].flatMap((data) => laidOut(data, published)),
    problems: [],
  };
}

function laidOut(data: WithdrawalData, { byKey }: Published): Withdrawal[] {
  const [folder = '', slug = ''] = data.cle.split('/');
  const type = typeOfFolder(folder);
  return type && !byKey.has(data.cle)
    ? [{ ...data, type: type.name, url: entryUrl(type.name, slug) }]
    : [];
}

function twice(written: readonly Written[]): Problem[] {
  const seen = new Set<string>();
  return written.flatMap(({ edition, data, fault }) => {
    const id = `${edition} ${data.cle}`;
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [fault('cle', `« ${data.cle} » est déjà dans ce fichier`, 'une seule ligne par page')];
  });
}

function faultsOf({ edition, data, fault }: Written, { byKey, masked }: Published): Problem[] {
  const { cle, remplacement } = data;
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
  const problems: Problem[] = [];
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
  if (data.date > lastDay())
    problems.push(
      fault('date', `ce jour n’est pas encore là : ${data.date}`, 'le jour du retrait'),
    );
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
