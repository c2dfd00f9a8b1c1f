import {
  type Descendant,
  Editor,
  type Element,
  type Node,
  type NodeEntry,
  Path,
  type Point,
  Range,
  Transforms,
} from 'slate';
import { isWords } from './list-nodes.ts';
import { type ListType, toggledLists } from './toggled-lists.ts';

/**
 * The button of a kind of list: makes items of all that is selected, or paragraphs again. What is selected stays so, and
 * one step back undoes it.
 */
export function toggleList(editor: Editor, type: ListType): void {
  const { selection } = editor;
  if (!selection) return;
  const at = Editor.unhangRange(editor, selection);
  const chosen = [...Editor.nodes(editor, { at, match: isWords })];
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last) return;
  const [start, end] = Range.edges(at);
  const before = wordsOf(editor);
  // Only what is empty may go, and only between both ends.
  const fromStart = before.findIndex(([node]) => node === first[0]);
  const fromEnd = before.findIndex(([node]) => node === last[0]) - before.length;
  const next = toggledLists(editor.children, new Set(chosen.map(([node]) => node)), type);
  Editor.withoutNormalizing(editor, () => {
    replaceParts(editor, next);
    const after = wordsOf(editor);
    const edges = [
      pointIn(editor, after.at(fromStart), start, first) ?? Editor.start(editor, []),
      pointIn(editor, after.at(fromEnd), end, last) ?? Editor.end(editor, []),
    ] as const;
    const [anchor, focus] = Range.isBackward(at) ? [edges[1], edges[0]] : edges;
    Transforms.select(editor, { anchor, focus });
  });
  Editor.normalize(editor, { force: true });
}

const wordsOf = (editor: Editor): NodeEntry<Element>[] => [
  ...Editor.nodes(editor, { at: [], match: isWords }),
];

/** A point of words where these stand now; their edge, for a point that was in none. */
function pointIn(
  editor: Editor,
  entry: NodeEntry<Element> | undefined,
  point: Point,
  [, was]: NodeEntry<Element>,
): Point | undefined {
  if (!entry) return undefined;
  const [, path] = entry;
  const isInside = was.every((step, at) => point.path[at] === step);
  if (!isInside)
    return Path.isBefore(point.path, was) ? Editor.start(editor, path) : Editor.end(editor, path);
  return { path: [...path, ...point.path.slice(was.length)], offset: point.offset };
}

/**
 * Gives a text its new parts: those that stay are not touched, so that their forms stay as they are. The new ones come
 * before the old ones go: without any part, the caret would be nowhere, and stay there when this is undone.
 */
function replaceParts(editor: Editor, next: readonly Node[]): void {
  const gone = new Set<Node>(editor.children);
  let at = 0;
  for (const node of next) {
    if (gone.delete(node)) {
      at = editor.children.indexOf(node as Descendant) + 1;
    } else {
      Transforms.insertNodes(editor, node, { at: [at] });
      at += 1;
    }
  }
  for (const [place, part] of [...editor.children.entries()].toReversed())
    if (gone.has(part)) Transforms.removeNodes(editor, { at: [place] });
}
