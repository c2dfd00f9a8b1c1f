import { Editor, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import type { FieldPath } from '../../../corpus/parse-yaml.ts';
import { giveKeyboard } from '../caret.ts';
import { holdKeys, takeHeldKeys, writeKeys } from '../held-keys.ts';
import { leaveWithPage } from '../leave-with-page.ts';
import { editorOf } from '../pictures/insert-picture.ts';
import { type CaretPlace, caretIn, putCaret } from './caret-place.ts';
import { fieldAt, fieldsOf, pathOf, unfoldedItems } from './form-dom.ts';
import type { FoldingForm } from './go-to-field.ts';

/** Where whoever writes is in a form. */
interface PlaceInForm {
  /** Items of lists that are unfolded. */
  unfolded: readonly FieldPath[];
  /** A field that is seen, and how far down the screen. */
  seen: { path: FieldPath; top: number } | undefined;
  /** What has the keyboard: which control of which field, and the caret in it. */
  keyboard: { path: FieldPath; index: number; caret: CaretPlace | undefined } | undefined;
}

/** The form that stands on the screen, as it may be led. */
export interface StandingForm {
  pane: FoldingForm | null;
  root: HTMLElement | null;
}

const CONTROLS =
  'input, textarea, select, button, [role="switch"], [role="button"], [contenteditable="true"]';

/** How long a save and the form after it may take while what is typed is held, in milliseconds. */
const LONGEST = 60_000;

/** How long the fields of a form that stands may still move each other, in milliseconds. */
const HOLD = 2000;

/** A control that stands since so long is not drawn anew any more, in milliseconds. */
const STEADY = 250;

let kept: PlaceInForm | undefined;

/**
 * Keeps where one is in the form of a new page while it is saved: it then takes an address of its own, and is drawn anew
 * from its file. What is typed meanwhile is held, for the old form would keep it to itself.
 * @returns gives the place back where the save has failed
 */
export function keepPlace(root: HTMLElement): () => void {
  const place = placeIn(root);
  kept = place;
  leaveWithPage(() => {
    kept = undefined;
  });
  if (!place.keyboard) return () => undefined;
  const { activeElement: active } = document;
  root.inert = true;
  // A browser takes the keyboard from what is inert at its next frame only.
  if (active instanceof HTMLElement) active.blur();
  holdKeys(LONGEST, true);
  return () => {
    kept = undefined;
    root.inert = false;
    if (active instanceof HTMLElement) goOnIn(active, place.keyboard?.caret);
  };
}

/**
 * Puts back the place that was kept, until the form stands still: the keyboard always, the height on the screen unless
 * whoever writes has moved it.
 * @returns ends it
 */
export function takePlace(standing: () => StandingForm): () => void {
  if (!kept) return () => undefined;
  const place = kept;
  const stop = new AbortController();
  const keyboard = givingKeyboard(place.keyboard);
  let end = performance.now() + (place.keyboard ? LONGEST : HOLD);
  let isMoved = false;
  const hold = () => {
    if (stop.signal.aborted) return;
    const { pane, root } = standing();
    if (root) root.inert = false;
    if (pane && root && unfold(place, pane, root) && keyboard(root))
      end = Math.min(end, performance.now() + HOLD);
    if (root && !isMoved) scrollBack(place, root);
    if (performance.now() < end) requestAnimationFrame(hold);
    else kept = undefined;
  };
  const move = () => {
    isMoved = true;
  };
  const options = { capture: true, passive: true, signal: stop.signal };
  for (const moved of ['wheel', 'pointerdown', 'touchstart'])
    addEventListener(moved, move, options);
  requestAnimationFrame(hold);
  return () => stop.abort();
}

function placeIn(root: HTMLElement): PlaceInForm {
  const { activeElement: active } = document;
  const isHere = active !== null && root.contains(active);
  const path = isHere ? pathOf(active, root) : [];
  const field = isHere ? fieldAt(root, path)?.field : undefined;
  const seen = field && isSeen(field) ? field : fieldsOf(root).find(isSeen);
  return {
    unfolded: unfoldedItems(root),
    seen: seen && { path: pathOf(seen, root), top: seen.getBoundingClientRect().top },
    keyboard:
      field && active
        ? { path, index: controlsOf(field).indexOf(active), caret: caretIn(active) }
        : undefined,
  };
}

/** Unfolds what was unfolded, one item at a time: a list that is asked twice before it is drawn unfolds the last only. */
function unfold({ unfolded }: PlaceInForm, form: FoldingForm, root: HTMLElement): boolean {
  const open = new Set(unfoldedItems(root).map(String));
  const folded = unfolded.find((path) => !open.has(String(path)) && fieldAt(root, path)?.isWhole);
  if (folded) form.focus(folded.join('.'));
  return !folded;
}

/**
 * Gives the keyboard back to its control, once that is steady; again, where it stands by now, when it is drawn anew.
 * @returns to be asked at each frame: whether it is given
 */
function givingKeyboard(keyboard: PlaceInForm['keyboard']): (root: HTMLElement) => boolean {
  let caret = keyboard?.caret;
  let control: Element | undefined;
  let since = 0;
  let isGiven = false;
  return (root) => {
    if (!keyboard) return true;
    const at = fieldAt(root, keyboard.path);
    const found = at?.isWhole ? controlsOf(at.field)[keyboard.index] : undefined;
    if (found !== control) {
      [control, since, isGiven] = [found, performance.now(), false];
    } else if (isGiven) {
      if (document.activeElement === control) caret = caretIn(control) ?? caret;
    } else if (control instanceof HTMLElement && performance.now() - since > STEADY) {
      goOnIn(control, caret);
      isGiven = true;
    }
    return isGiven;
  };
}

/** Gives the keyboard to a control, then what was held for it. */
function goOnIn(control: HTMLElement, caret: CaretPlace | undefined): void {
  control.focus({ preventScroll: true });
  putCaret(control, caret);
  const editor = control.matches('[data-slate-editor]') ? editorOf(control) : undefined;
  if (!editor) {
    writeKeys(takeHeldKeys());
    return;
  }
  const shown = getSelection();
  const range =
    shown && ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true });
  Transforms.select(editor, range ?? Editor.end(editor, []));
  for (const [at, line] of takeHeldKeys().split('\n').entries()) {
    if (at > 0) editor.insertBreak();
    editor.insertText(line);
  }
  giveKeyboard(editor);
}

function scrollBack({ seen }: PlaceInForm, root: HTMLElement): void {
  const at = seen && fieldAt(root, seen.path);
  if (!seen || !at?.isWhole) return;
  const moved = at.field.getBoundingClientRect().top - seen.top;
  if (Math.abs(moved) >= 1) scrollerOf(root).scrollTop += moved;
}

const controlsOf = (field: Element): Element[] => [...field.querySelectorAll(CONTROLS)];

/** Its top is on the screen. */
function isSeen(field: Element): boolean {
  const { top, height } = field.getBoundingClientRect();
  return height > 0 && top >= 0 && top < innerHeight;
}

/** What scrolls the form: its pane, or the whole page on a narrow screen. */
function scrollerOf(root: Element): Element {
  for (let at = root.parentElement; at; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY))
      return at;
  return document.scrollingElement ?? document.documentElement;
}
