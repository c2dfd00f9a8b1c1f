import { expect, test } from 'vitest';
import { type FilterFacet, filterMarks, filterView } from '../../src/site/filters.ts';

interface Item {
  publics: string[];
  pays: string[];
}

const PUBLIC: FilterFacet<Item> = {
  id: 'public',
  libelle: 'Public',
  labels: { tous: 'Tous', jeunes: 'Jeunes', parents: 'Parents', agents: 'Agents' },
  of: ({ publics }) => publics,
  forAll: 'tous',
};
const PAYS: FilterFacet<Item> = {
  id: 'pays',
  libelle: 'Pays',
  labels: { la: 'Là', 'la-bas': 'Là-bas' },
  of: ({ pays }) => pays,
  unsaid: 'Non documenté',
};

const item = (publics: string[], pays: string[] = []): Item => ({ publics, pays });

const view = (items: Item[], facets = [PUBLIC, PAYS]) =>
  filterView({ cible: 'ici', items, un: 'chose', plusieurs: 'choses' }, facets);

const choices = (items: Item[], facet: FilterFacet<Item>) =>
  view(items, [facet]).facettes[0]?.choix.map(({ libelle, compte }) => `${libelle} ${compte}`);

test('a facet offers what occurs, in the order of its words, with how many answer', () => {
  const items = [item(['parents', 'jeunes']), item(['jeunes']), item([])];
  expect(choices(items, PUBLIC)).toEqual(['Jeunes 2', 'Parents 1']);
});

test('what is for all answers each choice, and is none', () => {
  const items = [item(['tous', 'jeunes']), item(['jeunes']), item(['parents']), item(['tous'])];
  expect(choices(items, PUBLIC)).toEqual(['Jeunes 3', 'Parents 3']);
});

test('what is not said can be asked for', () => {
  const items = [item([], ['la']), item([])];
  expect(choices(items, PAYS)).toEqual(['Là 1', 'Non documenté 1']);
  expect(filterMarks(item(['jeunes', 'parents']), [PUBLIC, PAYS])).toEqual({
    public: 'jeunes parents',
    pays: 'non-documente',
  });
});

test.each([
  ['one value only', [item(['jeunes']), item([])]],
  ['every item in every choice', [item(['jeunes', 'parents']), item(['tous'])]],
  ['nothing', []],
])('a facet that parts nothing is not offered: %s', (_case, items) => {
  expect(view(items, [PUBLIC]).facettes).toEqual([]);
});
