import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { stalePlaces } from '../../src/corpus/stale-places.ts';

const { corpus } = corpusReader(resolve('test/editions/lieux'))();
if (!corpus) throw new Error('The fixture edition has problems.');

test('places that nobody has confirmed are listed by who runs them, with whom to call', () => {
  const said = stalePlaces(corpus, new Date('2026-11-30'));
  expect(said).toMatch(/^22 lieux à revérifier/);
  expect(said).toMatch(/\n\nAssociation inventée \(\d+\) :\n- /);
  expect(said).toMatch(/- .*, Lons : 2025-01-15 \(22 mois\), \+33536490003 – local\/lieux\/.*\.md/);
});

test('where all are fresh, that is said', () => {
  expect(stalePlaces(corpus, new Date('2025-01-16'))).toContain('Aucun lieu à revérifier');
});
