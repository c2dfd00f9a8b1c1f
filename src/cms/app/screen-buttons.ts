import { make, makeButton } from './dom.ts';

/** Something of ours that is done from a screen of Decap. */
export interface ScreenButton {
  text: string;
  /** What it says beside its text when the mouse stays on it. */
  title?: string;
  act(): void;
}

/** Where ours are put, since Decap has no place for any. */
export interface ButtonPlace {
  /** A selector of Decap's own component: they are put at its end. */
  inside: string;
  buttons: readonly ScreenButton[];
  /** Where there is little room: they fold into one menu of this name. */
  menu?: string;
}

/**
 * Puts our buttons on the screens as they are drawn. Decap draws its own again and again, and leaves ours where it is.
 * @returns stops
 */
export function placeButtons(root: HTMLElement, places: readonly ButtonPlace[]): () => void {
  const place = () => {
    for (const { inside, buttons, menu } of places)
      for (const holder of root.querySelectorAll(inside)) {
        if (holder.querySelector(':scope > .trame-outils')) continue;
        const made = buttons.map(button);
        holder.append(
          menu === undefined ? make('div', { class: 'trame-outils' }, ...made) : folded(menu, made),
        );
      }
  };
  const observer = new MutationObserver(place);
  observer.observe(root, { childList: true, subtree: true });
  place();
  return () => observer.disconnect();
}

function button({ text, title, act }: ScreenButton): HTMLButtonElement {
  const made = makeButton(text, act, 'trame-bouton');
  if (title) made.title = title;
  return made;
}

/** Closes when one is chosen, with Escape, and when the keyboard or the mouse goes elsewhere. */
function folded(name: string, buttons: readonly HTMLButtonElement[]): HTMLDetailsElement {
  const summary = make('summary', { class: 'trame-bouton' }, name);
  const menu = make('details', { class: 'trame-outils' }, summary, make('div', {}, ...buttons));
  const close = () => {
    menu.open = false;
  };
  for (const item of buttons)
    item.addEventListener(
      'click',
      () => {
        // The window that opens gives the keyboard back to what had it.
        summary.focus();
        close();
      },
      { capture: true },
    );
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    close();
    summary.focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && menu.contains(relatedTarget))) close();
  });
  return menu;
}
