import { store } from 'decap-cms-core/dist/esm/redux';
import { withoutEmpty } from '../../../model/without-empty.ts';
import { isSame } from '../../body/plain-data.ts';

/** The entry in a form: an immutable map. */
interface TouchedDraft {
  getIn(path: readonly string[]): unknown;
}

/** What a person does to a form; what comes before is done by its fields, which fill themselves as they appear. */
const TOUCHES = ['pointerdown', 'keydown', 'beforeinput', 'paste', 'drop'] as const;

/** What the form held when somebody first touched it; `undefined` as long as nobody has. */
let before: unknown;

let stop = new AbortController();

/** Begins with a form: keeps what it holds when somebody first touches it. */
export function watchTouch(draft: () => TouchedDraft): void {
  stop.abort();
  stop = new AbortController();
  before = undefined;
  const touched = () => {
    const data = dataOf(draft());
    // Still loading: nothing of it is on the screen.
    if (data === undefined) return;
    before = data;
    stop.abort();
  };
  for (const touch of TOUCHES)
    addEventListener(touch, touched, { capture: true, signal: stop.signal });
}

/** Whether a new entry is as its form first showed it: there is nothing in it to lose. */
export function isUntouched(draft: TouchedDraft): boolean {
  if (draft.getIn(['entry', 'newRecord']) !== true) return false;
  return before === undefined || isSame(withoutEmpty(before), withoutEmpty(dataOf(draft)));
}

function dataOf(draft: TouchedDraft): unknown {
  const data = draft.getIn(['entry', 'data']);
  return typeof data === 'object' && data !== null && 'toJS' in data
    ? (data.toJS as () => unknown)()
    : undefined;
}

/** What is said of a new page in which nobody wrote: it has no changes, saved or not. */
export const NOTHING_WRITTEN = 'Page nouvelle, encore vide';

/** Whether the form on the screen is that of a new page in which nobody wrote. */
export const isNothingWritten = (): boolean => isUntouched(store.getState().entryDraft);
