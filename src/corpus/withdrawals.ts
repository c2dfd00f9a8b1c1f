import { entryUrl } from '../model/addresses.ts';
import { type TypeName, typeOfFolder } from '../model/types.ts';
import { WITHDRAWALS_FILE, type WithdrawalData, withdrawalsSchema } from '../model/withdrawals.ts';
import { placedFaults } from './placed-faults.ts';
import type { Problem } from './problem.ts';
import { readLayers } from './read-settings.ts';
import { type Published, withdrawalFaults } from './withdrawal-faults.ts';

/** A page that is not published any more, and the address that it had. */
export interface Withdrawal extends WithdrawalData {
  readonly type: TypeName;
  readonly url: string;
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
  const written = layers.map(({ name, file, yaml }) => {
    const { retraits = [] } = withdrawalsSchema.partial().parse(yaml.data);
    const faults = placedFaults(withdrawalFaults(retraits, name, published), file, yaml);
    return { retraits, faults };
  });
  const faults = written.flatMap((layer) => layer.faults);
  if (faults.length > 0) return { withdrawals: [], problems: faults };
  const all = written.flatMap(({ retraits }) => retraits);
  const last = new Map(all.map((data) => [data.cle, data]));
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
