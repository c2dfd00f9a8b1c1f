import { expect, test } from 'vitest';
import { parseYaml } from '../../src/corpus/parse-yaml.ts';

const told = (text: string) =>
  parseYaml(text, 'a.yml', 0).problems.map(
    ({ line, message, expected }) => `${line} — ${message}. Attendu : ${expected}`,
  );

test.each<[text: string, expected: RegExp[]]>([
  [
    'titre: Atelier # 3 pour débuter\nresume: a',
    [/^1 — ce qui suit « # ».*« # 3 pour débuter ».*: "Atelier # 3 pour débuter"$/],
  ],
  ['titre: Atelier #3', [/^1 — .*"Atelier #3"$/]],
  ['titre: Atelier\t# 3', [/^1 — /]],
  ['a: b\nc:\n  - d\n  - e # f', [/^4 — .*"e # f"$/]],
  ['a: un texte\n  sur deux # lignes\nb: c', [/^1 — .*« # lignes »/]],
  ['a: b\ntitre: #1 des aides', [/^2 — .*"#1 des aides"$/]],
  ['a:\n  - #un', [/^2 — .*"#un"$/]],
  ['titre: !Le guide', [/^1 — en-tête YAML mal formé.*"!Le guide"/]],
  ['titre: &co Texte', [/^1 — « &co » au début/]],
  ['a: 010\nb: 1e3\nc: 0x1F\nd: 0o17', [/^1 — .*10/, /^2 — .*1000/, /^3 — .*31/, /^4 — .*15/]],
  ['titre: Null', [/^1 — « Null » se lit comme « rien »/]],
  ['titre: Accueillir : bien', [/^1 — en-tête YAML.*« titre: "Accueillir : bien" »/]],
  ['titre: @mairie', [/« titre: "@mairie" »/]],
  ['titre:\u00A0Accueillir\nresume: a', [/^1 — espace insécable.*« titre: valeur »/]],
  ['titre: a\nresume:\u202Fb\n', [/^2 — espace insécable/]],
  ['l:\n  -\u00A0un\n  -\u00A0deux', [/^2 — espace insécable/]],
])('%j is told', (text, expected) => {
  const found = told(text);
  expect(found).toHaveLength(expected.length);
  for (const [at, pattern] of expected.entries()) expect(found[at]).toMatch(pattern);
});

test.each([
  '# Un commentaire\na: b\n# Un autre\nc: d',
  'a: "b # c"\nd: \'e # f\'',
  'a: |\n  b # c\n  # d\ne: >\n  f # g',
  'a: b#c\nd: e: # f'.replace('e: ', 'e'),
  'a: 12 # douze\nb: true # oui\nc: "d" # e',
  'a: # rien\nb: c',
  'a:\n  # dessous\n  - b',
  'a: 1.5\nb: 0\nc: 2018\nd: 2018-04-01\ne: "010"',
  'a: null\nb: ~\nc:',
  'a: Accueillir\u00A0et rassurer',
])('%j is right', (text) => {
  expect(told(text)).toEqual([]);
});
