import { expect, test } from 'vitest';
import type { MarkdownContext } from '../../src/markdown/context.ts';
import { readTextBlocks } from '../../src/markdown/text-blocks.ts';

const context: MarkdownContext = {
  figure: (slug) =>
    slug === 'x' ? { text: '13 millions', url: 'https://a.example/x', title: '' } : undefined,
  href: (url) => (url === '/masquee/' ? undefined : `https://a.example${url}`),
};

/** One line a block: its kind and depth, then its runs, with `*` for bold, `_` for italic, `@` for a link. */
const shown = (source: string): string[] =>
  readTextBlocks(source, context).map(({ kind, depth, list, number, runs }) => {
    const words = runs.map(
      ({ text, bold, italic, href }) =>
        `${text}${bold ? '*' : ''}${italic ? '_' : ''}${href ? `@${href}` : ''}`,
    );
    const place = number === undefined ? '' : ` ${list}.${number}`;
    return `${kind} ${depth}${place} ${words.join('¦')}`.replaceAll(/[\u00a0\u202f]/g, ' ');
  });

test.each([
  ['a heading', '### Un titre', ['titre 3 Un titre']],
  ['marks in marks', 'Un **fort *et* gras**.', ['paragraphe 0 Un ¦fort *¦et*_¦ gras*¦.']],
  ['a link', 'Un [lien](/kit/).', ['paragraphe 0 Un ¦lien@https://a.example/kit/¦.']],
  ['a link to a page that is masked', '[un lien](/masquee/)', ['paragraphe 0 un lien']],
  [
    'a link that could run a script',
    '[x](javascript:alert)',
    ['paragraphe 0 [x](javascript:alert)'],
  ],
  ['a figure', '{{chiffre:x}} ici', ['paragraphe 0 13 millions@https://a.example/x¦ ici']],
  ['a figure that is not there', '{{chiffre:y}}', ['paragraphe 0 {{chiffre:y}}']],
  ['a line break', 'un\\\ndeux', ['paragraphe 0 un¦\n¦deux']],
  ['two lines of one sentence', 'un\ndeux', ['paragraphe 0 un¦ ¦deux']],
  ['a margin note', 'un{marge: *en marge*}', ['paragraphe 0 un¦ (Note : ¦en marge_¦)']],
  ['words of another language', 'en {anglais: open data}', ['paragraphe 0 en ¦open data']],
  ['code', 'tapez `ls`', ['paragraphe 0 tapez ¦ls']],
  ['a block of code', '    un\n    deux', ['paragraphe 0 un\ndeux']],
  ['an image', '![une carte](/media/a.png)', ['paragraphe 0 [Image : une carte]']],
  ['French typography', "L'aide ?", ['paragraphe 0 L’aide ?']],
  ['a rule', 'un\n\n---\n\ndeux', ['paragraphe 0 un', 'paragraphe 0 deux']],
  [
    'lists in lists, and what goes on in an item',
    '3. un\n\n   suite\n4. deux\n   - a\n   - b\n\nfin\n\n1. autre',
    [
      'numero 0 1.3 un',
      'paragraphe 1 suite',
      'numero 0 1.4 deux',
      'puce 1 a',
      'puce 1 b',
      'paragraphe 0 fin',
      'numero 0 2.1 autre',
    ],
  ],
  [
    'a quotation with a list',
    '> cité\n>\n> - point\n\nfin',
    ['paragraphe 1 cité', 'puce 1 point', 'paragraphe 0 fin'],
  ],
  [
    'a box, with a title or without, and a heading in it',
    '::: attention Un titre\n## Dedans\n\nmots\n:::\n\n::: exemple\nici\n:::\n\nfin',
    [
      'paragraphe 1 Attention : *¦Un titre*',
      'titre 2 Dedans',
      'paragraphe 1 mots',
      'paragraphe 1 Exemple*',
      'paragraphe 1 ici',
      'paragraphe 0 fin',
    ],
  ],
  [
    'a table with its caption',
    'Tableau : Deux lieux\n\n| Lieu | Aide |\n| --- | --- |\n| **Mairie** | Orienter |',
    [
      'paragraphe 0 Deux lieux*',
      'paragraphe 0 Lieu*¦ | *¦Aide*',
      'paragraphe 0 Mairie*¦ | ¦Orienter',
    ],
  ],
  ['a definition', 'Terme\n: sens', ['paragraphe 0 Terme*', 'paragraphe 1 sens']],
  [
    'a footnote',
    'Un[^a] mot.\n\n[^a]: La note.',
    ['paragraphe 0 Un¦ [1]¦ mot.', 'paragraphe 0 Notes*', 'paragraphe 0 [1] ¦La note.'],
  ],
  ['an abbreviation', 'La CNIL.\n\n*[CNIL]: Commission', ['paragraphe 0 La ¦CNIL¦ (Commission)¦.']],
  ['nothing', '', []],
])('%s', (_name, source, blocks) => {
  expect(shown(source)).toEqual(blocks);
});
