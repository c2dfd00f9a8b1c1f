import { expect, test } from 'vitest';
import { takenApart, withoutElided } from '../../../src/browser/search/written-together.ts';

const SAID = new Set(
  'impots ecole mandat caf dossier allocation age site internet main pas sport'.split(' '),
);
const isSaid = (word: string) => SAID.has(word);

test.each([
  ['dimpots', 'impots'],
  ['lecole', 'ecole'],
  ['jsuis', ''],
  ['quils', ''],
  ['nage', undefined],
  ['mimpots', 'impots'],
  ['caf', undefined],
])('%s without its elided beginning is %s', (word, left) => {
  expect(withoutElided(word, isSaid)).toBe(left);
});

test.each([
  ['siteinternet', ['site', 'internet']],
  ['dossierdallocation', ['dossier', 'd', 'allocation']],
  ['lemandat', ['le', 'mandat']],
  ['xylophone', undefined],
  ['dentiste', undefined],
  ['passport', undefined],
  ['demain', undefined],
])('%s is made of %s', (word, parts) => {
  expect(takenApart(word, isSaid)).toEqual(parts);
});
