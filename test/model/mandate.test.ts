import { expect, test } from 'vitest';
import { mandateFaults, mandateParts } from '../../src/model/mandate.ts';

test.each([
  ['nothing to fill', 'Rien.', [{ texte: 'Rien.' }]],
  [
    'a field in a sentence',
    'Moi, [personne], je signe.',
    [{ texte: 'Moi, ' }, { repere: 'personne' }, { texte: ', je signe.' }],
  ],
  ['two fields side by side', '[a][b]', [{ repere: 'a' }, { repere: 'b' }]],
  ['brackets that name nothing', 'Un [mot composé] reste.', [{ texte: 'Un [mot composé] reste.' }]],
])('%s', (_name, text, parts) => expect(mandateParts(text)).toEqual(parts));

test('words between brackets that are no name of a field stay as they are', () => {
  expect(mandateParts('[a] et [b]', ['a'])).toEqual([
    { repere: 'a' },
    { texte: ' et ' },
    { texte: '[b]' },
  ]);
});

test('a name that no field has, and a field asked twice, are told where they are written', () => {
  const faults = mandateFaults({
    champs: [{ repere: 'personne' }, { repere: 'personne' }],
    points: [{ texte: 'Moi, [personne].', facile: 'Je suis [persone].' }],
  });
  expect(faults.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['champs.1.repere', 'le repère « personne » est déjà pris'],
    ['points.0.facile', '« [persone] » n’est le repère d’aucun champ'],
  ]);
});
