import { changeDraftField } from 'decap-cms-core/dist/esm/actions/entries.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { fromJS } from 'immutable';
import { entryFormat, ORIGINAL_KEY } from '../../body/entry-format.ts';

/**
 * Dates a complement that was changed, whose form asks for no date: the licence wants the day of the last change.
 * A date that the person has changed stays.
 */
export function dateComplement(today: string): void {
  const { entryDraft } = store.getState();
  const data = entryDraft.get('entry')?.get('data')?.toJS();
  if (data?.national !== 'complete' || !entryDraft.get('hasChanged')) return;
  const original = data[ORIGINAL_KEY];
  const before = typeof original === 'string' ? entryFormat.fromFile(original) : {};
  if (before.mise_a_jour !== data.mise_a_jour || data.mise_a_jour === today) return;
  store.dispatch(
    changeDraftField({
      field: fromJS({ name: 'mise_a_jour' }) as object,
      value: today,
      metadata: {},
      entries: [],
    }),
  );
}
