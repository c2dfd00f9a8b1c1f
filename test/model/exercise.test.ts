import { describe, expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { entriesOf } from '../../src/corpus/entry.ts';
import { type AskedField, exerciseFaults, judge } from '../../src/model/exercise.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';

const field = (more: Partial<AskedField> = {}): AskedField => ({
  etiquette: 'Nom',
  nature: 'texte',
  obligatoire: true,
  choix: [],
  attendu: ['Lenoir'],
  pieges: [{ saisie: 'Camille', dire: 'C’est le prénom.' }],
  erreur: 'Ce n’est pas le nom.',
  ...more,
});

test.each<[string, AskedField, string, string | undefined]>([
  ['the answer', field(), 'Lenoir', undefined],
  ['the answer without capital nor care', field(), '  LENOIR ', undefined],
  ['accents left out', field({ attendu: ['Fougère'] }), 'fougere', undefined],
  ['digits without their spaces', field({ attendu: ['482 915'] }), '482915', undefined],
  ['another apostrophe', field({ attendu: ['l’été'] }), "l'été", undefined],
  ['nothing', field(), ' ', 'Ce champ est obligatoire.'],
  ['nothing where nothing is asked', field({ obligatoire: false }), '', undefined],
  ['a usual mistake', field(), 'camille', 'C’est le prénom.'],
  ['another mistake', field(), 'Leblanc', 'Ce n’est pas le nom.'],
  [
    'a mistake that nothing is said of',
    field({ erreur: undefined }),
    'Leblanc',
    'Ce n’est pas ce que demande la consigne.',
  ],
  ['anything where anything will do', field({ attendu: [] }), 'Bonjour', undefined],
  [
    'a date badly written',
    field({ nature: 'date', attendu: ['12/03/1985'] }),
    '12 mars 1985',
    'Écrivez une date qui existe, ainsi : JJ/MM/AAAA.',
  ],
  [
    'a day that does not exist',
    field({ nature: 'date', attendu: [] }),
    '31/02/2026',
    'Écrivez une date qui existe, ainsi : JJ/MM/AAAA.',
  ],
])('%s', (_name, asked, typed, said) => expect(judge(asked, typed)?.dire).toBe(said));

test('what could be somebody’s is told off, even where anything will do; what the exercise gives is not', () => {
  expect(judge(field({ attendu: [] }), 'moi@fournisseur.fr')).toMatchObject({ vrai: true });
  expect(judge(field({ attendu: ['moi@fournisseur.fr'] }), 'moi@fournisseur.fr')).toBeUndefined();
  expect(
    judge(field({ etiquette: 'Référence de l’avis', attendu: [] }), '24 54 1234567 89'),
  ).toMatchObject({ vrai: true, dire: expect.stringContaining('une vraie référence d’avis') });
});

describe('an exercise that nobody could finish is refused', () => {
  const exercise = (asked: AskedField, message?: string) => ({
    identite: [{ nom: 'Prénom', valeur: 'Camille' }],
    ecrans: [{ message: message === undefined ? undefined : { texte: message }, champs: [asked] }],
  });

  test.each<[string, ReturnType<typeof exercise>, string, string]>([
    [
      'a choice of one',
      exercise(field({ nature: 'choix', choix: ['Oui'], attendu: ['Oui'] })),
      'ecrans.0.champs.0.choix',
      'il n’y a rien à choisir',
    ],
    [
      'an answer that is not offered',
      exercise(field({ nature: 'fichier', choix: ['a.pdf', 'b.pdf'], attendu: ['c.pdf'] })),
      'ecrans.0.champs.0.attendu',
      'ce qui est attendu n’est pas parmi les choix',
    ],
    [
      'a date that is none',
      exercise(field({ nature: 'date', attendu: ['31/02/2026'] })),
      'ecrans.0.champs.0.attendu',
      'ce n’est pas une date',
    ],
    [
      'a code that nothing gives',
      exercise(field({ nature: 'code', attendu: ['482 915'] }), 'Votre code est 111 111.'),
      'ecrans.0.champs.0.attendu',
      'aucun message reçu jusque-là ne donne ce code',
    ],
    [
      'an identity that could be somebody’s',
      { identite: [{ nom: 'Courriel', valeur: 'quelqu.un@fournisseur.fr' }], ecrans: [] },
      'identite.0.valeur',
      'on dirait une vraie adresse électronique',
    ],
  ])('%s', (_name, faulty, path, message) => {
    expect(exerciseFaults(faulty).map((fault) => [fault.path.join('.'), fault.message])).toEqual([
      [path, message],
    ]);
  });
});

describe('the national exercises', () => {
  const { corpus } = corpusReader(NATIONAL_CONTENT)();
  const exercises = corpus ? entriesOf(corpus, 'exercice') : [];

  test('there are six or more', () => expect(exercises.length).toBeGreaterThanOrEqual(6));

  test('each is passed by its answers, and its usual mistakes are told as what they are', () => {
    for (const { key, data } of exercises)
      for (const asked of data.ecrans.flatMap(({ champs }) => champs)) {
        const where = `${key} ${asked.etiquette}`;
        for (const answer of asked.attendu) expect(judge(asked, answer), where).toBeUndefined();
        for (const { saisie, dire } of asked.pieges)
          expect(judge(asked, saisie)?.dire, where).toBe(dire);
      }
  });
});
