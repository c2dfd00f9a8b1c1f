import { fromJS, type Map as ImmutableMap } from 'immutable';
import { expect, test } from 'vitest';
import { withWords } from '../../../src/cms/app/item-words.ts';

test('the line of a folded item says words, whatever its first field holds', () => {
  const item = fromJS({
    mots: ['élue', 'élu'],
    actions: [{ titre: 'Ouvrir', note: 'x' }, { titre: 'Fermer' }],
    titre: 'Un titre',
    vide: [],
  });
  const words = withWords(item) as ImmutableMap<string, unknown>;
  expect(words.toJS()).toEqual({
    mots: 'élue, élu',
    actions: 'Ouvrir, Fermer',
    titre: 'Un titre',
    vide: '',
  });
});
