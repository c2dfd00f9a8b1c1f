import { describe, expect, test } from 'vitest';
import { gradeOf } from '../../../src/model/places/grade.ts';
import { identifierOf, publishedWord } from '../../../src/model/places/published-words.ts';
import { isRegistration, isSiret, siretOf } from '../../../src/model/places/registration.ts';
import { internationalNumber, saidNumber } from '../../../src/model/places/telephone.ts';
import {
  DISPOSITIFS,
  FORMATIONS_ET_LABELS,
  SERVICES,
} from '../../../src/model/places/vocabularies.ts';

describe('registration', () => {
  test.each([
    ['the example of the standard', '43493312300029', true],
    ['one digit wrong', '43493312300028', false],
    ['a place of La Poste, whose key is the sum', '35600000000048', true],
    ['zeros, which some files write for unknown', '00000000000000', false],
    ['an association', 'W751004076', true],
    ['an association overseas', 'W9G1000188', true],
    ['a SIREN: it names no place', '434933123', false],
    ['a RIDET', '0123456001', true],
  ])('%s', (_what, number, isOne) => expect(isRegistration(number)).toBe(isOne));

  test('the key of a SIRET is found', () => {
    expect(siretOf('4349331230002')).toBe('43493312300029');
    expect(isSiret(siretOf('1234567890001'))).toBe(true);
  });
});

test.each([
  ['05 59 00 00 00', '+33559000000', '05 59 00 00 00'],
  ['05.59.00.00.00', '+33559000000', '05 59 00 00 00'],
  ['+33 (0)5 59 00 00 00', '+33559000000', '05 59 00 00 00'],
  ['0033559000000', '+33559000000', '05 59 00 00 00'],
  ['0590 00 00 00', '+590590000000', '05 90 00 00 00'],
  ['0262000000', '+262262000000', '02 62 00 00 00'],
  ['+687000000', '+687000000', '+687 00 00 00'],
  ['3939', '3939', '3939'],
])('the number %s', (written, international, said) => {
  expect(internationalNumber(written)).toBe(international);
  expect(saidNumber(internationalNumber(written)).replaceAll('\u202f', ' ')).toBe(said);
});

describe('the grade', () => {
  test.each([
    ['is what was said', { grade: 'wifi', services: ['demarches'] }, 'wifi'],
    ['someone helps', { modalites_accompagnement: ['individuel'] }, 'mediateur'],
    ['a service needs someone', { services: ['demarches'] }, 'mediateur'],
    [
      'alone with the equipment',
      { services: ['demarches', 'acces-materiel'], modalites_accompagnement: ['autonomie'] },
      'materiel',
    ],
    ['equipment only', { services: ['acces-materiel'] }, 'materiel'],
    ['nothing is told', {}, undefined],
  ] as const)('%s', (_what, offered, grade) => {
    expect(gradeOf({ services: [], modalites_accompagnement: [], ...offered })).toBe(grade);
  });
});

test('words go out to the letter, and come in however they are written', () => {
  expect(publishedWord(DISPOSITIFS, 'point-caf')).toBe("Point d'accès numérique CAF");
  expect(publishedWord(FORMATIONS_ET_LABELS, 'etapes-numeriques')).toBe(
    'Étapes numériques(La Poste)',
  );
  expect(identifierOf(FORMATIONS_ET_LABELS, 'Étapes numériques(La Poste)')).toBe(
    'etapes-numeriques',
  );
  expect(identifierOf(DISPOSITIFS, 'point d’acces numerique caf')).toBe('point-caf');
  expect(identifierOf(SERVICES, 'Cuisine')).toBeUndefined();
});
