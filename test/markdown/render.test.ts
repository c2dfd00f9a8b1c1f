import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { htmlFaults } from '../helpers/html.ts';
import { CONTEXT, html } from './context.ts';

type Case = [what: string, source: string, expected: string];

const FIGURE =
  '<a class="chiffre" href="/trame/chiffres/personnes/" title="En 2018">13 millions de Français</a>';
const note = (text: string) =>
  `<small class="note-marge" role="note"> <span class="visuellement-cache">(Note~: </span>${text}<span class="visuellement-cache">)</span></small>`;

describe('CommonMark', () => {
  test.each<Case>([
    ['an empty source', '', ''],
    ['a paragraph', 'Bonjour _à_ **tous**.', '<p>Bonjour <em>à</em> <strong>tous</strong>.</p>'],
    ['Windows line breaks', 'un\r\ndeux\r\n\r\ntrois', '<p>un\ndeux</p>\n<p>trois</p>'],
    ['HTML, shown as it is written', 'a <br> b', '<p>a &lt;br&gt; b</p>'],
    ['code, left alone', "`l'un ?`", "<p><code>l'un ?</code></p>"],
    ['a definition list', 'Terme\n: Sens', '<dl>\n<dt>Terme</dt>\n<dd>Sens</dd>\n</dl>'],
  ])('%s', (_what, source, expected) => {
    expect(html(source)).toBe(expected);
  });
});

describe('typography', () => {
  test.each<Case>([
    ['across markup', '**mot** : _oui_ ?', '<p><strong>mot</strong>~: <em>oui</em>¬?</p>'],
    ['spaces on both sides of markup', '_mot _ ? **a **!', '<p>_mot _¬? **a **!</p>'],
    ['quotes around markup', '«**mot**»', '<p>«¬<strong>mot</strong>¬»</p>'],
    ['an apostrophe before code', "l'`id`", '<p>l’<code>id</code></p>'],
    ['a sign after code', '`id`?', '<p><code>id</code>¬?</p>'],
    ['a number and a unit', '10 000 **km**', '<p>10¬000~<strong>km</strong></p>'],
    [
      'not in addresses',
      "<https://a.fr/?q=l'a...>",
      '<p><a href="https://a.fr/?q=l\'a..." rel="external">https://a.fr/?q=l\'a...</a></p>',
    ],
    ['entities are text', 'a&nbsp;? &amp; b', '<p>a¬? &amp; b</p>'],
  ])('%s', (_what, source, expected) => {
    expect(html(source)).toBe(expected);
  });
});

describe('links, images, key figures', () => {
  test.each<Case>([
    ['a page of the site', '[a](/kit/a/)', '<p><a href="/trame/kit/a/">a</a></p>'],
    ['a heading of the page', '[a](#b)', '<p><a href="#b">a</a></p>'],
    ['another site', '[a](https://b.fr)', '<p><a href="https://b.fr" rel="external">a</a></p>'],
    ['an address to write to', '<a@b.fr>', '<p><a href="mailto:a@b.fr">a@b.fr</a></p>'],
    [
      'addresses written in full',
      'Voir https://b.fr/c_d_e (ou www.b.fr), pas b.fr/c ni fin.La',
      '<p>Voir <a href="https://b.fr/c_d_e" rel="external">https://b.fr/c_d_e</a> (ou <a href="https://www.b.fr" rel="external">www.b.fr</a>), pas b.fr/c ni fin.La</p>',
    ],
    [
      'in code or in a link',
      '`https://b.fr` [www.b.fr](/c/)',
      '<p><code>https://b.fr</code> <a href="/trame/c/">www.b.fr</a></p>',
    ],
    [
      'an image',
      '![l\'un **deux**](/media/a.png "titre ?")',
      '<p><img src="/trame/media/a.png" alt="l’un deux" title="titre¬?" loading="lazy" decoding="async"></p>',
    ],
    [
      'an image that the site knows',
      '![a](/b.jpg)',
      '<p><picture><source type="image/webp" srcset="/trame/b-480.webp 480w" sizes="(min-width: 740px) 680px, 92vw"><img src="/trame/b.jpg" alt="a" loading="lazy" decoding="async" width="900" height="600"></picture></p>',
    ],
    ['a figure', '{{chiffre:personnes}}', `<p>${FIGURE}</p>`],
    ['a figure with spaces', '{{ chiffre : personnes }}', `<p>${FIGURE}</p>`],
    ['an unknown figure', '{{chiffre:rien}}', '<p><mark>{{chiffre:rien}}</mark></p>'],
    ['a figure in code', '`{{chiffre:personnes}}`', '<p><code>{{chiffre:personnes}}</code></p>'],
    [
      'a figure in a link',
      '[{{chiffre:personnes}}](/a/)',
      '<p><a href="/trame/a/">13 millions de Français</a></p>',
    ],
    [
      'a figure in an alternative text',
      '![{{chiffre:personnes}}](/a.png)',
      '<p><img src="/trame/a.png" alt="13~millions de Français" loading="lazy" decoding="async"></p>',
    ],
  ])('%s', (_what, source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](java&#10;script:alert(1))',
    '[a](&#1;javascript:alert(1))',
    '[a](\u00A0javascript:alert(1))',
    '[a](data:text/html;base64,x)',
    '[a](vbscript:x)',
    '[a](file:///etc/passwd)',
    '[a](//evil.fr)',
    '[a](/\\evil.fr)',
    '<javascript:alert(1)>',
    '[a][b]\n\n[b]: javascript:alert(1)',
    '![a](data:image/svg+xml;base64,x)',
    '![a](javascript:alert(1))',
  ])('no link from %j', (source) => {
    expect(html(source)).not.toMatch(/<(?:a|img)\b/);
  });
});

describe('margin notes', () => {
  test.each<Case>([
    ['in a paragraph', 'Un{marge: mot} de plus', `<p>Un${note('mot')} de plus</p>`],
    [
      'with Markdown',
      '{marge: _a_ [b](/c/)}',
      `<p>${note('<em>a</em> <a href="/trame/c/">b</a>')}</p>`,
    ],
    ['in a list', '- a{marge: b}', `<ul>\n<li>a${note('b')}</li>\n</ul>`],
    ['over two lines', '{marge: a\nb}', `<p>${note('a\nb')}</p>`],
    ['the French way', '{marge : a}', `<p>${note('a')}</p>`],
    ['with a figure', '{marge: {{chiffre:personnes}}}', `<p>${note(FIGURE)}</p>`],
    ['with braces', '{marge: {a} `}` \\} b}', `<p>${note('{a} <code>}</code> } b')}</p>`],
    ['emphasis does not leak', '*a {marge: b* c}', `<p>*a ${note('b* c')}</p>`],
    ['not closed', '{marge: a', '<p>{marge~: a</p>'],
    ['empty', '{marge: }', '<p>{marge~: }</p>'],
    [
      'in a link, where no link may stand',
      '[a {marge: [b](/b/)}](/c/)',
      '<p><a href="/trame/c/">a {marge~: [b](/b/)}</a></p>',
    ],
  ])('%s', (_what, source, expected) => {
    expect(html(source)).toBe(expected);
  });
});

describe('tables', () => {
  const table = (caption: string, role: string, label: string, head = '<th scope="col">a</th>') =>
    `<div class="tableau" role="${role}" tabindex="0" aria-label="${label}">\n<table>\n${caption}<thead>\n<tr>\n${head}\n</tr>\n</thead>\n</table>\n</div>`;

  test.each<Case>([
    [
      'with a caption',
      'Tableau : les _mots_ ?\n\n| a |\n|---|',
      table('<caption>les <em>mots</em>¬?</caption>\n', 'region', 'les mots¬?'),
    ],
    [
      'with a numbered caption just above',
      'Tableau 2 : mots\n| a |\n|---|',
      table('<caption>mots</caption>\n', 'region', 'mots'),
    ],
    ['without a caption', '| a |\n|---|', table('', 'group', 'Tableau')],
    [
      'an empty caption stays a paragraph',
      'Tableau :\n\n| a |\n|---|',
      `<p>Tableau~:</p>\n${table('', 'group', 'Tableau')}`,
    ],
    [
      'alignments by class, no header without text',
      '|  | b |\n|:--|--:|',
      table(
        '',
        'group',
        'Tableau',
        '<td class="a-gauche"></td>\n<th scope="col" class="a-droite">b</th>',
      ),
    ],
  ])('%s', (_what, source, expected) => {
    expect(html(source)).toBe(expected);
  });
});

describe('a table of three columns or more', () => {
  const cells = (source: string) => [...html(source).matchAll(/<td[^>]*>/g)].map(([cell]) => cell);

  test('names in each cell the column that a card shows it under', () => {
    const source =
      '| Niveau | « Où » **elle** en est | {{chiffre:personnes}} |\n|---|--:|---|\n| a | b | c |\n| d | e | f |';
    const row = [
      '<td>',
      '<td class="a-droite" data-colonne="«¬Où¬» elle en est">',
      expect.stringMatching(/^<td data-colonne="\d+ \w+[^"]*">$/),
    ];
    expect(cells(source)).toEqual([...row, ...row]);
    expect(html(source)).toContain('<div class="tableau en-cartes" ');
  });

  test('says nothing of a column that has no name, nor lets its name out of the attribute', () => {
    expect(cells('| a | b " > | |\n|---|---|---|\n| a | b | c |')).toEqual([
      '<td>',
      '<td>',
      '<td data-colonne="b &quot; &gt;">',
      '<td>',
    ]);
  });

  test('of two columns stays a table', () => {
    expect(cells('| a | b |\n|---|---|\n| a | b |')).toEqual(['<td>', '<td>']);
    expect(html('| a | b |\n|---|---|\n| a | b |')).not.toContain('en-cartes');
  });
});

test('a document with everything in it is sound HTML', async () => {
  const source = [
    '## Un titre{marge: b}\n\nTexte[^n] de la CNIL{marge: avec _c_[^n]}.\n\n- a{marge: b}\n  ::: exemple\n  c\n  :::',
    '::: attention Titre\n::: juridique\nb\n:::\n:::',
    'Tableau : c\n\n| | a |\n|---|--:|\n| {{chiffre:personnes}} | 1 |',
    'Terme\n: Sens\n\n> citation\n\n![a](/b.png) [c](https://d.fr)\n\n---\n\n1. a\n2. b',
    '*[CNIL]: Commission\n\n[^n]: Note\n\n    - liste',
  ].join('\n\n');
  const { html: output } = renderMarkdown(source, CONTEXT);
  const page = `<!doctype html>\n<html lang="fr"><head><title>a</title></head><body><main><h1>t</h1>\n${output}</main></body></html>`;
  expect(await htmlFaults(page)).toEqual([]);
});
