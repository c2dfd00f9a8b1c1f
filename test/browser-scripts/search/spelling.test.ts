import { describe, expect, test } from 'vitest';
import { respell, soundOf } from '../../../src/browser/search/spelling.ts';

/** The most used first. */
const WORDS =
  `personne numérique mandat courriel confidentialité médiateur illettré conseiller bibliothèque
  budget attaque banque date médiation atelier financement école aide`.split(/\s+/);

describe('a word that nobody wrote', () => {
  test.each([
    ['confidentialte', 'confidentialité'],
    ['confidencialite', 'confidentialité'],
    ['illetre', 'illettré'],
    ['numerik', 'numérique'],
    ['mediateure', 'médiateur'],
    ['conseiler', 'conseiller'],
    ['bibliotheke', 'bibliothèque'],
    ['bugdet', 'budget'],
    ['finencement', 'financement'],
    ['mendat', 'mandat'],
  ])('%s stands for %s', (typed, word) => {
    expect(respell(typed, WORDS)[0]).toEqual({ word, how: 'near' });
  });

  test.each(['arnaque', 'xylophone', 'dame', 'ad', '1200', 'zzz'])(
    '%s stands for none',
    (typed) => {
      expect(respell(typed, WORDS)).toEqual([]);
    },
  );

  test('that is being typed stands for those that it begins, the most used first', () => {
    expect(respell('medi', WORDS).map(({ word }) => word)).toEqual(['médiateur', 'médiation']);
    expect(respell('courri', WORDS)).toEqual([{ word: 'courriel', how: 'begun' }]);
  });

  test('that others follow is ended already: it lacks a letter or two at most', () => {
    const ofFirst = (typed: string) => respell(typed, WORDS, { isLast: false });
    expect(ofFirst('medi').filter(({ how }) => how === 'begun')).toEqual([]);
    expect(ofFirst('courri')).toEqual([{ word: 'courriel', how: 'begun' }]);
  });

  test.each([
    ['expulsion', 'expression'],
    ['demain', 'demande'],
  ])('%s is no mistyped %s', (typed, word) => {
    expect(respell(typed, [word])).toEqual([]);
  });
});

test.each([
  ['numerik', 'numerique'],
  ['fone', 'phone'],
  ['aksion', 'action'],
  ['ordinatteur', 'ordinateur'],
])('%s sounds like %s', (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other));
});
