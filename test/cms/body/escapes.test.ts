import { expect, test } from 'vitest';
import { keptSources, throughRichEditor } from '../../../src/cms/body/decap-serializer.ts';
import type { EditorNode } from '../../../src/cms/editor-components/remark.ts';
import { drawFrom } from './random-edits.ts';

interface Leaf {
  type?: string;
  text?: string;
  children?: Leaf[];
}

const leavesOf = (nodes: readonly Leaf[]): Leaf[] =>
  nodes.flatMap((node) => (node.text === undefined ? leavesOf(node.children ?? []) : [node]));

const paragraph = (...children: Leaf[]) => [{ type: 'paragraph', children }];
const written = (text: string) => throughRichEditor('', () => paragraph({ text }));

/** A text once words were added at the end of its last ones. */
const withMore = (markdown: string, more: string) =>
  throughRichEditor(markdown, (nodes: EditorNode[]) => {
    const copy: Leaf[] = structuredClone(nodes);
    const last = leavesOf(copy).at(-1);
    if (last) last.text += more;
    return copy;
  });

/** What the editor shows of a text. */
function shown(markdown: string): string {
  let words = '';
  throughRichEditor(markdown, (nodes: EditorNode[]) => {
    words = leavesOf(nodes)
      .map(({ text }) => text)
      .join('');
    return nodes;
  });
  return words;
}

test.each([
  ['5 * 3 * 2', '5 \\* 3 \\* 2'],
  ['5 * 3 * 2 * 1', '5 \\* 3 \\* 2 \\* 1'],
  ['prix *', 'prix *'],
  ['un ** deux * trois', 'un \\*\\* deux \\* trois'],
  ['~~un~~ et ~', '\\~\\~un\\~\\~ et \\~'],
  ['le_nom_de, _un_ et fin_', 'le_nom_de, \\_un\\_ et fin\\_'],
  ['C:\\[a] \\* \\d', 'C:\\\\\\[a] \\\\* \\d'],
])('« %s »: every sign of a kind is written the same way', (typed, saved) => {
  expect(written(typed)).toBe(saved);
  expect(throughRichEditor(saved)).toBe(saved);
  expect(shown(saved)).toBe(typed);
});

test('more words, and more signs of a kind that is there by two, change nothing of those before', () => {
  const before = written('5 * 3 * 2, _un_ deux, ~un~ et `a`');
  expect(withMore(before, ' x')).toBe(`${before} x`);
  expect(withMore(before, ' * étoile')).toBe(`${before} \\* étoile`);
  expect(withMore(before, ' _ tiret')).toBe(`${before} \\_ tiret`);
});

const PIECES =
  '*|\\*| * | ** |_|\\_| _ |__|~|~~|[|]|\\[|$|5|2026.|\\|`|mot|a b|é|#|- |+ |> |<|&|{|}|!|(|)'
    .split('|')
    .concat('|');

test('what is typed at random is what is shown, and a letter more changes this letter only', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const draw = drawFrom(seed);
    const pieces = Array.from({ length: 1 + draw(7) }, () => PIECES[draw(PIECES.length)]);
    const typed = `mot ${pieces.join('')} fin`.replace(/ +/g, ' ');
    const saved = written(typed);
    const told = `seed ${seed}: ${typed}\n${saved}`;
    expect(keptSources(saved), told).toEqual([]);
    expect(shown(saved), told).toBe(typed);
    expect(withMore(saved, 'x'), told).toBe(`${saved}x`);
  }
});
