import { expect, test } from 'vitest';
import { applyProposal } from '../../../src/cms/proposal/apply-proposal.ts';
import { repeated, tooSlow } from '../../growth.ts';

const propose = (body: string, before: string, after: string) =>
  applyProposal(body, { page: '/kit/accueillir/', before, after, reason: '' });

test.each([
  [
    'a word of a paragraph',
    'Un aidant calme vaut mieux.\n\nUn autre.',
    'Un aidant calme vaut mieux.',
    'Un aidant calme aide mieux.',
    'Un aidant calme aide mieux.\n\nUn autre.',
  ],
  [
    'words beside a link and bold, which stay',
    'Lisez **toujours** la [fiche](/kit/accueillir/) avant de venir.',
    'Lisez toujours la fiche avant de venir.',
    'Lisez toujours la fiche avant de partir.',
    'Lisez **toujours** la [fiche](/kit/accueillir/) avant de partir.',
  ],
  [
    'the spaces and apostrophes that the page has put',
    "L'aidant demande : « Qui ? »",
    'L’aidant demande\u00a0: «\u202fQui\u202f?\u202f»',
    'L’aidant demande\u00a0: «\u202fQuand\u202f?\u202f»',
    "L'aidant demande : « Quand ? »",
  ],
  [
    'a linked word, which takes the whole passage',
    'Avant.\n\nLisez la [fiche](/kit/) du kit.\n\nAprès.',
    'Lisez la fiche du kit.',
    'Lisez le guide du kit.',
    'Avant.\n\nLisez le guide du kit.\n\nAprès.',
  ],
  ['an addition', 'Un.\n', '', 'Deux.', 'Un.\n\nDeux.'],
  [
    'a sentence in a list',
    '- un deux trois\n- quatre',
    'un deux trois',
    'un deux',
    '- un deux\n- quatre',
  ],
])('%s', (_, body, before, after, expected) => {
  expect(propose(body, before, after)).toBe(expected);
});

test.each([
  ['is not there any more', 'Un texte neuf.', 'Un vieux texte.'],
  ['stands twice', 'Un texte. Un texte.', 'Un texte.'],
])('a passage that %s is left to the person', (_, body, before) => {
  expect(propose(body, before, 'Autre chose.')).toBeUndefined();
});

test('a text and a passage that repeat themselves are read in a time that follows their length', () => {
  const work = (length: number) => {
    const passage = `${repeated('le mot ', length / 2)}absent`;
    expect(propose(repeated('le mot ', length), passage, 'x')).toBeUndefined();
  };
  expect(tooSlow(work)).toBeUndefined();
});
