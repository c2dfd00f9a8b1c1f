import { expect, test } from 'vitest';
import { foldWord, synonymIndex, synonymsOf } from '../../src/outputs/synonyms.ts';

const index = synonymIndex([
  { mots: ['territoire', 'territorial', 'territoriaux'] },
  { mots: ['tiers-lieu', 'fabrique'] },
  { mots: ['courriel', 'adresse électronique', 'mail'] },
]);

test.each([
  ['<p>Un projet territorial.</p>', ['territoire', 'territoriaux']],
  ['<p>Les Territoires.</p>', ['territorial', 'territoriaux']],
  ['<p>Elle n’a pas d’adresse électronique.</p>', ['courriel', 'mail']],
  ['<p>Un tiers-lieu ouvert.</p>', ['fabrique']],
  ['<p>Des tiers-lieux.</p>', ['fabrique']],
  ['<p class="territoire">Rien.</p>', []],
  ['<p>Territoire, territorial, territoriaux.</p>', []],
])('%s is also found by %o', (html, expected) => {
  expect(synonymsOf(html, index)).toEqual(expected);
});

test.each([
  ['Élus', 'elu'],
  ['aînés', 'aine'],
  ['RSA', 'rsa'],
  ['cas', 'cas'],
])('%s folds to %s', (word, expected) => {
  expect(foldWord(word)).toBe(expected);
});
