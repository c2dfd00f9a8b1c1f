import { expect, test } from 'vitest';
import { typeNamed } from '../../src/model/types.ts';
import { displayData, type Writer } from '../../src/site/display.ts';

const writer: Writer = {
  text: (source) => source.toUpperCase(),
  ours: (source) => source,
  asIs: (source) => source,
  spelledOut: (source) => source,
  markdown: (source, idPrefix) => `<p data-prefix="${idPrefix}">${source}</p>`,
  link: (key) =>
    key === 'kit/la'
      ? { url: '/kit/la/', titre: 'Là', resume: '', genre: 'Fiche', fil: 'aider' }
      : undefined,
};

const display = (type: 'kit' | 'charte' | 'strategie', data: unknown) =>
  displayData(typeNamed(type).schema, data, writer);

test('each field is shown as the model describes it', () => {
  expect(
    display('kit', {
      titre: 'Accueillir',
      moment: 'pendant',
      duree: 10,
      point_juridique: false,
      publics: ['jeunes'],
      etapes: [{ action: 'Écoutez.' }],
      suite: ['kit/la', 'kit/masquee'],
      mise_a_jour: '2026-04-01',
    }),
  ).toEqual({
    titre: 'ACCUEILLIR',
    moment: { id: 'pendant', libelle: 'Pendant' },
    duree: 10,
    point_juridique: false,
    publics: [{ id: 'jeunes', libelle: 'Jeunes' }],
    etapes: [{ action: 'ÉCOUTEZ.' }],
    suite: [{ url: '/kit/la/', titre: 'Là', resume: '', genre: 'Fiche', fil: 'aider' }],
    mise_a_jour: { iso: '2026-04-01', texte: '1er avril 2026' },
  });
});

test('texts of one page have ids that cannot meet', () => {
  const articles = [
    { titre: 'Un', texte: 'A' },
    { titre: 'Deux', texte: 'B' },
  ];
  expect(display('charte', { articles })).toEqual({
    articles: [
      { titre: 'UN', texte: '<p data-prefix="articles_1_texte_">A</p>' },
      { titre: 'DEUX', texte: '<p data-prefix="articles_2_texte_">B</p>' },
    ],
  });
});

test('codes and addresses stay as they are', () => {
  const contact = { fonction: 'accueil', organisme: 'mairie', adresse: 'https://exemple.example/' };
  expect(
    display('strategie', { territoire: { nature: 'departement', code: '2A' }, contact }),
  ).toEqual({
    territoire: { nature: { id: 'departement', libelle: 'Département' }, code: '2A' },
    contact: { fonction: 'ACCUEIL', organisme: 'MAIRIE', adresse: 'https://exemple.example/' },
  });
});
