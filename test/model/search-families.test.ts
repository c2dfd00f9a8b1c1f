import { expect, test } from 'vitest';
import { familyFinder, familyToken } from '../../src/model/search-families.ts';
import { foldedWords } from '../../src/model/search-words.ts';

const families = familyFinder([
  ['territoire', 'territorial'],
  ['tiers-lieu', 'fabrique'],
  ['courriel', 'adresse électronique', 'mail'],
  ['mot de passe', 'code'],
  ['ne sait pas lire', 'illettré'],
]);

test.each([
  ['Un projet territorial.', [0]],
  ['Les Territoires.', [0]],
  ['Des projets territoriaux.', [0]],
  ['Des tiers-lieux.', [1]],
  ['Elle n’a pas d’adresse électronique.', [2]],
  ['Une adresse, puis une voie électronique.', []],
  ['Le mot qui passe.', []],
  ['Ses mots de passe et son code.', [3, 3]],
  ['Il ne sait pas lire.', [4]],
  ['Elle sait pas lire.', [4]],
  ['Il sait lire.', []],
])('« %s » speaks of %o', (text, expected) => {
  expect(families(foldedWords(text)).map(({ family }) => family)).toEqual(expected);
});

test('where an expression stands is told', () => {
  const words = foldedWords('son mot de passe');
  const [found] = families(words);
  expect(words.slice(found?.from, found?.to)).toEqual(['mot', 'de', 'passe']);
});

test('no token begins another', () => {
  const tokens = Array.from({ length: 300 }, (_, at) => familyToken(at));
  expect(new Set(tokens).size).toBe(300);
  expect(new Set(tokens.map(({ length }) => length)).size).toBe(1);
});
