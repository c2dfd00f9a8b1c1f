import { valueAt } from '../../../corpus/describe-issue.ts';
import { withoutEmpty } from '../../../model/without-empty.ts';
import type { DraftFault } from '../check/draft-fault.ts';
import { withoutEmpties } from '../preview/draft-data.ts';
import type { WrittenForm } from '../written-form.ts';

/**
 * The faults that a form still has of those found a moment ago: what was told to be filled goes as soon as it is.
 * @returns the same list when nothing goes
 */
export function withoutFilled(
  faults: readonly DraftFault[],
  { data, entry }: Pick<WrittenForm, 'data' | 'entry'>,
): readonly DraftFault[] {
  const left = faults.filter(({ kind, path }) => {
    if (kind !== 'missing' || path.length === 0) return true;
    const value = path[0] === 'body' ? entry?.body : valueAt(data, path);
    return typeof value === 'string'
      ? value.trim() === ''
      : withoutEmpty(withoutEmpties(value)) === undefined;
  });
  return left.length === faults.length ? faults : left;
}
