import { createEditor, type Descendant, type Editor } from 'slate';
import { expect, test } from 'vitest';
import { stepFrom, toEdge, toWords, writtenNodes } from '../../../src/cms/app/around-blocks.ts';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ text }] });
const table = { type: 'shortcode', children: [{ text: '' }] };

function editorOf(...children: Descendant[]): Editor {
  const editor = createEditor();
  editor.isVoid = (element) => 'type' in element && element.type === 'shortcode';
  editor.children = children;
  return editor;
}

test('a block at the end or at the start of a text is passed, as often as asked, and gains nothing', () => {
  const editor = editorOf(table, paragraph('Un'), table);
  for (const way of [1, -1, 1, -1] as const) toEdge(editor, way);
  const opened = [paragraph(''), table, paragraph('Un'), table, paragraph('')];
  expect(editor.children).toEqual(opened);
  expect(writtenNodes(editor.children)).toEqual([table, paragraph('Un'), table]);
  editor.insertText('Avant');
  toEdge(editor, 1);
  editor.insertText('Après');
  expect(writtenNodes(editor.children)).toEqual([
    paragraph('Avant'),
    table,
    paragraph('Un'),
    table,
    paragraph('Après'),
  ]);
});

test('at the edge of a text that is words, the caret goes to its end and adds nothing', () => {
  const editor = editorOf(table, paragraph('Un'));
  toEdge(editor, 1);
  expect(editor.children).toEqual([table, paragraph('Un')]);
  expect(editor.selection?.anchor).toEqual({ path: [1, 0], offset: 2 });
  expect(stepFrom(editor, 1, 1)).toBe(false);
});

test('one goes from block to block, and past the last', () => {
  const editor = editorOf(paragraph('Un'), table, table);
  expect(stepFrom(editor, 0, 1)).toBe(true);
  expect(editor.selection?.anchor.path).toEqual([1, 0]);
  stepFrom(editor, 1, 1);
  stepFrom(editor, 2, 1);
  expect(editor.children).toEqual([paragraph('Un'), table, table, paragraph('')]);
  expect(editor.selection?.anchor.path).toEqual([3, 0]);
});

test('whoever leaves a block goes on writing after it, between two blocks too', () => {
  const editor = editorOf(table, table, paragraph('Un'));
  toWords(editor, 1, 1);
  expect(editor.selection?.anchor).toEqual({ path: [2, 0], offset: 0 });
  toWords(editor, 0, 1);
  expect(editor.children).toEqual([table, paragraph(''), table, paragraph('Un')]);
  expect(editor.selection?.anchor.path).toEqual([1, 0]);
  toWords(editor, 0, -1);
  expect(writtenNodes(editor.children)).toEqual([table, table, paragraph('Un')]);
});
