import { Editor, Element, Node, Path, type Point, Transforms } from 'slate';

/**
 * Lays the items of a list at a place within an item of another one, on the level of that item. What stood under it
 * comes under the last of them, as in a word processor: it keeps its level, and the words their order.
 * @returns whether it could: the place is in an item, and what is laid there is a list
 */
export function insertItems(editor: Editor, point: Point, pasted: Node): boolean {
  const words = Editor.above(editor, {
    at: point,
    match: (node) => Element.isElement(node) && Editor.isBlock(editor, node),
  });
  const at = words ? Path.parent(words[1]) : [];
  if (!isList(pasted) || !words || editor.isVoid(words[0] as Element)) return false;
  if (typeOf(Node.get(editor, at)) !== 'list-item') return false;
  Transforms.splitNodes(editor, {
    at: point,
    match: (_, path) => Path.equals(path, at),
    always: true,
  });
  const last = laidAfter(editor, at, pasted);
  Transforms.select(editor, Editor.end(editor, last));
  giveRest(editor, last, Editor.next(editor, { at: last })?.[1] ?? nextList(last));
  if (isEmpty(editor, at)) removeItem(editor, at);
  return true;
}

/** Lays a list after an item: its items, or a list of its own when it is of another kind. */
function laidAfter(editor: Editor, at: Path, pasted: Element): Path {
  const list = Path.parent(at);
  const count = pasted.children.length;
  if (typeOf(Node.get(editor, list)) === typeOf(pasted)) {
    Transforms.insertNodes(editor, pasted.children, { at: Path.next(at) });
    return [...list, (at.at(-1) ?? 0) + count];
  }
  Transforms.splitNodes(editor, { at: Path.next(at) });
  Transforms.insertNodes(editor, pasted, { at: Path.next(list) });
  return [...Path.next(list), count - 1];
}

/** The first item of the list that follows the one of an item. */
const nextList = (item: Path): Path => [...Path.next(Path.parent(item)), 0];

/** What was after the place, in an item of its own: without words, it goes to the item before it. */
function giveRest(editor: Editor, last: Path, rest: Path): void {
  if (isEmpty(editor, [...rest, 0])) Transforms.removeNodes(editor, { at: [...rest, 0] });
  const left = Node.get(editor, rest) as Element;
  const [first] = left.children;
  if (first && !isList(first)) return;
  for (const _ of left.children) {
    const { children } = Node.get(editor, last) as Element;
    Transforms.moveNodes(editor, { at: [...rest, 0], to: [...last, children.length] });
  }
  removeItem(editor, rest);
}

/** Takes an item away, with a list that holds no other. */
function removeItem(editor: Editor, at: Path): void {
  const list = Path.parent(at);
  const isAlone = (Node.get(editor, list) as Element).children.length === 1;
  Transforms.removeNodes(editor, { at: isAlone ? list : at });
}

const typeOf = (node: Node): unknown => ('type' in node ? node.type : undefined);

export const isList = (node: Node): node is Element =>
  Element.isElement(node) && /-list$/.test(String(typeOf(node)));

/** Whether nothing stands at a place: neither words nor a sign of its own. */
export const isEmpty = (editor: Editor, at: Path): boolean =>
  Editor.string(editor, at) === '' &&
  [
    ...Editor.nodes(editor, {
      at,
      match: (node, path) =>
        path.length > at.length && Element.isElement(node) && editor.isVoid(node),
      voids: true,
    }),
  ].length === 0;
