import type { Corpus } from '../../../corpus/corpus.ts';
import type { ContentChange } from './content-changes.ts';

/** Whether a change says that a content left. */
export const isLeaving = ({ nature }: ContentChange): boolean =>
  nature === 'retrait' || nature === 'deplacement';

/**
 * What editors say of the contents that left stands in the place of what was guessed: why, and what to read instead. The
 * day is theirs, but not before the one on which the content was last seen: who follows from day to day must be told.
 * @param changes the oldest first
 */
export function withDeclared(
  changes: readonly ContentChange[],
  { withdrawals }: Pick<Corpus, 'withdrawals'>,
): ContentChange[] {
  if (withdrawals.length === 0) return [...changes];
  const declared = new Map(withdrawals.map((withdrawal) => [withdrawal.cle, withdrawal]));
  const left = new Map<string, string>();
  const others = changes.filter((change) => {
    if (!declared.has(change.cle)) return true;
    left.set(change.cle, change.date);
    return !isLeaving(change);
  });
  const told = withdrawals.map(
    ({ cle, titre, date, raison, remplacement }): ContentChange => ({
      date: latest(date, left.get(cle)),
      nature: 'retrait',
      cle,
      titre,
      resume: raison,
      ...(remplacement && { vers: remplacement }),
    }),
  );
  const days = new Set(told.map(({ date, cle }) => `${date} ${cle}`));
  return [...others.filter(({ date, cle }) => !days.has(`${date} ${cle}`)), ...told].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
}

const latest = (one: string, other = ''): string => (one > other ? one : other);
