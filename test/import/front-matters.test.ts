import { expect, test } from 'vitest';
import { readOtherFrontMatter } from '../../src/import/other-front-matter.ts';
import { rep, tooSlow } from '../growth.ts';
import { bodyOf, sandbox } from './sandbox.ts';

const PAGES = ['--type', 'page', '--auteur', 'Ville'];

const TOML = `+++
# Un commentaire
title = "L’accueil : \\"oui\\"" # dit
draft = false
weight = 3
date = 2019-03-01T10:00:00Z
description = '''
Un texte
sur deux lignes'''
tags = [
  "un", # dit
  'deux',
]
quand = 12:30 le matin
[params]
"auteur" = 'Ville'
+++
Le texte.
`;

test('a front matter in TOML is read like ours; what it alone can say is told by its line', () => {
  expect(readOtherFrontMatter(TOML)).toEqual({
    front: {
      title: 'L’accueil : "oui"',
      draft: false,
      weight: 3,
      date: '2019-03-01T10:00:00Z',
      description: 'Un texte\nsur deux lignes',
      tags: ['un', 'deux'],
      params: { auteur: 'Ville' },
    },
    body: 'Le texte.\n',
    bodyLine: 18,
    left: [{ text: 'quand = 12:30 le matin', line: 14 }],
  });
});

test('one in JSON too; a text that begins with a brace, or that nothing closes, is a text', () => {
  expect(readOtherFrontMatter('{\n  "title": "Un"\n}\n\nLe texte.')).toEqual({
    front: { title: 'Un' },
    body: '\nLe texte.',
    bodyLine: 4,
    left: [],
  });
  for (const text of ['{\nUn mot\n}\n', '{marge: un}', '+++\ntitle = "Un"', '[1]\n', '{\n1\n}'])
    expect(readOtherFrontMatter(text)).toBeUndefined();
});

test.each([
  ['% Un titre\n% Ville\n% 2020-03-01\n\nLe texte.', { author: 'Ville', date: '2020-03-01' }],
  ['% Un titre\n\nLe texte.', {}],
  ['title: Un titre\nAuthor: Ville\n\nLe texte.', { author: 'Ville' }],
])('one of pandoc or of MkDocs: %j', (text, more) => {
  const read = readOtherFrontMatter(text);
  expect(read?.front).toEqual({ title: 'Un titre', ...more });
  expect(read?.body.trim()).toBe('Le texte.');
});

test.each(['Date : demain\n\na', 'Horaires: 9 h\n\na', 'title: a\nun mot\n\nb', '%\n\na'])(
  '%j is a text',
  (text) => {
    expect(readOtherFrontMatter(text)).toBeUndefined();
  },
);

test('names that programs keep for themselves are names like others', () => {
  const { front = {} } =
    readOtherFrontMatter('+++\n__proto__ = "x"\n[constructor]\na = 1\n+++\n') ?? {};
  expect(Object.keys(front)).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(front)).toBe(Object.prototype);
});

test.each([['a = ['], ['a = """\n'], ['a = "'], ['[a]\n'], ['a = [1, '], ["a = '"]])(
  'much of %j takes a time in proportion to its length',
  (piece) => {
    const read = (length: number) => void readOtherFrontMatter(`+++\n${rep(piece)(length)}\n+++\n`);
    expect(tooSlow(read)).toBeUndefined();
  },
);

test('a site of Hugo or of Docusaurus gives its pages', async () => {
  const { run, read } = sandbox({
    'a.md': TOML.replace(/quand.*\n/, ''),
    'b.mdx': '---\ntitle: B\n---\n\n:::tip[Un titre]\nUn\n:::\n',
    // What Windows calls « Unicode », with a picture of a folder that Jekyll would not read.
    'd.md': Buffer.from('\uFEFF# Été\r\n\r\nUn mot ![e](_images/e.svg)\r\n', 'utf16le'),
    '_images/e.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    'f.md': '---\ntitle: "F {{x}}"\n---\n\nUn mot.\n',
    'c.html':
      '<title>C</title><p><!--[if gte vml 1]><v:shape><v:textbox><p>Une loutre</p></v:textbox></v:shape><![endif]-->Un mot</p>',
  });
  const { output, exitCode } = await run(...PAGES);
  expect(exitCode, output).toBe(0);
  expect(read('national/pages/a.md')).toContain('titre: "L’accueil : \\"oui\\""\n');
  expect(bodyOf(read('national/pages/a.md'))).toBe('Le texte.');
  expect(bodyOf(read('national/pages/b.md'))).toBe('::: à-retenir Un titre\nUn\n:::');
  expect(read('national/pages/d.md')).toContain('titre: Été\n');
  expect(bodyOf(read('national/pages/d.md'))).toBe('Un mot ![e](/media/e.svg)');
  expect(output).toContain('enregistré en UTF-16');
  expect(output).toMatch(/dans «\stitre\s», refusera : «\s\{\{x\}\}\s» se lirait tel quel/);
  expect(output).toMatch(/zone de texte de Word : «\sUne loutre\s»/);
});
