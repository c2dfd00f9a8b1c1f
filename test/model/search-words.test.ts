import { describe, expect, test } from 'vitest';
import { chance } from '../../src/commands/fuzz/chance.ts';
import {
  foldedWords,
  foldText,
  indexedForm,
  isTelling,
  manyFoldedWords,
  plainWords,
  queriedWords,
  rootOf,
} from '../../src/model/search-words.ts';

describe('a query and a text fold alike', () => {
  test.each([
    ['L’habilitation', ['habilitation']],
    ["l'habilitation", ['habilitation']],
    ['l‘habilitation', ['habilitation']],
    ['d’une école', ['ecole']],
    ['qu’elle n’aide', ['aide']],
    ['jusqu’à lundi', ['lundi']],
    ['lorsqu’internet', ['internet']],
    ['puisqu’Internet', ['internet']],
    ['quoiqu’utile', ['utile']],
    ['aujourd’hui', ['aujourdhui']],
    ["aujourd'hui", ['aujourdhui']],
    ['presqu’île', ['presqu', 'ile']],
    ['œuvre', ['oeuvre']],
    ['OEUVRE', ['oeuvre']],
    ['Cœur, vœu', ['coeur', 'voeu']],
    ['ex æquo', ['ex', 'aequo']],
    ['ﬁche', ['fiche']],
    ['Élève', ['eleve']],
    ['E\u0301le\u0300ve', ['eleve']],
    ['1200 euros', ['1200', 'euros']],
    ['1 200 euros', ['1200', 'euros']],
    ['1\u00a0200 euros', ['1200', 'euros']],
    ['1\u202f200 euros', ['1200', 'euros']],
    ['1\u2009200\u2009000', ['1200000']],
    ['13 millions', ['13000000']],
    ['13\u00a0millions de Français', ['13000000', 'francais']],
    ['13 000 000', ['13000000']],
    ['1,5 million', ['1500000']],
    ['2 milliards', ['2000000000']],
    ['un e-mail', ['email']],
    ['tiers-lieu', ['tiers', 'lieu']],
    ['C.C.A.S.', ['ccas']],
    ['en 2018, 2019', ['2018', '2019']],
    ['?!', []],
    ['de la', []],
  ])('%s', (text, words) => {
    expect(queriedWords(text)).toEqual(words);
    const indexed = foldedWords(text).filter(isTelling);
    for (const word of words) expect(indexed).toContain(word);
  });
});

/** Pieces that fold otherwise with what stands around them. */
const PIECES = [
  'L’œuvre',
  'aujourd’hui',
  'e-mail,',
  'C.C.A.S.',
  'km²',
  '12',
  '000',
  '1,5',
  '(13',
  'millions',
  'million.',
  'milliards',
  '¨million',
  '2018,',
  '½',
  '①',
  '',
  '\n',
  '\u00a0',
  '\u202f',
  '\u0301',
  'ΟΔΟΣ',
  'd’1',
  '7.5',
  '345',
  '€',
  '𝟛𝟜𝟝',
  '㍘',
];

test('many texts fold as each does alone', () => {
  const fold = manyFoldedWords();
  const luck = chance(7);
  for (let time = 0; time < 5000; time += 1) {
    const text = Array.from({ length: luck.whole(1, 8) }, () => luck.pick(PIECES)).join(
      luck.pick([' ', ' ', ' ', '\u202f']),
    );
    expect(fold(text), text).toEqual(foldedWords(text));
  }
});

test('numbers that only stand side by side are no number', () => {
  expect(foldText('2018 200')).toBe('2018 200');
  expect(foldText('12 1200')).toBe('12 1200');
});

test.each([
  ['territoriaux', 'territorial'],
  ['mandats', 'mandat'],
  ['formée', 'former'],
  ['accueil', 'accueillir'],
  ['réorienter', 'réorienté'],
])('%s and %s have one root', (one, other) => {
  expect(rootOf(foldText(one))).toBe(rootOf(foldText(other)));
});

test.each([
  ['passe', 'pass'],
  ['deux', 'de'],
  ['mandat', 'mandatement'],
  ['mot', 'moteur'],
])('%s and %s have not', (one, other) => {
  expect(rootOf(one)).not.toBe(rootOf(other));
});

test.each([
  ['jeux', 'jeu'],
  ['nulle', 'nul'],
  ['médiatrice', 'médiateur'],
  ['animatrices', 'animateurs'],
  ['vendeuse', 'vendeur'],
  ['conseillère', 'conseiller'],
  ['départementaux', 'départemental'],
  ['ancienne', 'ancien'],
  ['collective', 'collectif'],
  ['niveaux', 'niveau'],
])('the index holds %s as %s', (one, other) => {
  expect(indexedForm(foldText(one))).toBe(indexedForm(foldText(other)));
});

test.each(['pix', 'bus', '1200s', 'pass'])('%s, which is short or no word, stays apart', (word) => {
  expect(indexedForm(word)).not.toBe(indexedForm(`${word}e`));
});

test('words are given as they are written, without what is elided', () => {
  expect(plainWords('L’École d’été')).toEqual(['école', 'été']);
});
