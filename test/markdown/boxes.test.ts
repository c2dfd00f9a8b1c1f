import { expect, test } from 'vitest';
import { html } from './context.ts';

const box = (kind: string, title: string, content: string) =>
  `<div class="encadre encadre-${kind}" role="note">\n<p class="encadre-titre">${title}</p>\n${content}</div>`;
const genre = (name: string) => `<span class="encadre-genre">${name}~:</span> `;

test.each<[what: string, source: string, expected: string]>([
  ['the title of its kind', '::: attention\na\n:::', box('attention', 'Attention', '<p>a</p>\n')],
  [
    'a title of its own',
    '::: juridique Le **mandat** ?\na\n:::',
    box('juridique', `${genre('Point juridique')}Le <strong>mandat</strong>¬?`, '<p>a</p>\n'),
  ],
  ['accents', '::: à-retenir\n:::', box('a-retenir', 'À retenir', '')],
  ['no accent', '::: a-retenir\n:::', box('a-retenir', 'À retenir', '')],
  [
    'an accent in two signs, a capital',
    '::: A\u0300-retenir\n:::',
    box('a-retenir', 'À retenir', ''),
  ],
  [
    'no space, Windows line breaks',
    ':::exemple\r\na\r\n:::\r\n',
    box('exemple', 'Exemple', '<p>a</p>\n'),
  ],
  [
    'just after a paragraph',
    'a\n::: exemple\nb\n:::\nc',
    `<p>a</p>\n${box('exemple', 'Exemple', '<p>b</p>\n')}\n<p>c</p>`,
  ],
  [
    'more colons outside',
    ':::: attention\n::: exemple\na\n:::\n::::',
    box('attention', 'Attention', `${box('exemple', 'Exemple', '<p>a</p>\n')}\n`),
  ],
  [
    'more colons inside',
    '::: attention\n:::: exemple\na\n::::\n:::',
    box('attention', 'Attention', `${box('exemple', 'Exemple', '<p>a</p>\n')}\n`),
  ],
  [
    'as many colons',
    '::: attention\n::: exemple\na\n:::\nb\n:::',
    box('attention', 'Attention', `${box('exemple', 'Exemple', '<p>a</p>\n')}\n<p>b</p>\n`),
  ],
  [
    'an edge in code is code',
    '::: exemple\n```\n:::\n```\n:::',
    box('exemple', 'Exemple', '<pre><code>:::\n</code></pre>\n'),
  ],
  [
    'in a quotation',
    '> ::: exemple\n> a\n> :::',
    `<blockquote>\n${box('exemple', 'Exemple', '<p>a</p>\n')}\n</blockquote>`,
  ],
  [
    'in a list, not closed: it ends with its item',
    '- a\n\n  ::: exemple\n  b\n\nc',
    `<ul>\n<li>\n<p>a</p>\n${box('exemple', 'Exemple', '<p>b</p>\n')}\n</li>\n</ul>\n<p>c</p>`,
  ],
  ['not closed: it ends with the text', '::: exemple\na', box('exemple', 'Exemple', '<p>a</p>\n')],
  ['unknown kind', '::: truc\na\n:::', '<p><mark>::: truc</mark></p>\n<p>a</p>'],
  ['closing nothing', 'a\n\n:::', '<p>a</p>\n<p><mark>:::</mark></p>'],
  ['a name of JavaScript', '::: constructor\n:::', '<p><mark>::: constructor</mark></p>'],
])('a box with %s', (_what, source, expected) => {
  expect(html(source)).toBe(expected);
});
