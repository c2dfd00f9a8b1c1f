import { holdKeys, takeHeldKeys, writeKeys } from '../held-keys.ts';
import { controlOf, firstFieldOf } from './form-dom.ts';

/** How long what was added may take to be drawn, in milliseconds. */
const PATIENCE = 5000;

const FIELDS = 'input, textarea, select, [data-slate-editor]';
/** What begins with a list that is empty begins with its first item. */
const ADD = '[class*="-AddButton"]';
const ITEM = '[class*="SortableListItem"]';
const HANDLE = '[aria-roledescription]';

/**
 * Gives the keyboard to the first field of an item that was just added to a list, and brings it into view: it may stand
 * far below its button, and what is typed next is for it.
 * @param id of the list
 * @param count of its items, with the new one
 * @param isFirst whether new items go before the others
 */
export function enterAddedItem(id: string, count: number, isFirst: boolean): void {
  enterAdded(() => {
    const items = itemsOf(id);
    const item = items.length === count ? items.at(isFirst ? 0 : -1) : undefined;
    return item && firstFieldOf(item);
  });
}

/** The items of a list, without those of the lists in them. */
function itemsOf(id: string): Element[] {
  const list = document.getElementById(id);
  const around = list?.closest(ITEM) ?? null;
  return [...(list?.querySelectorAll(ITEM) ?? [])].filter(
    (item) => (item.parentElement?.closest(ITEM) ?? null) === around,
  );
}

/**
 * Gives the keyboard to the item that follows one which is being taken out, to the last one, or to what adds some: the
 * button that took it out leaves with it.
 */
export function enterAfterRemoval(id: string, index: number): void {
  const count = itemsOf(id).length - 1;
  whenDrawn(
    () => {
      const items = itemsOf(id);
      if (items.length !== count) return undefined;
      const next = items[index] ?? items.at(-1);
      return (next ?? document.getElementById(id))?.querySelector<HTMLElement>(next ? HANDLE : ADD);
    },
    (control) => control.focus(),
  );
}

/** The same for whatever was added: a box or a table in a text. */
export function enterAdded(find: () => Element | null | undefined): void {
  holdKeys(PATIENCE);
  whenDrawn(
    () => {
      const added = find();
      return added && controlOf(added);
    },
    (control) => {
      if (control.matches(`${ITEM} ${ADD}`)) {
        control.click();
        return;
      }
      control.focus();
      // What it begins with, such as « *[SIGLE]: », comes before what is typed.
      if (control instanceof HTMLTextAreaElement) control.selectionStart = control.value.length;
      writeKeys(takeHeldKeys());
    },
  );
}

/**
 * Does something with a part of the form as soon as it is drawn, before any key that was pressed meanwhile is told: unless
 * its writer has gone on to another field.
 */
function whenDrawn(
  find: () => HTMLElement | null | undefined,
  act: (found: HTMLElement) => void,
): void {
  const from = document.activeElement;
  const look = () => {
    const { activeElement } = document;
    const isBusy = activeElement !== from && activeElement?.matches(FIELDS);
    const found = isBusy ? undefined : find();
    if (!isBusy && !found) return;
    stop();
    if (found) act(found);
  };
  const watch = new MutationObserver(look);
  const timer = setTimeout(() => stop(), PATIENCE);
  const stop = () => {
    watch.disconnect();
    clearTimeout(timer);
  };
  watch.observe(document.body, { childList: true, subtree: true });
}
