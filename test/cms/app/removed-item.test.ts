import { fromJS } from 'immutable';
import { expect, test } from 'vitest';
import { removedItem, type Values, withItemBack } from '../../../src/cms/app/removed-item.ts';

const values = (data: object) => fromJS(data) as unknown as Values;
const BEFORE = values({
  titre: 'Un',
  gestes: ['a', 'b', 'c'],
  etapes: [{ nom: 'x', points: ['d'] }],
});

test.each([
  ['in the middle', ['gestes', 1], { titre: 'Deux' }, ['gestes']],
  [
    'the last one of a list within',
    ['etapes', 0, 'points', 0],
    { gestes: [] },
    ['etapes', 0, 'points'],
  ],
  ['an item that holds more', ['etapes', 0], { titre: '' }, ['etapes']],
])(
  '%s: it stands again where it stood, and what was written since stays',
  (_, place, since, list) => {
    const after = BEFORE.deleteIn(place);
    const removed = removedItem(BEFORE, after);
    const now = after.merge(values(since));
    const back = removed && withItemBack(now, after, removed);
    expect(back?.toJS()).toEqual(now.setIn(list, BEFORE.getIn(list)).toJS());
  },
);

test('a list that grew meanwhile has it back too', () => {
  const after = BEFORE.deleteIn(['gestes', 2]);
  const removed = removedItem(BEFORE, after);
  const now = after.setIn(['gestes', 2], 'z');
  expect(removed && withItemBack(now, after, removed)?.get('gestes')).toEqual(
    values({ gestes: ['a', 'b', 'c', 'z'] }).get('gestes'),
  );
});

test('where the lists around it have changed, nobody can say where it belongs', () => {
  const after = BEFORE.deleteIn(['etapes', 0, 'points', 0]);
  const removed = removedItem(BEFORE, after);
  expect(removed && withItemBack(after.deleteIn(['etapes', 0]), after, removed)).toBeUndefined();
});

test('nothing was taken out', () => {
  expect(removedItem(BEFORE, BEFORE.set('titre', 'Deux'))).toBeUndefined();
});
