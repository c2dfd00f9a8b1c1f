import { expect, test } from 'vitest';
import { territoryPlace } from '../../src/corpus/official-territories.ts';

test.each([
  ['commune', '54395', ['54']],
  ['commune', '97411', ['974']],
  ['epci', '245400676', ['54']],
  ['epci', '200006682', ['21', '71']],
  ['departement', '17', ['17']],
  ['departement', '2A', ['2A']],
  ['region', '24', ['18', '28', '36', '37', '41', '45']],
  ['pays', 'FR', []],
  ['commune', '00000', []],
] as const)('the %s %s lies in the départements %j', (nature, code, departements) => {
  expect(territoryPlace(nature, code).departements).toEqual(departements);
});

test('the inhabitants of a territory are those of its communes', () => {
  const inhabitants = (nature: 'commune' | 'epci' | 'departement' | 'region', code: string) =>
    territoryPlace(nature, code).population;
  expect(inhabitants('commune', '54395')).toBeGreaterThan(95_000);
  expect(inhabitants('epci', '245400676')).toBeGreaterThan(inhabitants('commune', '54395'));
  expect(inhabitants('departement', '54')).toBeGreaterThan(inhabitants('epci', '245400676'));
  expect(inhabitants('region', '44')).toBeGreaterThan(inhabitants('departement', '54'));
  expect(inhabitants('commune', '00000')).toBe(0);
});
