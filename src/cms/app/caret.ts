import { Editor, type Path, type Range, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { isText, takeHeldKeys } from './held-keys.ts';

/**
 * Puts the caret of a rich editor where it was before a dialog, so that what is typed next is kept.
 * @param range where it was; at the end of the text when that place is gone
 */
export function caretBack(editor: Editor, range: Range | null | undefined): void {
  Transforms.select(editor, range ?? Editor.end(editor, []));
  giveKeyboard(editor as ReactEditor);
}

/** Puts it there again when a menu of the text is closed with Escape: its button has the keyboard first. */
export function caretFromMenu(editor: Editor, { key, target }: KeyboardEvent): void {
  const { selection } = editor;
  const isMenu =
    target instanceof Element && target.closest('[role="menu"], [aria-expanded="true"]') !== null;
  if (key === 'Escape' && isMenu && selection)
    requestAnimationFrame(() => caretBack(editor, selection));
}

/** How long an editor may take to have the keyboard again, in milliseconds. */
const PATIENCE = 1000;
/** Frames in which the screen takes the caret that the editor says. */
const FRAMES = 3;

/**
 * Gives the keyboard to an editor. It takes a moment until its text is drawn anew and has the caret: what is typed
 * meanwhile would go nowhere, and is written where the caret will be.
 */
export function giveKeyboard(editor: ReactEditor): void {
  const held = takeHeldKeys();
  if (held !== '') Editor.insertText(editor, held);
  ReactEditor.focus(editor);
  const stop = new AbortController();
  const end = performance.now() + PATIENCE;
  let frames = 0;
  const wait = () => {
    frames = ReactEditor.isFocused(editor) ? frames + 1 : 0;
    if (frames >= FRAMES || performance.now() > end) stop.abort();
    else requestAnimationFrame(wait);
  };
  requestAnimationFrame(wait);
  const typed = (event: KeyboardEvent) => {
    if (!isText(event) || !isForNobodyElse(editor)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    Editor.insertText(editor, event.key);
  };
  document.addEventListener('keydown', typed, { capture: true, signal: stop.signal });
}

/** Whoever has gone on to another field writes there. */
function isForNobodyElse(editor: ReactEditor): boolean {
  const { activeElement } = document;
  return (
    activeElement === null ||
    activeElement === document.body ||
    ReactEditor.toDOMNode(editor, editor).contains(activeElement)
  );
}

/** Puts it right after a sign that was just laid or changed. */
export function caretAfter(editor: Editor, path: Path | null | undefined): void {
  const point = path ? Editor.after(editor, path) : undefined;
  caretBack(editor, point && { anchor: point, focus: point });
}

/** Puts it right after the sign or the link that it stands in. */
export function caretAfterInline(editor: Editor): void {
  const [inline] = Editor.nodes(editor, {
    match: (node) => 'type' in node && Editor.isInline(editor, node as never),
  });
  caretAfter(editor, inline?.[1]);
}
