import { expect, test } from 'vitest';
import { mirrorAge, mirrorFreshness } from '../../src/model/mirror-freshness.ts';

const today = new Date('2026-11-23T12:00:00Z');

test.each([
  ['2026-11-01', 'disponible', 'a-jour', 'Vérifié il y a 22 jours.'],
  ['2026-05-27', 'disponible', 'a-jour', 'Vérifié il y a 5 mois.'],
  ['2026-05-26', 'disponible', 'perime', /^Dernière vérification il y a 5 mois\. La vraie/],
  ['2026-01', 'a-verifier', 'perime', /^Dernière vérification il y a 10 mois\./],
  [undefined, 'a-verifier', 'inconnu', /Personne n’a encore comparé/],
  ['2026-11-01', 'ferme', 'perime', /fermé/],
] as const)('a mirror checked on %s, %s: %s', (checked, etat, expected, message) => {
  const freshness = mirrorFreshness(checked, etat, today);
  expect(freshness.etat).toBe(expected);
  expect(freshness.avis).toBe(expected === 'a-jour' ? 'À jour.' : 'Attention.');
  expect(freshness.message).toMatch(message);
});

test.each([
  ['2026-11-23', 'aujourd’hui'],
  ['2026-12-01', 'aujourd’hui'],
  ['2026-11-22', 'hier'],
  ['2026-10-01', 'il y a 53 jours'],
  ['2026-08-20', 'il y a 3 mois'],
  ['2026-05-01', 'il y a 6 mois, à revérifier'],
  ['2025', 'il y a 22 mois, à revérifier'],
  ['2023-01-15', 'il y a 3 ans, à revérifier'],
])('checked on %s is %s', (checked, expected) => {
  expect(mirrorAge(checked, today)).toBe(expected);
});
