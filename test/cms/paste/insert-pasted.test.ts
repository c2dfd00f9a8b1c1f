import { createEditor, type Descendant, Editor, Node } from 'slate';
import { describe, expect, test } from 'vitest';
import { insertPasted } from '../../../src/cms/app/paste/insert-pasted.ts';
import { throughRichEditor, withPastedText } from '../../../src/cms/body/decap-serializer.ts';

describe('a list pasted in a list', () => {
  test.each([
    ['- un\n  - sous\n- deux', 2, '- a\n- b', '- un\n- a\n- b\n  - sous\n- deux'],
    ['- un\n  - sous\n- deux', 1, '- a\n- b', '- u\n- a\n- b\n- n\n  - sous\n- deux'],
    [
      '- un\n  - sous\n    - bas\n  - sœur\n- deux',
      6,
      '- a\n- b',
      '- un\n  - sous\n  - a\n  - b\n    - bas\n  - sœur\n- deux',
    ],
    ['- un\n  - sous', 2, '- a\n  - b', '- un\n- a\n  - b\n  - sous'],
    ['- un\n  - sous', 2, '1. a\n2. b', '- un\n\n1. a\n2. b\n   - sous'],
    ['- un\n  - sous\n  - sœur', 6, '1. a', '- un\n  - sous\n  1. a\n  - sœur'],
    ['- un\n  - sous\n- deux', 6, '- a', '- un\n  - sous\n  - a\n- deux'],
    ['1. un\n   1. sous\n2. deux', 2, '1. a\n2. b', '1. un\n2. a\n3. b\n   1. sous\n4. deux'],
    ['> - un\n>   - sous', 2, '- a', '> - un\n> - a\n>   - sous'],
  ])('%j at %i', (body, place, pasted, saved) => {
    expect(withPastedText(body, pasted, place)).toBe(saved);
    expect(throughRichEditor(saved)).toBe(saved);
  });
});

describe('what is typed after a paste', () => {
  const paragraph = (...children: Descendant[]) => ({ type: 'paragraph', children });
  const typedAfter = (here: Descendant, pasted: Descendant[]): Descendant[] => {
    const editor = createEditor();
    editor.children = [paragraph(here)];
    editor.selection = null;
    const point = Editor.end(editor, []);
    editor.selection = { anchor: point, focus: point };
    insertPasted(editor, pasted);
    editor.insertText('x');
    return [...Node.texts(editor)].map(([text]) => text);
  };

  test.each([
    [[paragraph({ text: 'gras', bold: true } as Descendant)]],
    [[paragraph({ text: 'un' }), paragraph({ text: 'barré', delete: true } as Descendant)]],
  ])('is plain: %j', (pasted) => {
    expect(typedAfter({ text: 'Un ' }, pasted).at(-1)).toEqual({ text: 'x' });
  });

  test('is bold where the caret stood in bold words', () => {
    const typed = typedAfter({ text: 'Un ', bold: true } as Descendant, [
      paragraph({ text: 'mot' }),
    ]);
    expect(typed.at(-1)).toEqual({ text: 'x', bold: true });
  });
});
