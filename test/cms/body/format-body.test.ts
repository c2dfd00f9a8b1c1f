import { describe, expect, test } from 'vitest';
import { keptSources, throughRichEditor } from '../../../src/cms/body/decap-serializer.ts';
import { formatBody, formatEntryFile } from '../../../src/cms/body/format-body.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { CONSTRUCTS } from './constructs.ts';
import { ENTRY_FILES } from './entry-files.ts';

const html = (markdown: string) =>
  renderMarkdown(markdown, {
    figure: (slug) => ({ text: slug, url: `/${slug}/`, title: slug }),
    href: (url) => url,
  }).html;

describe.each(CONSTRUCTS)('%s', (_, source) => {
  const body = `Avant\n${source}\nAprès`;

  test('keeps its HTML', () => {
    expect(html(formatBody(source))).toBe(html(source));
    expect(html(formatBody(body))).toBe(html(body));
  });

  test('is formatted once for all, in a form that the editor keeps', () => {
    const formatted = formatBody(body);
    expect(formatBody(formatted)).toBe(formatted);
    expect(throughRichEditor(formatted)).toBe(formatted);
  });
});

test.each([
  ['* un\n* deux', '- un\n- deux'],
  ['- un\n    - deux', '- un\n  - deux'],
  ['1. un\n1. deux', '1. un\n2. deux'],
  ['Titre\n=====\nTexte', '# Titre\n\nTexte'],
  ['## Deux\nTexte :\n- un', '## Deux\n\nTexte :\n\n- un'],
  ['De l’_italique_ et un nom_de_fichier', 'De l’*italique* et un nom_de_fichier'],
  ['un  \ndeux', 'un\\\ndeux'],
  ['Un\n\n\n\nDeux', 'Un\n\nDeux'],
  ['Avant\n\n::: exemple\nUn\n:::\nAprès', 'Avant\n\n::: exemple\nUn\n:::\n\nAprès'],
])('%j is mended', (source, formatted) => {
  expect(formatBody(source)).toBe(formatted);
  expect(keptSources(formatted)).toEqual([]);
});

test.each([
  ['- un\n\n- deux'],
  ['2 * 3 * 4'],
  ['- [ ] à faire\n- [x] fait'],
  ['Un [lien][ici].\n\n[ici]: https://exemple.fr'],
  ['> un\n\n> deux'],
])('%j would change the page: it stays', (source) => {
  expect(formatBody(source)).toBe(source);
});

test.each([
  ['le **mandat **est écrit'],
  ['[le guide] (https://exemple.fr)'],
  ['![Le plan](/media/Plan de salle.png)'],
  ['##Titre'],
  ['a[^un nom]'],
])('%j is for the check to tell: escaped, it would stay on the page', (source) => {
  expect(formatBody(source)).toBe(source);
});

test.each([
  ['##\u00A0Pourquoi\n\nTexte.', '## Pourquoi\n\nTexte.'],
  ['-\u00A0un\n-\u202Fdeux', '- un\n- deux'],
  ['1.\u3000un\n2.\u2009deux', '1. un\n2. deux'],
  ['- un\n\u00A0\u00A0- deux', '- un\n  - deux'],
  ['> -\u00A0un', '> - un'],
  ['Tableau : a\n\n| b |\n|\u00A0---\u00A0|\n| c |', 'Tableau : a\n\n| b |\n| --- |\n| c |'],
  ['```\n##\u00A0a\n```', '```\n##\u00A0a\n```'],
  ['Un mot\u00A0: un\u00A0autre', 'Un mot\u00A0: un\u00A0autre'],
])('in a file, %j becomes %j', (body, formatted) => {
  const front = '---\ntitre: a\n---\n';
  expect(formatEntryFile(`${front}${body}\n`)).toBe(`${front}${formatted}\n`);
});

test('one passage that must stay does not keep the others from being mended', () => {
  expect(formatBody('* un\n\nTexte\n\n2 * 3 * 4\n\nTitre\n=====')).toBe(
    '- un\n\nTexte\n\n2 * 3 * 4\n\n# Titre',
  );
});

test('the front matter of a file keeps every byte', () => {
  const front = '---\ntitre:   "Un"  # deux\n* pas une liste\n---\n';
  expect(formatEntryFile(`${front}\n* un\n* deux\n\n\n`)).toBe(`${front}\n- un\n- deux\n`);
  expect(formatEntryFile(front)).toBe(front);
});

test.each(ENTRY_FILES)('%s is in form already', (_, { text }) => {
  expect(formatEntryFile(text)).toBe(text);
});
