/** How long signs are held for an editor that never asks for them, in milliseconds. */
const PATIENCE = 500;

let held = '';
let stop = new AbortController();

/**
 * Holds what is typed between the end of a dialog and the moment when the text has the keyboard again: it would go
 * nowhere. `takeHeldKeys` gives it; when nobody takes it, it goes where the keyboard is.
 */
export function holdKeys(): void {
  stop.abort();
  stop = new AbortController();
  held = '';
  const { signal } = stop;
  const keep = (event: KeyboardEvent) => {
    if (!isText(event) || isField(document.activeElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held += event.key;
  };
  document.addEventListener('keydown', keep, { capture: true, signal });
  setTimeout(() => {
    if (signal.aborted) return;
    const text = takeHeldKeys();
    // The one way to write as a person does, wherever the keyboard is.
    if (text !== '') document.execCommand('insertText', false, text);
  }, PATIENCE);
}

/** Ends the holding, and gives what was typed. */
export function takeHeldKeys(): string {
  stop.abort();
  const text = held;
  held = '';
  return text;
}

/** Holds what is typed as soon as a dialog that was asked from a text is answered or given up. */
export function holdKeysAfter(dialog: HTMLDialogElement): void {
  dialog.addEventListener('submit', holdKeys);
  dialog.addEventListener('cancel', holdKeys);
  const close = dialog.close.bind(dialog);
  dialog.close = (answer) => {
    holdKeys();
    close(answer);
  };
}

/** Whether a key writes a sign, rather than being an order. */
export const isText = (event: KeyboardEvent): boolean =>
  [...event.key].length === 1 &&
  !event.isComposing &&
  !event.metaKey &&
  (event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey));

/** Whoever writes in another field by now goes on there. */
const isField = (element: Element | null): boolean =>
  element?.matches('input, textarea, select, dialog *') ?? false;
