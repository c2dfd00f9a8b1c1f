import { Editor, Path, type Point, Range, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { enterAdded } from './form/enter-added.ts';
import { isText } from './held-keys.ts';

/**
 * A table or a box that is selected holds no words of the text: what is typed or pasted then would be lost. It goes into
 * a paragraph of its own, after the block.
 * @returns whether the caret was on a block
 */
export function leaveBlock(editor: Editor): boolean {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return false;
  const at = blockAt(editor, selection.focus);
  if (!at) return false;
  const paragraph = { type: 'paragraph', children: [{ text: '' }] };
  Transforms.insertNodes(editor, paragraph, { at: Path.next(at), select: true });
  return true;
}

function blockAt(editor: Editor, point: Point | undefined): Path | undefined {
  const held = point && Editor.void(editor, { at: point });
  return held && !Editor.isInline(editor, held[0]) ? held[1] : undefined;
}

/**
 * Any key that writes, pressed while a block is selected.
 * @returns whether it is written
 */
export function writeBesideBlock(editor: Editor, event: KeyboardEvent): boolean {
  const isBreak = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!(isBreak || isText(event)) || !leaveBlock(editor)) return false;
  event.preventDefault();
  if (!isBreak) Editor.insertText(editor, event.key);
  return true;
}

/** What is pasted while a block is selected: a browser gives it to nobody, for the block is none of the text. */
export function pasteBesideBlock(
  editor: Editor & { insertData(data: DataTransfer): void },
  event: ClipboardEvent,
): void {
  const { clipboardData, target } = event;
  const text = ReactEditor.toDOMNode(editor as ReactEditor, editor);
  const isElsewhere =
    target instanceof Element &&
    (target.closest('input, textarea, select') !== null ||
      target.closest('[data-slate-editor]') !== text);
  if (!clipboardData || isElsewhere || !leaveBlock(editor)) return;
  event.preventDefault();
  event.stopPropagation();
  editor.insertData(clipboardData);
}

/** Gives the keyboard to a block that was just laid, where the caret is: its fields ask to be filled. */
export function enterBlock(editor: Editor): void {
  const at = blockAt(editor, editor.selection?.focus);
  if (!at) return;
  const [node] = Editor.node(editor, at);
  enterAdded(() => {
    try {
      return ReactEditor.toDOMNode(editor as ReactEditor, node);
    } catch {
      // It is not drawn yet.
      return undefined;
    }
  });
}
