import { expect, test } from 'vitest';
import { isOfNumber } from '../../../src/browser/search/asked-number.ts';

test.each([
  'combien de personnes',
  'taux de non-recours',
  '40 %',
  'quarante pour cent',
  'un Français sur cinq',
  'la moitié des gens',
  'trois quarts',
  '13 millions',
  '13 000 000',
])('« %s » asks for a number', (query) => {
  expect(isOfNumber(query)).toBe(true);
});

test.each([
  'stratégie 2018',
  'cinq niveaux',
  'surcinq',
  'un site sur un téléphone',
  'quartier',
  '29 actions',
])('« %s » does not', (query) => {
  expect(isOfNumber(query)).toBe(false);
});
