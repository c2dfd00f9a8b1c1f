import { frenchTypography } from '../../markdown/typography.ts';
import { leaveWithPage } from './leave-with-page.ts';
import { leaveWithSave } from './leave-with-save.ts';

/** Something to tell, without stopping the person. */
export interface Message {
  text: string;
  /** More of it, one line each. */
  details?: readonly string[];
  /** Something that can be done about it. */
  action?: { label: string; act(): void };
  /** Whether it is read on the page that comes next, as when the page that it speaks of is no more. */
  isForNext?: boolean;
  /** Whether it speaks of what was just written, and has been read once that is saved. */
  isUntilSave?: boolean;
}

/** How many details are shown: the others are counted. */
const MOST_DETAILS = 5;

/**
 * Tells something at the foot of the page, until it is closed, another message takes its place, or the page that it speaks
 * of is left, or saved.
 * @returns takes it away
 */
export function tell({
  text,
  details = [],
  action,
  isForNext = false,
  isUntilSave = false,
}: Message): () => void {
  document.querySelector('.trame-message')?.remove();
  const box = document.createElement('div');
  box.className = 'trame-message';
  box.setAttribute('role', 'status');
  const before = document.activeElement;
  const close = () => {
    box.remove();
    // Whoever pressed its button goes on where they were.
    if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
  };
  const words = document.createElement('p');
  words.textContent = frenchTypography(text);
  const list = document.createElement('ul');
  const hidden = details.length - MOST_DETAILS;
  const shown = hidden > 0 ? [...details.slice(0, MOST_DETAILS), `et ${hidden} de plus`] : details;
  for (const detail of shown) {
    const item = document.createElement('li');
    item.textContent = frenchTypography(detail);
    list.append(item);
  }
  const row = document.createElement('p');
  if (action)
    row.append(
      button(action.label, () => {
        close();
        action.act();
      }),
    );
  row.append(button('Fermer le message', close));
  leaveWithPage(() => box.remove(), isForNext ? 2 : 1);
  if (isUntilSave) leaveWithSave(() => box.remove());
  // A region that is told must stand before its words come.
  document.body.append(box);
  box.append(words, ...(details.length > 0 ? [list] : []), row);
  return () => box.remove();
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}
