import { describe, expect, test } from 'vitest';
import { keptSources, throughRichEditor } from '../../../src/cms/body/decap-serializer.ts';
import { box } from '../../../src/cms/editor-components/box.ts';
import type { ComponentData } from '../../../src/cms/editor-components/editor-component.ts';
import {
  COMPONENT_BUTTONS,
  EDITOR_COMPONENTS,
} from '../../../src/cms/editor-components/editor-components.ts';
import { image } from '../../../src/cms/editor-components/image.ts';
import { keyFigure } from '../../../src/cms/editor-components/key-figure.ts';
import { marginNote } from '../../../src/cms/editor-components/margin-note.ts';
import { table } from '../../../src/cms/editor-components/table.ts';
import { inspectMarkdown } from '../../../src/markdown/inspect.ts';
import { rep, repeated, type Text, tooSlow } from '../../growth.ts';

/** Sources, with the component that takes them and what its form shows. */
const SOURCES: [id: string, source: string, shown: ComponentData][] = [
  [
    'encadre',
    '::: À-Retenir   Un titre \nDu texte.\n\n- un\n:::',
    { sorte: 'à-retenir', titre: 'Un titre', texte: 'Du texte.\n\n- un' },
  ],
  ['encadre', '::: exemple\n:::', { sorte: 'exemple', titre: '', texte: '' }],
  [
    'encadre',
    ':::: juridique\n::: exemple\nUn\n:::\n::::',
    { sorte: 'juridique', titre: '', texte: '::: exemple\nUn\n:::' },
  ],
  ['encadre', '::: exemple\n```\n:::\n```\n:::', { texte: '```\n:::\n```' }],
  [
    'tableau',
    'Tableau 2 : une légende \n\n| a | b |\n|:--|--:|\n| `x\\|y` | 1 |',
    { legende: 'une légende', tableau: '| a | b |\n|:--|--:|\n| `x\\|y` | 1 |' },
  ],
  ['tableau', 'a | b\n--- | ---\n1 | 2', { legende: '', tableau: 'a | b\n--- | ---\n1 | 2' }],
  [
    'notes-de-bas-de-page',
    '[^1]: Un\n\n    Deux\n[^b]: Trois',
    { notes: '[^1]: Un\n\n    Deux\n[^b]: Trois' },
  ],
  [
    'sigles',
    '*[CCAS]: Centre\n*[CNIL]: Commission',
    { sigles: '*[CCAS]: Centre\n*[CNIL]: Commission' },
  ],
  ['image', '![Un écran](/media/ecran.png)', { image: '/media/ecran.png', texte: 'Un écran' }],
  [
    'image',
    '![Un \\[écran\\]](/media/ecran.png)',
    { image: '/media/ecran.png', texte: 'Un [écran]' },
  ],
  [
    'note-de-marge',
    '{ marge : une **note** {{chiffre:un}} }',
    { texte: 'une **note** {{chiffre:un}}' },
  ],
  ['chiffre-cle', '{{ chiffre: inquietude }}', { chiffre: 'inquietude' }],
  ['note', '[^rapport-2018]', { nom: 'rapport-2018' }],
];

describe.each(SOURCES)('%s: %j', (id, source, shown) => {
  const matching = EDITOR_COMPONENTS.flatMap((component) => {
    const match = component.pattern.exec(source);
    return match?.index === 0 ? [{ component, match }] : [];
  });

  test('is taken by one component, whole', () => {
    expect(matching.map(({ component }) => component.id)).toEqual([id]);
    expect(matching[0]?.match[0]).toBe(source);
  });

  test('comes back from its form to the byte', () => {
    for (const { component, match } of matching) {
      const isInline = component.type === 'inline';
      const data = isInline ? component.fromInline(match) : component.fromBlock(match);
      expect(data).toMatchObject(shown);
      expect(isInline ? component.toInline(data) : component.toBlock(data)).toBe(source);
      expect(component.toPreview(data)).not.toMatch(/<(?!\/?pre>)/);
    }
  });
});

test('what lays itself has no button', () => {
  expect(COMPONENT_BUTTONS).not.toContain('texte-garde');
  expect(COMPONENT_BUTTONS).not.toContain('notes-de-bas-de-page');
});

test('calls of notes stay as they are in any text, whether their note stands or not', () => {
  const text = `Un fait[^a], un **autre**[^1].

- un point[^a]
- [^1] d’abord

> Une citation.[^a]

[^1]: Un.
[^a]: Deux[^1].`;
  expect(throughRichEditor(text)).toBe(text);
  expect(keptSources(text)).toEqual([]);
  for (const words of ['Un mot[^inconnue].', 'Un `[^1]` et \\[^1].', 'Dire [^1]: non.'])
    expect(throughRichEditor(words)).toBe(words);
});

test('patterns have no flag: Decap asks for it', () => {
  for (const { pattern } of EDITOR_COMPONENTS) expect(pattern.flags).toBe('');
});

describe('what a new form writes', () => {
  const written: [what: string, source: string, expected: string][] = [
    [
      'a box',
      box.toBlock({ sorte: 'attention', titre: ' Un titre ', texte: 'Du texte.\n' }),
      '::: attention Un titre\nDu texte.\n:::',
    ],
    [
      'a box that holds a box',
      box.toBlock({ sorte: 'exemple', titre: '', texte: '::: juridique\nUn\n:::' }),
      ':::: exemple\n::: juridique\nUn\n:::\n::::',
    ],
    [
      'a box whose text was changed',
      box.toBlock({ source: '::: exemple\nUn\n:::', sorte: 'exemple', titre: '', texte: 'Deux' }),
      '::: exemple\nDeux\n:::',
    ],
    [
      'a table',
      table.toBlock({ legende: 'une légende', tableau: '| a |\n| --- |\n| 1 |\n' }),
      'Tableau : une légende\n\n| a |\n| --- |\n| 1 |',
    ],
    [
      'an image',
      image.toBlock({ image: '/media/a.png', texte: 'Un [écran]' }),
      '![Un \\[écran\\]](/media/a.png)',
    ],
    [
      'an image whose description ends with a sign that hides the next',
      image.toBlock({ image: '/media/a.png', texte: 'C:\\a\\[b]\\' }),
      '![C:\\a\\\\\\[b\\]\\\\](/media/a.png)',
    ],
    ['a margin note', marginNote.toInline({ texte: 'une\nnote' }), '{marge: une note}'],
    ['a key figure', keyFigure.toInline({ chiffre: 'chiffres/un' }), '{{chiffre:un}}'],
  ];

  test.each(written)('%s', (_, source, expected) => {
    expect(source).toBe(expected);
    expect(throughRichEditor(source)).toBe(source);
    expect(inspectMarkdown(source).faults).toEqual([]);
  });
});

test.each<[what: string, text: Text]>([
  ['an unclosed box of code fences', (length) => `::: exemple\n${repeated('```\nx\n', length)}`],
  ['boxes without end', rep('::: exemple\n')],
  ['a table that never comes', rep('a | b\n')],
  ['open braces', rep('{marge: ')],
  ['notes without text', rep('[^1]:\n\n')],
  ['calls of notes left open', rep('[^')],
])('%s takes a time in proportion to the text', (_, text) => {
  const read = (length: number) => {
    const source = text(length);
    for (const { pattern } of EDITOR_COMPONENTS) pattern.exec(source);
  };
  expect(tooSlow(read)).toBeUndefined();
});
