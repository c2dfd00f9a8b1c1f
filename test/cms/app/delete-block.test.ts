import { createEditor, type Descendant, type Editor, Transforms } from 'slate';
import { expect, test } from 'vitest';
import { choose } from '../../../src/cms/app/delete-block.ts';

const part = (type: string, text: string) => ({ type, children: [{ text }] });
const table = part('shortcode', '');

function editorOf(...children: Descendant[]): Editor {
  const editor = createEditor();
  editor.isVoid = (element) => 'type' in element && element.type === 'shortcode';
  editor.children = children;
  return editor;
}

test.each([
  ['after a block', part('paragraph', 'Un'), 0, -1, true],
  ['after a block, a heading', part('heading-two', 'Un'), 0, -1, true],
  ['before a block', part('paragraph', 'Un'), 2, 1, true],
  ['in the words', part('paragraph', 'Un'), 1, -1, false],
  ['on the other side', part('paragraph', 'Un'), 2, -1, false],
  ['after a block, a list: its sign goes first', part('bulleted-list', 'Un'), 0, -1, false],
  ['before a block, a list', part('bulleted-list', 'Un'), 2, 1, true],
] as const)('%s', (_, words, offset, way, isChosen) => {
  const editor = editorOf(table, words, table);
  Transforms.select(editor, { path: [1, 0], offset });
  expect(choose(editor, way)).toBe(isChosen);
  expect(editor.children).toEqual([table, words, table]);
  expect(editor.selection?.focus.path).toEqual([isChosen ? 1 + way : 1, 0]);
});

test('an empty paragraph beside the block goes', () => {
  const editor = editorOf(part('paragraph', 'Un'), table, part('paragraph', ''));
  Transforms.select(editor, { path: [2, 0], offset: 0 });
  expect(choose(editor, -1)).toBe(true);
  expect(editor.children).toEqual([part('paragraph', 'Un'), table]);
  expect(editor.selection?.focus.path).toEqual([1, 0]);
});

test('a block that is chosen, and words that are, are taken away as ever', () => {
  const editor = editorOf(table, part('paragraph', 'Un'));
  Transforms.select(editor, { path: [0, 0], offset: 0 });
  expect(choose(editor, 1)).toBe(false);
  Transforms.select(editor, {
    anchor: { path: [1, 0], offset: 0 },
    focus: { path: [1, 0], offset: 2 },
  });
  expect(choose(editor, -1)).toBe(false);
});
