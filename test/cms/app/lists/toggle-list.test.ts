import { createEditor, type Descendant, Editor, Node, Range } from 'slate';
import { withHistory } from 'slate-history';
import { describe, expect, test } from 'vitest';
import { typeOf } from '../../../../src/cms/app/lists/list-nodes.ts';
import { toggleList } from '../../../../src/cms/app/lists/toggle-list.ts';
import { type Draw, drawFrom } from '../../body/random-edits.ts';

const BULLETS = 'bulleted-list';
const NUMBERS = 'numbered-list';

const block = (type: string, ...children: Descendant[]) => ({ type, children }) as Descendant;
const p = (text: string) => block('paragraph', { text });
const h = (text: string) => block('heading-two', { text });
const item = (text: string, ...under: Descendant[]) => block('list-item', p(text), ...under);
const ul = (...items: Descendant[]) => block(BULLETS, ...items);
const ol = (...items: Descendant[]) => block(NUMBERS, ...items);
const quote = (...children: Descendant[]) => block('quote', ...children);
const table = block('shortcode', { text: '' });

function editorOf(...children: Descendant[]) {
  const editor = withHistory(createEditor());
  editor.isVoid = (element) => 'type' in element && element.type === 'shortcode';
  editor.children = children;
  return editor;
}

type Made = ReturnType<typeof editorOf>;

/** Selects from the start of a word to the end of another one. */
function select(editor: Made, from: string, to: string): void {
  const pathOf = (word: string) =>
    [...Node.texts(editor)].find(([{ text }]) => text === word)?.[1] ?? [];
  editor.selection = {
    anchor: Editor.start(editor, pathOf(from)),
    focus: Editor.end(editor, pathOf(to)),
  };
}

const THREE = [item('a', ul(item('b', ul(item('c'))))), item('d')];
const numbered = (...items: Descendant[]) => ol(...items);

describe('the button of a list', () => {
  test.each<[string, Descendant[], string, string, Descendant[]]>([
    [
      'takes a paragraph, a list of three levels and a paragraph as one list',
      [p('x'), ul(...THREE), p('y')],
      'x',
      'y',
      [numbered(item('x'), item('a', ol(item('b', ol(item('c'))))), item('d'), item('y'))],
    ],
    [
      'changes the whole list of the caret',
      [ul(item('a'), item('b'))],
      'b',
      'b',
      [ol(item('a'), item('b'))],
    ],
    [
      'changes the list of the caret, not those around it',
      [ul(item('a', ul(item('b'), item('c'))))],
      'c',
      'c',
      [ul(item('a', ol(item('b'), item('c'))))],
    ],
    [
      'takes items out',
      [p('x'), ol(item('a', ol(item('b')))), p('y')],
      'a',
      'b',
      [p('x'), p('a'), p('b'), p('y')],
    ],
    [
      'takes one item out, and leaves those around it',
      [ol(item('a'), item('b', ol(item('c'))), item('d'))],
      'b',
      'b',
      [ol(item('a')), p('b'), ol(item('c'), item('d'))],
    ],
    [
      'takes an item of a list within an item out of that list',
      [ol(item('a', ol(item('b'), item('c'), item('d'))))],
      'c',
      'c',
      [ol(item('a', ol(item('b')), p('c'), ol(item('d'))))],
    ],
    [
      'makes an item of a further paragraph of an item',
      [ol(item('a', ol(item('b')), p('c'), ol(item('d'))))],
      'c',
      'c',
      [ol(item('a', ol(item('b'), item('c'), item('d'))))],
    ],
    [
      'leaves headings and tables, which part lists',
      [p('x'), h('t'), p('y'), table, p('z')],
      'x',
      'z',
      [ol(item('x')), h('t'), ol(item('y')), table, ol(item('z'))],
    ],
    ['makes an item of a heading alone', [h('t')], 't', 't', [ol(item('t'))]],
    ['makes an item of an empty paragraph alone', [p('')], '', '', [ol(item(''))]],
    [
      'drops an empty paragraph between',
      [p('x'), p(''), p('y')],
      'x',
      'y',
      [ol(item('x'), item('y'))],
    ],
    [
      'stays within a quotation',
      [quote(p('x'), p('y'))],
      'x',
      'y',
      [quote(ol(item('x'), item('y')))],
    ],
  ])('%s', (_, before, from, to, after) => {
    const editor = editorOf(...before);
    select(editor, from, to);
    const { selection } = editor;
    const shown = selection && Editor.string(editor, selection);
    toggleList(editor, NUMBERS);
    expect(editor.children).toEqual(after);
    expect(editor.selection && Editor.string(editor, editor.selection)).toBe(shown);
    editor.undo();
    expect(editor.children).toEqual(before);
    expect(editor.selection).toEqual(selection);
  });

  test('pressed again, makes paragraphs again', () => {
    const before = [p('x'), p('y'), p('z')];
    const editor = editorOf(...before);
    select(editor, 'x', 'z');
    toggleList(editor, BULLETS);
    toggleList(editor, BULLETS);
    expect(editor.children).toEqual(before);
  });

  test('does nothing on a table', () => {
    const editor = editorOf(table, p('x'));
    editor.selection = Editor.range(editor, [0]);
    toggleList(editor, BULLETS);
    expect(editor.children).toEqual([table, p('x')]);
  });
});

const words = (editor: Editor) => [...Node.texts(editor)].map(([{ text }]) => text).filter(Boolean);

function randomParts(draw: Draw, depth: number, next: () => string): Descendant[] {
  return Array.from({ length: 1 + draw(3) }, () => {
    const kind = draw(depth > 2 ? 3 : 6);
    if (kind === 0) return depth === 0 ? table : p(next());
    if (kind === 1) return draw(3) === 0 ? h(next()) : p(next());
    if (kind === 2) return p(draw(4) === 0 ? '' : next());
    if (kind === 3) return quote(...randomParts(draw, depth + 2, next));
    const under = () => (draw(2) ? randomParts(draw, depth + 1, next) : []);
    const items = Array.from({ length: 1 + draw(3) }, () => item(next(), ...under()));
    return draw(2) ? ul(...items) : ol(...items);
  });
}

/** Words stand in paragraphs and headings, and nothing but items in lists. */
function expectSound(editor: Editor, told: string): void {
  for (const [node] of Node.elements(editor)) {
    const isList = typeOf(node).endsWith('-list');
    const isSound = node.children.every((child) => !isList || typeOf(child) === 'list-item');
    if (!isSound || node.children.length === 0) expect.fail(told);
  }
}

/** What is done in one go is one step of the history. */
const step = () => Promise.resolve();

test('no word is lost, whatever is selected, and one step back undoes it', async () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const draw = drawFrom(seed);
    let count = 0;
    const before = randomParts(draw, 0, () => `m${++count}`);
    const editor = editorOf(...before);
    const texts = [...Node.texts(editor)];
    const point = () => {
      const [{ text }, path] = texts[draw(texts.length)] ?? [{ text: '' }, [0]];
      return { path, offset: draw(text.length + 1) };
    };
    editor.selection = { anchor: point(), focus: point() };
    const were = words(editor);
    const told = `seed ${seed}`;
    for (const type of [BULLETS, NUMBERS, NUMBERS, BULLETS] as const) {
      const from = editor.children;
      toggleList(editor, type);
      expect(words(editor), told).toEqual(were);
      expectSound(editor, told);
      expect(editor.selection && Range.isRange(editor.selection), told).toBe(true);
      await step();
      if (editor.children !== from) {
        const to = editor.children;
        editor.undo();
        expect(editor.children, told).toEqual(from);
        await step();
        editor.redo();
        expect(editor.children, told).toEqual(to);
        await step();
      }
    }
  }
});
