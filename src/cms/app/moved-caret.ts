import { Range, Transforms } from 'slate';
import { IS_NODE_MAP_DIRTY } from 'slate-dom';
import { ReactEditor } from 'slate-react';

/**
 * The browser moves the caret at once, for a click or for « End »; Slate hears of it up to 100 ms later. « End » then
 * « Enter », pressed by quick hands, would cut the line where the caret was before. So an editor is told of such a move at
 * the next key, before anything is done of that key.
 */
let hasMoved = false;
let forget: ReturnType<typeof setTimeout>;

/** By then Slate has heard of a move by itself, and may have moved the caret since. In milliseconds. */
const HEARD = 1000;

const TEXT = '[contenteditable="true"]';
const MOVES = /^(?:Arrow|Home$|End$|Page)/;

const isInText = ({ target }: Event): boolean =>
  target instanceof Element && target.closest(TEXT) !== null;

function note(isMove: boolean): void {
  hasMoved = isMove;
  clearTimeout(forget);
  forget = setTimeout(() => {
    hasMoved = false;
  }, HEARD);
}

/**
 * Follows the moves that the browser makes by itself: to be called once, for the whole window. It listens after Slate: what
 * Slate answers by itself is no move of the browser.
 */
export function followCaret(): void {
  document.addEventListener('mousedown', (event) =>
    note(isInText(event) && !event.defaultPrevented),
  );
  // The end of a selection that was drawn.
  document.addEventListener('mouseup', (event) => note(hasMoved || (isInText(event) && isDrawn())));
  document.addEventListener('focusout', () => note(false));
  document.addEventListener('keydown', (event) => {
    const isOrder = event.ctrlKey || event.metaKey;
    const isMove = MOVES.test(event.key) || (isOrder && event.key.toLowerCase() === 'a');
    if (isMove && isInText(event) && !event.defaultPrevented) note(true);
  });
}

const isDrawn = (): boolean => getSelection()?.isCollapsed === false;

/**
 * Tells an editor where the caret of the screen stands, if the browser has just moved it. The editor draws itself anew before
 * the browser answers the key: drawn later, it would put the caret back where it was told.
 */
export function tellMove(editor: ReactEditor): void {
  if (!hasMoved || IS_NODE_MAP_DIRTY.get(editor) || ReactEditor.isComposing(editor)) return;
  hasMoved = false;
  const shown = getSelection();
  if (!shown?.anchorNode || !ReactEditor.hasEditableTarget(editor, shown.anchorNode)) return;
  if (!ReactEditor.hasEditableTarget(editor, shown.focusNode)) return;
  const range = ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true });
  if (!range) return;
  if (editor.selection && Range.equals(range, editor.selection)) editor.onChange();
  else Transforms.select(editor, range);
}
