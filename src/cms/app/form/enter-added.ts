import { controlOf, firstFieldOf } from './form-dom.ts';

/** Frames in which what was added is drawn. */
const FRAMES = 60;

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
  whenDrawn(
    () => {
      const added = find();
      return added && controlOf(added);
    },
    (control) => (control.matches(`${ITEM} ${ADD}`) ? control.click() : control.focus()),
  );
}

/** Does something with a part of the form once it is drawn, unless its writer has gone on to another field. */
function whenDrawn(
  find: () => HTMLElement | null | undefined,
  act: (found: HTMLElement) => void,
): void {
  let frames = 0;
  const from = document.activeElement;
  const tryOnce = () => {
    frames += 1;
    const { activeElement } = document;
    const isBusy = activeElement !== from && activeElement?.matches(FIELDS);
    if (isBusy || frames > FRAMES) return;
    const found = find();
    if (found) act(found);
    else requestAnimationFrame(tryOnce);
  };
  requestAnimationFrame(tryOnce);
}
