import { Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import { toEdge } from './around-blocks.ts';
import { giveKeyboard } from './caret.ts';
import { editorOf } from './pictures/insert-picture.ts';

/**
 * Gives the keyboard to a field. A rich text has it where one wrote last, and first at its start, in words: a table that
 * stands there would take what is typed.
 */
export function enterField(control: HTMLElement): void {
  const editor = control.matches('[data-slate-editor]') ? editorOf(control) : undefined;
  if (!editor) {
    control.focus({ preventScroll: true });
    return;
  }
  ReactEditor.focus(editor);
  if (!standsInWords(editor)) toEdge(editor, -1);
  giveKeyboard(editor);
}

function standsInWords(editor: Editor): boolean {
  const point = editor.selection?.focus;
  if (!point || !Editor.hasPath(editor, point.path)) return false;
  const held = Editor.void(editor, { at: point });
  return !held || Editor.isInline(editor, held[0]);
}
