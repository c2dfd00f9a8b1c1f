import { controlOf, firstFieldOf } from './form-dom.ts';

/** Frames in which what was added is drawn. */
const FRAMES = 60;

const FIELDS = 'input, textarea, select, [data-slate-editor]';
/** What begins with a list that is empty begins with its first item. */
const ADD = '[class*="SortableListItem"] [class*="-AddButton"]';
const ITEM = '[class*="SortableListItem"]';

/**
 * Gives the keyboard to the first field of an item that was just added to a list, and brings it into view: it may stand
 * far below its button, and what is typed next is for it.
 * @param id of the list
 * @param count of its items, with the new one
 * @param isFirst whether new items go before the others
 */
export function enterAddedItem(id: string, count: number, isFirst: boolean): void {
  enterAdded(() => {
    const list = document.getElementById(id);
    const around = list?.closest(ITEM) ?? null;
    const items = [...(list?.querySelectorAll(ITEM) ?? [])].filter(
      (item) => (item.parentElement?.closest(ITEM) ?? null) === around,
    );
    const item = items.length === count ? items.at(isFirst ? 0 : -1) : undefined;
    return item && firstFieldOf(item);
  });
}

/** The same for whatever was added: a box or a table in a text. */
export function enterAdded(find: () => Element | null | undefined): void {
  let frames = 0;
  const from = document.activeElement;
  const tryOnce = () => {
    frames += 1;
    // Whoever has gone on to another field stays there.
    const { activeElement } = document;
    const isBusy = activeElement !== from && activeElement?.matches(FIELDS);
    if (isBusy || frames > FRAMES) return;
    const added = find();
    const control = added ? controlOf(added) : null;
    if (!control) requestAnimationFrame(tryOnce);
    else if (control.matches(ADD)) control.click();
    else control.focus();
  };
  requestAnimationFrame(tryOnce);
}
