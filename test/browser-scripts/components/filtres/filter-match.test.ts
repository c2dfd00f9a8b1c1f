import { expect, test } from 'vitest';
import {
  answers,
  countChoice,
  type FacetRule,
  readChosen,
  writeChosen,
} from '../../../../_includes/components/filtres/filter-match.ts';
import { tooSlow } from '../../../growth.ts';

const PUBLIC: FacetRule = { name: 'public', forAll: 'tous' };
const PEUT: FacetRule = { name: 'peut', forAll: '' };
const FACETS = [PUBLIC, PEUT];

test.each([
  ['nothing is chosen', { public: ['jeunes'] }, {}, true],
  ['the choice is its own', { public: ['jeunes'] }, { public: ['jeunes'] }, true],
  ['one choice of two', { public: ['jeunes'] }, { public: ['parents', 'jeunes'] }, true],
  ['none of the choices', { public: ['jeunes'] }, { public: ['parents'] }, false],
  ['it is for all', { public: ['tous'] }, { public: ['parents'] }, true],
  ['it is for all, and more', { public: ['agents', 'tous'] }, { public: ['parents'] }, true],
  ['it says nothing', {}, { public: ['parents'] }, false],
  [
    'both facets',
    { public: ['tous'], peut: ['former'] },
    { public: ['jeunes'], peut: ['former', 'equiper'] },
    true,
  ],
  [
    'one facet only',
    { public: ['tous'], peut: ['orienter'] },
    { public: ['jeunes'], peut: ['former'] },
    false,
  ],
  ['a word for all that is not of this facet', { peut: ['tous'] }, { peut: ['former'] }, false],
  ['an empty word is no word for all', { peut: [''] }, { peut: ['former'] }, false],
])('an item stays or goes: %s', (_case, item, chosen, expected) => {
  expect(answers(item, chosen, FACETS)).toBe(expected);
});

test('a choice is counted with those of the other facets, and without those of its own', () => {
  const items = [
    { public: ['jeunes'], peut: ['former'] },
    { public: ['tous'], peut: ['former'] },
    { public: ['parents'], peut: ['orienter'] },
  ];
  const chosen = { public: ['jeunes'], peut: ['former'] };
  expect(countChoice(items, chosen, FACETS, PUBLIC, 'parents')).toBe(1);
  expect(countChoice(items, chosen, FACETS, PEUT, 'orienter')).toBe(0);
});

test('the address keeps the choices, and what is not theirs', () => {
  const search = '?q=mandat&public=jeunes&public=parents';
  const chosen = readChosen(search, FACETS);
  expect(chosen).toEqual({ public: ['jeunes', 'parents'], peut: [] });
  expect(writeChosen('?q=mandat&peut=former', chosen)).toBe(
    '?q=mandat&public=jeunes&public=parents',
  );
  expect(writeChosen('?public=jeunes', { public: [], peut: [] })).toBe('');
});

test('items are sorted and counted in a time in proportion to their number', () => {
  const chosen = { public: ['p1'], peut: ['c2'] };
  const count = (length: number) => {
    const items = Array.from({ length }, (_, at) => ({
      public: [`p${at % 12}`, `p${at % 7}`],
      peut: [`c${at % 5}`],
    }));
    for (let choice = 0; choice < 17; choice++)
      countChoice(items, chosen, FACETS, choice < 12 ? PUBLIC : PEUT, `p${choice}`);
  };
  expect(tooSlow(count)).toBeUndefined();
});
