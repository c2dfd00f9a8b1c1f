import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { slugify } from '../../src/markdown/syntax/headings.ts';
import { CONTEXT, html } from './context.ts';

test.each([
  ["L'accès aux œuvres, à 10 000 € ?", 'l-acces-aux-oeuvres-a-10-000'],
  ['Ça, là — ŒUVRE ÆTHER ß Ø', 'ca-la-oeuvre-aether-ss-o'],
  ['1er, 2ᵉ, ﬁn, e\u0301', '1er-2e-fin-e'],
  ['« … »', ''],
  ['日本', ''],
])('%j as an address: %j', (text, expected) => {
  expect(slugify(text)).toBe(expected);
});

describe('headings', () => {
  const headings = (source: string, idPrefix?: string) =>
    renderMarkdown(source, { ...CONTEXT, idPrefix }).headings;

  test('carry an id and a link to themselves', () => {
    expect(html("## L'accès aux _œuvres_ ?")).toBe(
      '<h2 id="l-acces-aux-oeuvres">L’accès aux <em>œuvres</em>¬? <a class="ancre" href="#l-acces-aux-oeuvres" aria-hidden="true" tabindex="-1">#</a></h2>',
    );
  });

  test('come out as an outline, with ids that are unique and do not follow the value of a figure', () => {
    const source =
      '## Un\n\n### Un{marge: x}[^n]\n\n## Un 2\n\n## 日本\n\n## {{chiffre:personnes}}\n\n[^n]: y';
    expect(headings(source)).toEqual([
      { level: 2, id: 'un', text: 'Un' },
      { level: 3, id: 'un-2', text: 'Un' },
      { level: 2, id: 'un-2-2', text: 'Un 2' },
      { level: 2, id: 'section', text: '日本' },
      { level: 2, id: 'personnes', text: '13 millions de Français' },
    ]);
  });

  test('stand lower under the title of a text among others, and never below level 6', () => {
    const shifted = { ...CONTEXT, headingShift: 1 };
    expect(html('## Un[^n]\n\n###### Six\n\n[^n]: Note', shifted)).toMatch(
      /^<h3 id="un">[\s\S]*<h6 id="six">[\s\S]*<h3>Notes<\/h3>/,
    );
  });

  test('leave level 1 to the title of the page', () => {
    expect(headings('# Un\n\nDeux\n===').map(({ level }) => level)).toEqual([2, 2]);
    expect(html('# Un')).toMatch(/^<h2 /);
  });

  test('take a prefix where a page shows several texts, with the links to them', () => {
    const source = '## Un\n\n[a](#un) [b](#contenu)[^n]\n\n[^n]: c';
    const { html: output } = renderMarkdown(source, { ...CONTEXT, idPrefix: 'ici-' });
    expect(output.match(/(?:id|href)="[^"]+"/g)).toEqual([
      'id="ici-un"',
      'href="#ici-un"',
      'href="#ici-un"',
      'href="#contenu"',
      'href="#ici-note_1"',
      'id="ici-appel_1"',
      'id="ici-note_1"',
      'href="#ici-appel_1"',
    ]);
  });
});

test.each([
  ['', 0],
  ['Un mot', 2],
  ['L’accès à 10 000 **mots** : – !', 4],
  ['{{chiffre:personnes}} {marge: deux mots}', 6],
  ['| a | b |\n|---|---|\n| c | `d` |', 4],
  ['```\nnon\n```', 0],
])('%j holds %i words', (source, expected) => {
  expect(renderMarkdown(source, CONTEXT).words).toBe(expected);
});
