import { createEditor, type Descendant } from 'slate';
import { expect, test } from 'vitest';
import { writeBesideBlock } from '../../../src/cms/app/beside-block.ts';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ text }] });
const table = { type: 'shortcode', children: [{ text: '' }] };

/** An editor whose caret stands on its block `at`. */
function editorAt(children: readonly Descendant[], at: number) {
  const editor = createEditor();
  editor.isVoid = (element) => 'type' in element && element.type === 'shortcode';
  editor.children = [...children];
  const point = { path: [at, 0], offset: 0 };
  editor.selection = { anchor: point, focus: point };
  return editor;
}

const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
  ({
    key: name,
    preventDefault: () => undefined,
    getModifierState: () => false,
    ...held,
  }) as unknown as KeyboardEvent;

test('what is typed while a table is selected goes into a paragraph after it', () => {
  const editor = editorAt([table, paragraph('Après')], 0);
  expect(writeBesideBlock(editor, key('é'))).toBe(true);
  expect(editor.children).toEqual([table, paragraph('é'), paragraph('Après')]);
  // The caret is in it: the rest is written as anywhere else.
  expect(writeBesideBlock(editor, key('t'))).toBe(false);
  editor.insertText('té');
  expect(editor.children[1]).toEqual(paragraph('été'));
});

test('Enter opens a paragraph after a table; orders, and keys of the text, stay what they are', () => {
  const editor = editorAt([paragraph('Avant'), table], 1);
  for (const order of [key('Delete'), key('z', { ctrlKey: true }), key('Enter', { ctrlKey: true })])
    expect(writeBesideBlock(editor, order)).toBe(false);
  expect(writeBesideBlock(editor, key('Enter'))).toBe(true);
  expect(editor.children).toEqual([paragraph('Avant'), table, paragraph('')]);
  expect(writeBesideBlock(editorAt([paragraph('Avant')], 0), key('a'))).toBe(false);
});
