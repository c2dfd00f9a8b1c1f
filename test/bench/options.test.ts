import { expect, test } from 'vitest';
import { benchOptions, WrongOptions } from '../../src/bench/options.ts';

test('two sizes and three runs unless told otherwise', () => {
  expect(benchOptions([])).toEqual({
    sizes: [1000, 5000],
    parts: ['construction', 'enregistrement', 'commandes'],
    trials: 3,
    paint: false,
    federation: undefined,
    places: [],
    keep: false,
    markdown: undefined,
  });
});

test('every option is read', () => {
  expect(
    benchOptions(['--tailles', '100,200', '--essais', '5', '--garder', '--markdown', 'banc.md']),
  ).toMatchObject({ sizes: [100, 200], trials: 5, paint: false, keep: true, markdown: 'banc.md' });
});

test('one part, or two, may be measured alone', () => {
  expect(benchOptions(['--seulement', 'construction']).parts).toEqual(['construction']);
  expect(benchOptions(['--seulement', 'enregistrement,commandes']).parts).toEqual([
    'enregistrement',
    'commandes',
  ]);
});

test('how pages are drawn is measured when asked for', () => {
  expect(benchOptions(['--affichage']).paint).toBe(true);
});

test('a federation is played when asked for', () => {
  expect(benchOptions(['--federation', '1000']).federation).toBe(1000);
});

test('places are imported and searched when asked for', () => {
  expect(benchOptions(['--lieux', '600,5000']).places).toEqual([600, 5000]);
});

test.each([
  [['--lieux', '600,beaucoup']],
  [['--federation', 'toutes']],
  [['--taille', '100']],
  [['--tailles', '100,beaucoup']],
  [['--tailles', '5']],
  [['--seulement', 'dessin']],
  [['--essais', '0']],
  [['--essais', '1.5']],
])('%j is refused', (words) => {
  expect(() => benchOptions(words)).toThrow(WrongOptions);
});
