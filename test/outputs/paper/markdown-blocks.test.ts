import { expect, test } from 'vitest';
import type { MarkdownContext } from '../../../src/markdown/context.ts';
import { markdownBlocks } from '../../../src/outputs/paper/markdown-blocks.ts';

const CONTEXT: MarkdownContext = {
  figure: (slug) =>
    slug === 'personnes'
      ? {
          text: '13 millions',
          url: 'https://essai.example/chiffres/personnes/',
          title: 'Personnes',
        }
      : undefined,
  href: (url) =>
    url === '/masquee/' ? undefined : url.startsWith('/') ? `https://essai.example${url}` : url,
};

const s = (text: string) => ({ k: 's', s: text });
const p = (...c: object[]) => ({ k: 'p', c });

test.each([
  ['a paragraph', 'Bonjour.', [p(s('Bonjour.'))]],
  ['lines of one paragraph', 'Un\ndeux', [p(s('Un deux'))]],
  ['a line that was cut', 'Un  \ndeux', [p(s('Un'), { k: 'br' }, s('deux'))]],
  [
    'bold, italic, code',
    '**a** _b_ `c`',
    [p({ k: 'b', c: [s('a')] }, s(' '), { k: 'i', c: [s('b')] }, s(' '), { k: 'code', s: 'c' })],
  ],
  [
    'headings',
    '## Un\n\n### Deux',
    [
      { k: 'h', n: 2, c: [s('Un')] },
      { k: 'h', n: 3, c: [s('Deux')] },
    ],
  ],
  ['bullets', '- a\n- b', [{ k: 'ul', items: [[p(s('a'))], [p(s('b'))]] }]],
  ['numbers from any', '3. a\n4. b', [{ k: 'ol', start: 3, items: [[p(s('a'))], [p(s('b'))]] }]],
  [
    'a list in a list',
    '- a\n    - b',
    [{ k: 'ul', items: [[p(s('a')), { k: 'ul', items: [[p(s('b'))]] }]] }],
  ],
  ['a quotation', '> Dit.', [{ k: 'quote', b: [p(s('Dit.'))] }]],
  ['a link', '[Lire](/kit/)', [p({ k: 'a', href: 'https://essai.example/kit/', c: [s('Lire')] })]],
  ['a link to a page that is not published', '[Lire](/masquee/)', [p(s('Lire'))]],
  [
    'a link to a place of the same text',
    '[Lire](#ici)\n\n## Ici',
    [p(s('Lire')), { k: 'h', n: 2, c: [s('Ici')] }],
  ],
  [
    'a key figure',
    '{{ chiffre: personnes }}',
    [p({ k: 'a', href: 'https://essai.example/chiffres/personnes/', c: [s('13 millions')] })],
  ],
  [
    'a margin note',
    'Mot{marge: un **autre**}.',
    [p(s('Mot'), { k: 'margin', c: [s('un '), { k: 'b', c: [s('autre')] }] }, s('.'))],
  ],
  [
    'words of another language',
    'En {anglais: open data}.',
    [p(s('En '), { k: 'lang', lang: 'en', c: [s('open data')] }, s('.'))],
  ],
  [
    'an abbreviation',
    'La CAF.\n\n*[CAF]: Caisse d’allocations',
    [p(s('La CAF (Caisse d’allocations).'))],
  ],
  ['a rule', 'a\n\n* * *\n\nb', [p(s('a')), { k: 'hr' }, p(s('b'))]],
  ['code', '```\na $x$ #b\n```', [{ k: 'code', s: 'a $x$ #b\n', bloc: true }]],
  [
    'terms',
    'Mot\n: Son sens.',
    [{ k: 'terms', items: [{ term: [s('Mot')], b: [p(s('Son sens.'))] }] }],
  ],
  [
    'a picture',
    '![Un plan](/media/a.png "Le plan")',
    [{ k: 'image', src: '/media/a.png', alt: 'Un plan', caption: 'Le plan' }],
  ],
])('%s', (_, source, expected) => {
  expect(markdownBlocks(source, CONTEXT)).toEqual(expected);
});

test('a box has its kind, its title and its blocks', () => {
  expect(markdownBlocks(':::attention Au guichet\nRestez.\n:::', CONTEXT)).toEqual([
    {
      k: 'box',
      kind: 'attention',
      genre: 'Attention',
      title: [s('Au guichet')],
      b: [p(s('Restez.'))],
    },
  ]);
});

test('a table has its caption, its headers and the side of each column', () => {
  const source = 'Tableau : Des lettres\n\n| A | B |\n| --- | ---: |\n| 1 | **2** |';
  expect(markdownBlocks(source, CONTEXT)).toEqual([
    {
      k: 'table',
      caption: [s('Des lettres')],
      align: ['left', 'right'],
      head: [[s('A')], [s('B')]],
      rows: [[{ c: [s('1')] }, { c: [{ k: 'b', c: [s('2')] }] }]],
    },
  ]);
});

test('a note stands whole at its first call, and is named by the others; two texts keep theirs apart', () => {
  const source = 'Un[^a] et deux[^a].\n\n[^a]: La note.';
  expect(markdownBlocks(source, CONTEXT, 'kit-')).toEqual([
    p(
      s('Un'),
      { k: 'note', id: 'kit-note-1', b: [p(s('La note.'))] },
      s(' et deux'),
      { k: 'note', id: 'kit-note-1' },
      s('.'),
    ),
  ]);
});
