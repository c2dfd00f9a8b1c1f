import { Editor, Range, Transforms } from 'slate';
import { isText } from './held-keys.ts';

/**
 * Keys that select up to an edge of a text: a browser stops short of a table, a box or a picture that stands there, and what
 * is deleted or copied next would be something else than what is shown as selected.
 * @returns whether it is selected
 */
export function selectToEdge(editor: Editor, event: KeyboardEvent): boolean {
  const { key, shiftKey, altKey } = event;
  const isOrder = (event.ctrlKey || event.metaKey) && !altKey;
  const isAll = isOrder && !shiftKey && key.toLowerCase() === 'a';
  const isTo = isOrder && shiftKey && (key === 'End' || key === 'Home');
  if (!(isAll || isTo)) return false;
  const all = Editor.range(editor, []);
  const from = editor.selection?.anchor ?? all.anchor;
  Transforms.select(
    editor,
    isAll ? all : { anchor: from, focus: key === 'End' ? all.focus : all.anchor },
  );
  event.preventDefault();
  return true;
}

/**
 * Keys that take away or write over a selection of which an edge is a block: no browser gives them to a text.
 * @returns whether it is done
 */
export function writeOverBlocks(editor: Editor, event: KeyboardEvent): boolean {
  const { selection } = editor;
  if (!selection || Range.isCollapsed(selection)) return false;
  const isOnBlock = Range.edges(selection).some((at) => Editor.void(editor, { at }));
  const takesAway = event.key === 'Backspace' || event.key === 'Delete';
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
  if (!isOnBlock || !(isText(event) || (isPlain && (takesAway || event.key === 'Enter'))))
    return false;
  event.preventDefault();
  Editor.deleteFragment(editor);
  if (isText(event)) Editor.insertText(editor, event.key);
  return true;
}
