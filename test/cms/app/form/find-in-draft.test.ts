import { expect, test } from 'vitest';
import { findInDraft } from '../../../../src/cms/app/form/find-in-draft.ts';
import type { WrittenEntry } from '../../../../src/cms/app/preview/draft-entry.ts';

const written: WrittenEntry = {
  type: 'kit',
  slug: 'accueillir',
  edition: 'national',
  data: {
    titre: 'Accueillir et rassurer',
    situation: '« Je n’y comprends rien »',
    etapes: [{ action: 'Asseyez-vous.' }, { action: 'Demandez ce qui l’amène.', detail: null }],
  },
  body: `## Pourquoi

La personne a **peut-être** attendu [longtemps](/kit/).
Un aidant calme vaut mieux.

- Ralentissez, baissez la voix.

::: attention
Un risque.
:::
`,
};

test.each([
  ['a title', ['Accueillir et rassurer'], { path: ['titre'] }],
  ['quotes and spaces of the page', ['« Je n’y comprends rien »'], { path: ['situation'] }],
  ['an item of a list', ['Demandez ce qui l’amène.'], { path: ['etapes', 1, 'action'] }],
  ['a heading of the text', ['Pourquoi'], { path: ['body'], line: 1 }],
  [
    'a word laid out',
    ['peut-être', 'La personne a peut-être attendu'],
    { path: ['body'], line: 3 },
  ],
  [
    'a paragraph of two lines',
    ['La personne a peut-être attendu longtemps. Un aidant calme vaut mieux.'],
    { path: ['body'], line: 3 },
  ],
  ['an item of the text', ['Ralentissez, baissez la voix.'], { path: ['body'], line: 6 }],
  ['a box', ['Un risque.', 'Attention Un risque.'], { path: ['body'], line: 9 }],
  ['the first that is written', ['Pendant', 'Pourquoi'], { path: ['body'], line: 1 }],
  ['what nobody wrote', ['Réutiliser cette page', '1'], undefined],
])('%s', (_what, texts, place) => {
  expect(findInDraft(written, texts)).toEqual(place);
});
