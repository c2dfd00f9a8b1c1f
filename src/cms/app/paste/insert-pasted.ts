import { Editor, Element, Node, type Path, type Point, Range, Text, Transforms } from 'slate';
import { insertItems, isEmpty, isList } from './insert-items.ts';

/**
 * Lays blocks at the caret of the rich editor, in place of what is selected: words before the caret stay before them,
 * words after it after them, whatever list, quotation or heading it stands in. Slate's own way merges the first and the
 * last block into what is there, and drops what does not fit.
 * @param blocks as `markdownToSlate` gives them
 */
export function insertPasted(editor: Editor, blocks: readonly Node[]): void {
  const [first] = blocks;
  if (!first) return;
  // What was pasted may end in bold or struck words: what is typed next is as it would have been without them.
  const marks = marksAt(editor);
  Editor.withoutNormalizing(editor, () => {
    const point = besideVoid(editor, emptiedSelection(editor));
    if (blocks.length === 1 && isPlain(first) && !isInVoid(editor, point)) {
      Transforms.insertNodes(editor, first.children, { at: point, select: true });
      return;
    }
    if (blocks.length === 1 && insertItems(editor, point, first)) return;
    const at = openedAt(editor, point);
    Transforms.insertNodes(editor, [...blocks], { at: [at] });
    Transforms.select(editor, Editor.end(editor, [at + blocks.length - 1]));
  });
  if (!Text.equals(marksAt(editor), marks)) {
    const { text: _, ...own } = marks;
    editor.marks = own;
  }
}

/** How words typed at the caret would look. */
const marksAt = (editor: Editor): Text => ({ text: '', ...Editor.marks(editor) });

/** A paragraph alone: its words go on those that stand at the caret. */
const isPlain = (node: Node): node is Element =>
  Element.isElement(node) && 'type' in node && node.type === 'paragraph';

/** Where the caret stands once what was selected is gone. */
function emptiedSelection(editor: Editor): Point {
  const { selection } = editor;
  if (!selection) return Editor.end(editor, []);
  if (!Range.isCollapsed(selection)) Transforms.delete(editor);
  return editor.selection?.anchor ?? Editor.end(editor, []);
}

/** A sign within a sentence holds no words: what is pasted on it goes after it. */
function besideVoid(editor: Editor, point: Point): Point {
  const held = Editor.void(editor, { at: point });
  return held && Editor.isInline(editor, held[0])
    ? (Editor.after(editor, held[1]) ?? point)
    : point;
}

const isInVoid = (editor: Editor, point: Point): boolean =>
  Editor.void(editor, { at: point }) !== undefined;

/** Opens the text at a point between two of its blocks; an empty paragraph gives up its place. */
function openedAt(editor: Editor, point: Point): number {
  const [top = 0] = point.path;
  const block = editor.children[top];
  if (block && isPlain(block) && isEmpty(editor, [top])) {
    Transforms.removeNodes(editor, { at: [top] });
    return top;
  }
  if (isInVoid(editor, point)) return top + 1;
  if (Editor.isEnd(editor, point, [top])) return top + 1;
  if (Editor.isStart(editor, point, [top])) return top;
  Transforms.splitNodes(editor, { at: point, match: (_, path) => path.length === 1, always: true });
  dropIfEmpty(editor, Editor.start(editor, [top + 1]));
  liftFirstItems(editor, [top + 1]);
  dropIfEmpty(editor, Editor.end(editor, [top]));
  return top + 1;
}

/** Takes away the block at a point when nothing is left in it, with what it alone filled. */
function dropIfEmpty(editor: Editor, { path }: Point): void {
  const above = Editor.above(editor, {
    at: path,
    match: (node) => Element.isElement(node) && Editor.isBlock(editor, node),
  });
  if (!above || !isEmpty(editor, above[1])) return;
  let [, at] = above;
  while (at.length > 1 && childrenAt(editor, at.slice(0, -1)).length === 1) at = at.slice(0, -1);
  if (at.length > 1) Transforms.removeNodes(editor, { at });
}

/** An item that now opens with a list gives its place to the items of that list. */
function liftFirstItems(editor: Editor, list: Path): void {
  for (;;) {
    const inner = [...list, 0, 0];
    if (!isListAt(editor, list) || !isListAt(editor, inner)) return;
    const count = childrenAt(editor, inner).length;
    Transforms.unwrapNodes(editor, { at: inner });
    for (let at = 0; at < count; at += 1) Transforms.liftNodes(editor, { at: [...list, at, 0] });
  }
}

const isListAt = (editor: Editor, path: Path): boolean =>
  Node.has(editor, path) && isList(Node.get(editor, path));

const childrenAt = (editor: Editor, path: Path): readonly Node[] => {
  const node = Node.get(editor, path);
  return 'children' in node ? node.children : [];
};
