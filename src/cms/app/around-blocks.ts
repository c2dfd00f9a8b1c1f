import { Editor, Element, Node, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { giveKeyboard } from './caret.ts';
import { editorOf } from './pictures/insert-picture.ts';

/** Towards the end of a text, or towards its start. */
type Way = 1 | -1;

/** What only stands in the editor of texts for the caret to be there: it makes no Markdown. */
export const isEmptyParagraph = (node: Node | undefined): boolean =>
  Element.isElement(node) &&
  'type' in node &&
  node.type === 'paragraph' &&
  Node.string(node) === '' &&
  node.children.every((child) => !Element.isElement(child));

/** A text without the paragraphs in which nothing is written: with them or not, its file is the same. */
export const writtenNodes = (nodes: readonly Node[]): readonly Node[] =>
  nodes.filter((node) => !isEmptyParagraph(node));

/**
 * Puts the caret at the start or at the end of a text. A table, a box or a picture that stands there holds no words: the
 * caret goes past it, in a paragraph of its own.
 */
export function toEdge(editor: Editor, way: Way): void {
  const at = way > 0 ? editor.children.length - 1 : 0;
  if (isBlock(editor, at)) openParagraph(editor, way > 0 ? at + 1 : 0);
  else Transforms.select(editor, way > 0 ? Editor.end(editor, []) : Editor.start(editor, []));
}

/** Goes from one part of a text to the next; past the last, or the first, when that is a block. */
export function stepFrom(editor: Editor, at: number, way: Way): boolean {
  const next = at + way;
  if (next >= 0 && next < editor.children.length)
    Transforms.select(editor, way > 0 ? Editor.start(editor, [next]) : Editor.end(editor, [next]));
  else if (isBlock(editor, at)) openParagraph(editor, way > 0 ? next : 0);
  else return false;
  return true;
}

/** Puts the caret in an empty paragraph at a place of the text: in the one that is there, or in a new one. */
export function openParagraph(editor: Editor, at: number): void {
  const there = [at, at - 1].find((place) => isEmptyParagraph(editor.children[place]));
  if (there === undefined)
    Transforms.insertNodes(editor, { type: 'paragraph', children: [{ text: '' }] } as Node, {
      at: [at],
    });
  Transforms.select(editor, Editor.start(editor, [there ?? at]));
}

/** Whether a part of a text is a block that the caret does not enter, such as a table. */
export function isBlock(editor: Editor, at: number): boolean {
  const node = editor.children[at];
  return Element.isElement(node) && Editor.isVoid(editor, node);
}

const EDGES: Readonly<Record<string, Way>> = { End: 1, Home: -1 };
const STEPS: Readonly<Record<string, Way>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  PageDown: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  PageUp: -1,
};

/**
 * Keys that go through a text, where the browser stops before a block, or in it.
 * @returns whether the caret has moved
 */
export function passBlock(editor: ReactEditor, event: KeyboardEvent): boolean {
  const { selection } = editor;
  if (!selection || event.shiftKey || event.altKey) return false;
  const isOrder = event.ctrlKey || event.metaKey;
  const edge = isOrder ? (EDGES[event.key] ?? (event.metaKey ? STEPS[event.key] : undefined)) : 0;
  if (edge) toEdge(editor, edge);
  else if (isOrder || !pass(editor, selection.focus.path[0] ?? 0, event.key)) return false;
  event.preventDefault();
  return true;
}

function pass(editor: ReactEditor, at: number, key: string): boolean {
  const way = STEPS[key];
  if (way === undefined) return false;
  if (isBlock(editor, at)) return stepFrom(editor, at, way) || stepOut(editor, way);
  const isBeforeBlock = isBlock(editor, at + way);
  const isLast = at + way < 0 || at + way >= editor.children.length;
  if (!(isBeforeBlock || isLast) || !isOnEdge(editor, at, key, way)) return false;
  return isBeforeBlock ? stepFrom(editor, at, way) : stepOut(editor, way);
}

/** Whether a key would leave the part of the text that the caret stands in. */
function isOnEdge(editor: ReactEditor, at: number, key: string, way: Way): boolean {
  const { selection } = editor;
  if (!selection) return false;
  const point = selection.focus;
  if (way > 0 ? Editor.isEnd(editor, point, [at]) : Editor.isStart(editor, point, [at]))
    return true;
  if (key === 'ArrowRight' || key === 'ArrowLeft') return false;
  const part = ReactEditor.toDOMNode(editor, editor).children[at]?.getBoundingClientRect();
  const shown = getSelection();
  const caret = shown?.rangeCount ? shown.getRangeAt(0).getClientRects()[0] : undefined;
  if (!part || !caret) return false;
  const left = way > 0 ? part.bottom - caret.bottom : caret.top - part.top;
  return left < caret.height * (key.startsWith('Page') ? PAGE : LINE);
}

/** Less than this share of a line is left: the caret stands on the last one. */
const LINE = 0.8;
/** The same for what goes by pages, in lines. */
const PAGE = 20;

/** From the text of a box to the text that holds it. */
const stepOut = (editor: ReactEditor, way: Way): boolean =>
  leaveBlock(ReactEditor.toDOMNode(editor, editor), way);

/**
 * Puts the caret after, or before, the block of a text that an element stands in: in words, for there one goes on writing.
 * @returns whether there is such a block
 */
export function leaveBlock(within: globalThis.Element, way: Way): boolean {
  const block = within.closest('[data-slate-void]');
  const text = block?.closest('[data-slate-editor]');
  const outer = text && editorOf(text);
  if (!outer) return false;
  const at = [...text.children].findIndex((part) => part.contains(block));
  if (at < 0) return false;
  // Before the caret is told: a text that has no keyboard yet would take the caret back to where it was.
  ReactEditor.focus(outer);
  toWords(outer, at, way);
  giveKeyboard(outer);
  return true;
}

/** Puts the caret in the words that follow a part of a text, or come before it; in new ones where there are none. */
export function toWords(editor: Editor, at: number, way: Way): void {
  const next = at + way;
  if (!editor.children[next] || isBlock(editor, next)) openParagraph(editor, way > 0 ? next : at);
  else stepFrom(editor, at, way);
}

/** A click between two blocks, above the first or below the last one: there is no text that it could fall on. */
export function clickAroundBlocks(editor: ReactEditor, event: MouseEvent): void {
  const text = ReactEditor.toDOMNode(editor, editor);
  if (event.target !== text) return;
  const below = [...text.children].findIndex(
    (part) => part.getBoundingClientRect().top > event.clientY,
  );
  const at = below < 0 ? editor.children.length : below;
  const isAround = [at - 1, at].every((place) => !editor.children[place] || isBlock(editor, place));
  if (!isAround) return;
  event.preventDefault();
  ReactEditor.focus(editor);
  openParagraph(editor, at);
}
