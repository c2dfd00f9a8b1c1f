import { Editor, Node, Transforms } from 'slate';
import type { ReactEditor } from 'slate-react';
import { MARK, type PastedPicture } from '../paste/pasted-pictures.ts';
import { insertFiles } from './insert-files.ts';
import { type PicturePlace, placeAfter } from './insert-picture.ts';

/**
 * Puts the pictures that came with a text after the blocks where they stood, once its words are in the editor; those of
 * no known place go after the last of these words.
 */
export async function insertPastedPictures(
  editor: Editor,
  pictures: readonly PastedPicture[],
): Promise<void> {
  const end = editor.selection?.focus.path ?? Editor.end(editor, []).path;
  const blocks = takeMarks(editor);
  const last = placeAfter(editor as ReactEditor, end);
  // Two pictures of one block follow each other.
  const places = new Map<number, PicturePlace>();
  for (const path of blocks.values())
    if (!places.has(path)) places.set(path, placeAfter(editor as ReactEditor, [path]));
  await insertFiles(
    pictures.map(({ file }) => file),
    (rank) => places.get(blocks.get(pictures[rank]?.mark ?? '') ?? -1) ?? last,
    pictures.map(({ words }) => words),
  );
}

/** Takes the marks out of the text; gives the block where each stood. */
function takeMarks(editor: Editor): Map<string, number> {
  const found = new Map<string, number>();
  Editor.withoutNormalizing(editor, () => {
    for (const [text, path] of [...Node.texts(editor)]) {
      const marks = [...text.text.matchAll(MARK)];
      for (const { 0: mark, index } of marks.reverse()) {
        found.set(mark, path[0] ?? 0);
        const end = index + mark.length;
        // The blanks on both sides of a picture are one between its words.
        const hasTwo = /^(?:\s|)$/.test(text.text[index - 1] ?? '') && text.text[end] === ' ';
        const focus = { path, offset: hasTwo ? end + 1 : end };
        Transforms.delete(editor, { at: { anchor: { path, offset: index }, focus } });
      }
    }
  });
  return found;
}
