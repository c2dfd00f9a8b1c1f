import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { chance } from '../../src/commands/fuzz/chance.ts';
import { readMarkdown } from '../../src/markdown/inspect.ts';
import type { PackedText } from '../../src/markdown/packed-text.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { termIndex } from '../../src/markdown/terms.ts';
import { readTextBlocks } from '../../src/markdown/text-blocks.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';
import { CONTEXT } from './context.ts';

const TERMS = {
  index: termIndex([
    { id: 'glossaire/epn', forms: ['EPN', 'aidant'], url: '/glossaire/epn/', except: [] },
  ]),
  page: 'kit/accueillir',
};

const CONTEXTS = [
  CONTEXT,
  { ...CONTEXT, terms: TERMS },
  { ...CONTEXT, idPrefix: 'ici_', headingShift: 1, href: () => undefined },
];

/**
 * Whether the check kept the text; fails when what is made of the text that was kept differs from what is made of its
 * source, on any page.
 */
function keptAlike(source: string): boolean {
  const { packed } = readMarkdown(source);
  if (packed === undefined) return false;
  const checked = new Map<string, PackedText>([[source, packed]]);
  for (const context of CONTEXTS) {
    const kept = { ...context, checked };
    expect(renderMarkdown(source, kept), source).toEqual(renderMarkdown(source, context));
    expect(readTextBlocks(source, kept), source).toEqual(readTextBlocks(source, context));
  }
  return true;
}

test.each([NATIONAL_CONTENT, 'test/editions'])('the texts of %s give the same pages', (name) => {
  const folder = resolve(name);
  const bodies = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.md') && file.name !== 'README.md')
    .map(({ parentPath, name: file }) => readFileSync(`${parentPath}/${file}`, 'utf8'))
    .map((text) => text.replace(/^---\n[\s\S]*?^---\n/m, ''));
  expect(bodies.filter(keptAlike).length).toBeGreaterThan(bodies.length * 0.9);
});

test.each([
  ['HTML', 'a <b>b</b>'],
  ['HTML in the text of an image', '![a <b title="&amp;">](/b.jpg)'],
  ['a dangerous address', '[a](javascript:b)'],
  ['a second address that pages refuse', '[a]\n\n[a]: /b/\n[a]: javascript:c'],
  ['a passage that is not closed', '{marge: a'],
])('%s is not kept from the check', (_what, source) => {
  expect(readMarkdown(source).packed).toBeUndefined();
});

test('one text gives the same page again and again', () => {
  const source = '## A\n\nUn EPN, l’EPN ![a](/b.jpg) [c](/d/){marge: e}\n\n*[EPN]: Un nom';
  const { packed } = readMarkdown(source);
  if (!packed) throw new Error('This text is kept.');
  const checked = new Map([[source, packed]]);
  const pages = CONTEXTS.map((context) => renderMarkdown(source, { ...context, checked }));
  const again = CONTEXTS.map((context) => renderMarkdown(source, { ...context, checked }));
  expect(again).toEqual(pages);
});

const PIECES = [
  ...['## Titre ', '### ', '- ', '1. ', '> ', '    ', '::: exemple ', ':::', '---', '```', '  : '],
  ...[
    '*',
    '**',
    '_',
    '`',
    '[a](/b/)',
    '![c](/b.jpg)',
    '[',
    '](',
    ')',
    '!',
    '\\',
    '&amp;',
    '<',
    '>',
  ],
  ...['{marge: d}', '{anglais: e}', '{{chiffre:personnes}}', '[^n]', '\n[^n]: note', '{', '}', '"'],
  ...[
    'Tableau : f',
    '| g | h |',
    '|---|--:|',
    '| | i |',
    '*[EPN]: Nom',
    'EPN',
    "l'aidant ?",
    '10 000',
  ],
  ...[
    'https://a.fr',
    '<https://a.fr>',
    '[r]',
    '[r]: /s/',
    '<i>',
    '<!-- j',
    'mot',
    '\u00a0;',
    '😀',
    '  ',
  ],
];

test('whatever is put together, what is kept gives the same pages', () => {
  const { pick, whole } = chance(2018);
  let kept = 0;
  for (let round = 0; round < 3000; round += 1) {
    const line = () => Array.from({ length: whole(1, 4) }, () => pick(PIECES)).join('');
    const lines = Array.from({ length: whole(1, 6) }, line);
    if (keptAlike(lines.join(pick(['\n', '\n\n'])))) kept += 1;
  }
  expect(kept).toBeGreaterThan(300);
});
