import { Editor, type Path, type Range, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';

/**
 * Puts the caret of a rich editor where it was before a dialog, so that what is typed next is kept.
 * @param range where it was; at the end of the text when that place is gone
 */
export function caretBack(editor: Editor, range: Range | null | undefined): void {
  Transforms.select(editor, range ?? Editor.end(editor, []));
  ReactEditor.focus(editor as ReactEditor);
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
