import { expect, test } from 'vitest';
import type { TypeName } from '../../src/model/types.ts';
import type { Writer } from '../../src/site/display.ts';
import { generalOwn } from '../../src/site/general-own.ts';

const writer: Writer = {
  text: (source) => source.toUpperCase(),
  ours: (source) => source,
  asIs: (source) => source,
  spelledOut: (source) => source,
  markdown: (source) => `<p>${source}</p>`,
  link: (key) =>
    key === 'chiffres/la'
      ? { url: '/chiffres/la/', titre: 'Là', resume: '', genre: 'Chiffre', fil: 'comprendre' }
      : undefined,
};

const rows = (type: TypeName, data: object) => generalOwn({ type, data }, { writer }).fiche;

test.each([
  ['a text', 'acteur', { role: 'Reçoit.' }, 'Rôle', { texte: 'REÇOIT.' }],
  ['a choice', 'kit', { moment: 'pendant' }, 'Moment', { texte: 'Pendant' }],
  ['yes', 'kit', { a_imprimer: true }, 'À imprimer d’abord', { texte: 'Oui' }],
  ['no', 'kit', { a_imprimer: false }, 'À imprimer d’abord', { texte: 'Non' }],
  ['a number', 'chiffre', { valeur: 1.18 }, 'Valeur', { texte: '1,18' }],
  ['Markdown', 'charte', { preambule: 'Ici.' }, 'Préambule', { html: '<p>Ici.</p>' }],
  [
    'a date',
    'miroir',
    { date_copie: '2018-09' },
    'Date de la copie',
    { date: { iso: '2018-09', texte: 'septembre 2018' } },
  ],
  [
    'an address',
    'miroir',
    { adresse: 'https://exemple.example/' },
    'Adresse du miroir',
    { lien: { url: 'https://exemple.example/', titre: 'https://exemple.example/', externe: true } },
  ],
  [
    'a list of links, without those that this edition does not publish',
    'guide',
    { chiffres: ['chiffres/la', 'chiffres/ailleurs'] },
    'Chiffres clés',
    { valeurs: [{ lien: expect.objectContaining({ url: '/chiffres/la/', titre: 'Là' }) }] },
  ],
  [
    'a list of groups',
    'kit',
    { etapes: [{ action: 'Écoutez.' }] },
    'Maintenant',
    { valeurs: [{ lignes: [{ nom: 'Action', valeur: { texte: 'ÉCOUTEZ.' } }] }] },
  ],
] as const)('%s is shown with the name of its field', (_what, type, data, nom, valeur) => {
  expect(rows(type, data)).toEqual([{ nom, valeur }]);
});

test('what every type has, what is empty and the place in lists are not repeated', () => {
  const data = { titre: 'T', resume: 'R', ordre: 3, themes: ['agir'], sources: [], chiffres: [] };
  expect(rows('guide', data)).toEqual([]);
});
