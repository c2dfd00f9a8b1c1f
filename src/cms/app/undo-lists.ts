import { store } from 'decap-cms-core/dist/esm/redux';
import { isList, isMap, type List } from 'immutable';
import { tell } from './message.ts';
import { removedItem, type Values, withItemBack } from './removed-item.ts';

/** A change of a list of the form, that a key puts back. */
interface Step {
  before: Values;
  after: Values;
}

/** Tells Decap's state to take other values; see `mended-decap.ts`. */
export const RESTORE = 'TRAME_DRAFT_RESTORE';

/** As many changes can be undone one after the other. */
const MOST_STEPS = 50;

/**
 * Lets « Ctrl+Z » undo what was done last in the lists of a form: an item added, taken out or moved. In a text, the
 * browser and the rich editor undo by themselves; once they have, the list comes next.
 */
export function undoLists(): void {
  let known = valuesNow();
  let steps: Step[] = [];
  let key = keyNow();
  store.subscribe(() => {
    const values = valuesNow();
    if (values === known) return;
    const isSame = key === keyNow();
    if (isSame && known && values && listChange(known, values)) {
      steps = [...steps, { before: known, after: values }].slice(-MOST_STEPS);
      if (listChange(known, values) === 'shorter')
        tell({
          text: 'L’élément est retiré.',
          action: { label: 'Annuler (Ctrl+Z)', act: takeBack(known, values, key) },
        });
    }
    if (!isSame) steps = [];
    known = values;
    key = keyNow();
  });
  const undo = (): boolean => {
    const step = steps.at(-1);
    if (!step || !valuesNow()?.equals(step.after)) return false;
    const rest = steps.slice(0, -1);
    document.querySelector('.trame-message')?.remove();
    store.dispatch({ type: RESTORE, payload: step.before });
    [steps, known, key] = [rest, valuesNow(), keyNow()];
    return true;
  };
  /** The message may be answered long after: what was written elsewhere since then stays. */
  const takeBack = (before: Values, after: Values, of: unknown) => () => {
    const now = valuesNow();
    const removed = removedItem(before, after);
    if (steps.at(-1)?.before === before && undo()) return;
    if (!now || !removed || of !== keyNow()) return;
    const payload = withItemBack(now, after, removed);
    if (payload) store.dispatch({ type: RESTORE, payload });
    else tell({ text: LISTS_CHANGED });
  };
  document.addEventListener(
    'keydown',
    (event) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
      if (!isUndo || !undo()) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}

const LISTS_CHANGED =
  'L’élément n’a pas pu être remis : la liste qui le portait a changé depuis. Ctrl+Z défait d’abord ce qui a été fait après.';

const valuesNow = (): Values | undefined =>
  store.getState().entryDraft.getIn(['entry', 'data']) as Values | undefined;
const keyNow = (): unknown => store.getState().entryDraft.get('key');

/** Whether a list, at any depth, became longer, shorter, or changed its order. */
function listChange(before: unknown, after: unknown): 'longer' | 'shorter' | 'order' | undefined {
  if (before === after) return undefined;
  if (isMap(before) && isMap(after)) {
    for (const [name, value] of after as Values) {
      const found = listChange((before as Values).get(String(name)), value);
      if (found) return found;
    }
    return undefined;
  }
  const [old, next] = [listOf(before), listOf(after)];
  if (!old || !next) return undefined;
  if (next.size !== old.size) return next.size > old.size ? 'longer' : 'shorter';
  const isMoved = next.some((item, at) => item !== old.get(at) && old.includes(item));
  if (isMoved) return 'order';
  return next
    .toArray()
    .map((item, at) => listChange(old.get(at), item))
    .find(Boolean);
}

/** A list; one that was never filled is empty. */
const listOf = (value: unknown): List<unknown> | undefined => (isList(value) ? value : undefined);
