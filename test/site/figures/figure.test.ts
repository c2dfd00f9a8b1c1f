import { expect, test } from 'vitest';
import type { DataOf } from '../../../src/model/types.ts';
import { figureParts, figureText } from '../../../src/site/figures/figure.ts';

const figure = (valeur: number, unite: string, more: object = {}) =>
  ({ precision: 'exact', valeur, unite, ...more }) as DataOf<'chiffre'>;

test.each([
  [figure(13, 'millions de Français'), '13 millions de Français', '13 millions'],
  [figure(1.18, '€'), '1,18 €', '1,18 €'],
  [figure(500, 'structures', { precision: 'plus-de' }), 'plus de 500 structures', 'plus de 500'],
  [figure(13, '%', { valeur_haute: 14 }), '13 à 14 %', '13 à 14 %'],
  [figure(1, 'tiers'), 'un tiers', 'un tiers'],
  [figure(3, 'quarts'), 'trois quarts', 'trois quarts'],
  [figure(4, 'cinquièmes'), 'quatre cinquièmes', 'quatre cinquièmes'],
  [figure(1, 'réunion'), '1 réunion', '1 réunion'],
])('%o reads « %s », and « %s » stands in large', (data, text, large) => {
  expect(figureText(data)).toBe(text);
  expect(figureParts(data).grand).toBe(large);
});
