import { describe, expect, test } from 'vitest';
import { keptSources, throughRichEditor } from '../../../src/cms/body/decap-serializer.ts';
import { entryFormat } from '../../../src/cms/body/entry-format.ts';
import type { EditorNode } from '../../../src/cms/editor-components/remark.ts';
import { CONSTRUCTS } from './constructs.ts';
import { changedLines, ENTRY_FILES } from './entry-files.ts';

interface Leaf {
  type?: string;
  text?: string;
  children?: Leaf[];
}

/** Types one letter at the end of the last words that the editor lets one type in. */
function typing(nodes: EditorNode[]): EditorNode[] {
  const copy: Leaf[] = structuredClone(nodes);
  const leaf = lastLeaf(copy);
  if (leaf) leaf.text = `${leaf.text}x`;
  return copy;
}

function lastLeaf(nodes: Leaf[]): Leaf | undefined {
  for (const node of nodes.toReversed()) {
    if (node.type?.includes('shortcode')) continue;
    const found = node.text ? node : lastLeaf(node.children ?? []);
    if (found) return found;
  }
  return undefined;
}

describe('entries', () => {
  test.each(ENTRY_FILES)('%s stays as it is', (_, { text }) => {
    const body = String(entryFormat.fromFile(text).body ?? '');
    if (body !== '') expect(throughRichEditor(body)).toBe(body);
  });

  test.each(ENTRY_FILES)('%s: one letter changes one line', (_, { text }) => {
    const body = String(entryFormat.fromFile(text).body ?? '');
    const isWritten =
      keptSources(body).length === 0 && /^[^\n|:*[{]*$/.test(body.split('\n\n').at(-1) ?? '');
    const typed = throughRichEditor(body, typing);
    expect(changedLines(body, typed).length).toBeLessThanOrEqual(1);
    if (body !== '' && isWritten) expect(changedLines(body, typed)).toHaveLength(1);
  });

  test.each(ENTRY_FILES)('%s: texts of the front matter stay as they are', (_, { text }) => {
    const { body: _body, 'trame:fichier': _file, ...data } = entryFormat.fromFile(text);
    for (const value of longTexts(data)) expect(throughRichEditor(value)).toBe(value);
  });
});

function longTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.includes('\n') ? [value.trim()] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(longTexts) : [];
}

describe('constructs', () => {
  test.each(CONSTRUCTS)('%s stays as it is', (_, source) => {
    expect(throughRichEditor(source)).toBe(source);
  });

  test.each(CONSTRUCTS)('%s stays as it is when a letter is typed below', (_, source) => {
    const body = `Avant.\n\n${source}\n\nAprès`;
    expect(throughRichEditor(body, typing)).toBe(`${body}x`);
  });

  test('any of them next to any other stays as it is', () => {
    for (const [, first] of CONSTRUCTS) {
      for (const [, second] of CONSTRUCTS) {
        for (const between of ['\n\n', '\n']) {
          const body = `${first}${between}${second}`;
          expect(throughRichEditor(body)).toBe(body);
        }
      }
    }
  });
});

describe('what the editor shows in full', () => {
  test.each([
    ['- un\n  - deux\n- trois'],
    ['2026\\. Une année.'],
    ['| a |\n| :-: |\n| 1 |'],
    ['::: à-retenir\n- un\n:::'],
    ['Un mot{marge: une note} et {{chiffre:inquietude}}.'],
    ['*[CCAS]: Centre communal\n*[CNIL]: Commission nationale'],
    ['[^1]: La note.'],
    ['![Un écran](/media/ecran.png)'],
  ])('%j', (source) => {
    expect(keptSources(source)).toEqual([]);
  });
});

test.each([
  ['2026. Une année', '2026\\. Une année'],
  ['+ un', '\\+ un'],
  ['- un', '\\- un'],
  ['2 * 3 * 4', '2 \\* 3 \\* 4'],
  [
    'Un <nom> et </nom>, <!-- ici -->, 1 < 2 > 1',
    'Un \\<nom> et \\</nom>, \\<!-- ici -->, 1 < 2 > 1',
  ],
  ['<moi@exemple.fr>, <https://exemple.fr>', '\\<moi@exemple.fr>, \\<https://exemple.fr>'],
])('what a person types, « %s », is no markup', (typed, saved) => {
  const paragraph = [{ type: 'paragraph', children: [{ text: typed }] }];
  expect(throughRichEditor('', () => paragraph)).toBe(saved);
  expect(throughRichEditor(saved)).toBe(saved);
});

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ text }] });
const item = (...children: object[]) => ({ type: 'list-item', children });

test.each([
  [[paragraph('un'), paragraph(''), paragraph('\u00a0'), paragraph('deux')], 'un\n\ndeux'],
  [[paragraph(''), paragraph('un'), paragraph('')], 'un'],
  [
    [{ type: 'quote', children: [paragraph('un'), paragraph(''), paragraph('deux')] }],
    '> un\n>\n> deux',
  ],
  [
    [
      {
        type: 'bulleted-list',
        children: [item(paragraph('un'), paragraph(''), paragraph('deux')), item(paragraph(''))],
      },
    ],
    '- un\n\n  deux\n-',
  ],
])('an empty paragraph is not written: %j', (nodes, saved) => {
  expect(throughRichEditor('', () => nodes)).toBe(saved);
  expect(keptSources(saved)).toEqual([]);
});
