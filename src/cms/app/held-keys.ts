/** How long signs are held for an editor that never asks for them, in milliseconds. */
const PATIENCE = 500;

let held = '';
let isWriting = false;
let stop = new AbortController();
stop.abort();

/**
 * Holds what is typed between an order and the moment when what it leads to has the keyboard: the end of a dialog and the
 * text around it, a button that adds an item and the first field of that item. It would go nowhere. `takeHeldKeys` gives
 * it; when nobody takes it, it goes where the keyboard is. What is held already stays held.
 * @param patience how long, in milliseconds
 * @param goesOn whether they go on with what was being written: « Entrée » and « Retour arrière » are then held too
 */
export function holdKeys(patience = PATIENCE, goesOn = false): void {
  const before = takeHeldKeys();
  held = before;
  isWriting = goesOn;
  stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('keydown', hold, { capture: true, signal });
  setTimeout(() => {
    if (signal.aborted) return;
    writeKeys(takeHeldKeys());
  }, patience);
}

function hold(event: KeyboardEvent): void {
  if (isField(document.activeElement)) return;
  const after = withKey(held, event);
  if (after === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held = after;
}

/** What is held once a key is pressed; `undefined` for a key that is an order. */
function withKey(text: string, event: KeyboardEvent): string | undefined {
  if (isText(event)) return text + event.key;
  if (isWriting && event.key === 'Enter') return `${text}\n`;
  // Whoever has begun to type means what they type, not the button that still has the keyboard.
  if (text === '') return undefined;
  if (event.key === 'Backspace') return [...text].slice(0, -1).join('');
  return event.key === 'Enter' ? text : undefined;
}

/** Ends the holding, and gives what was typed. */
export function takeHeldKeys(): string {
  stop.abort();
  const text = held;
  held = '';
  return text;
}

/** Writes as a person does, wherever the keyboard is: there is one way to. */
export function writeKeys(text: string): void {
  if (text !== '') document.execCommand('insertText', false, text);
}

/** Holds what is typed as soon as a dialog that was asked from a text is answered or given up. */
export function holdKeysAfter(dialog: HTMLDialogElement): void {
  dialog.addEventListener('submit', () => holdKeys());
  dialog.addEventListener('cancel', () => holdKeys());
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
