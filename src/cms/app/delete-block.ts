import { Editor, Element, Range, Transforms } from 'slate';
import { isBlock, isEmptyParagraph, stepFrom } from './around-blocks.ts';
import { tell } from './message.ts';

const WAYS: Readonly<Record<string, 1 | -1>> = { Backspace: -1, Delete: 1 };

/**
 * A whole table, box or picture is too much for one press of a key that takes a letter away: the first press, beside the
 * block, chooses it, and the next one takes it away.
 * @returns whether a block was chosen
 */
export function chooseBeforeDeleting(editor: Editor, event: KeyboardEvent): boolean {
  const way = WAYS[event.key];
  if (!way || !choose(editor, way)) return false;
  event.preventDefault();
  const close = tell({
    text: 'Ce bloc est choisi. Pour l’enlever, appuyez encore ; pour le garder, continuez d’écrire.',
  });
  addEventListener('keydown', close, { once: true, capture: true });
  return true;
}

/** Chooses the block that the caret touches, if it does. An empty paragraph between them has no other use: it goes. */
export function choose(editor: Editor, way: 1 | -1): boolean {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return false;
  const point = selection.focus;
  const at = point.path[0] ?? 0;
  if (isBlock(editor, at) || !isBlock(editor, at + way)) return false;
  const node = editor.children[at];
  // At the start of a list or of a quotation, the key undoes that first.
  if (way < 0 && !(Element.isElement(node) && 'type' in node && WORDS.test(String(node.type))))
    return false;
  if (!(way > 0 ? Editor.isEnd(editor, point, [at]) : Editor.isStart(editor, point, [at])))
    return false;
  stepFrom(editor, at, way);
  if (isEmptyParagraph(node)) Transforms.removeNodes(editor, { at: [at] });
  return true;
}

const WORDS = /^(?:paragraph|heading-)/;
