import { describe, expect, test } from 'vitest';
import {
  type PlaceChange,
  placeChangeMail,
  readPlaceChange,
} from '../../../src/model/places/place-change.ts';

const CHANGE: PlaceChange = {
  page: 'https://essai.example/lieux/cabane/',
  nom: 'La cabane',
  champs: {
    telephone: '+33536490099',
    horaires: 'Mo 09:00-12:00 "au fond"',
    verifie_le: '2026-11-30',
  },
  avant: { telephone: '+33536490001' },
  remarque: 'Vu sur la porte',
};

describe('the e-mail of a change', () => {
  const { subject, body } = placeChangeMail(CHANGE);

  test('says it in clear', () => {
    expect(subject).toBe('Changement dans un lieu : La cabane');
    expect(body).toContain('Téléphone : 05 36 49 00 01 devient 05 36 49 00 99');
    expect(body).toContain('Horaires : lundi, 9 h–12 h, au fond');
    expect(body).toContain('Remarque : Vu sur la porte');
  });

  test.each([
    ['as it is', body],
    ['answered', body.replace(/^/gm, '> ')],
    ['cut into lines', body.replace('09:00-12:00 ', '09:00-12:00\n')],
  ])('gives its fields back, %s', (_how, mail) => {
    expect(readPlaceChange(mail)).toEqual({ page: CHANGE.page, champs: CHANGE.champs });
  });

  test('gives no other field', () => {
    const forged = body.replace('telephone:', 'licence: "CC0"\ntelephone:');
    expect(readPlaceChange(forged)?.champs).not.toHaveProperty('licence');
  });

  test('carries nothing when only a remark was written', () => {
    const mail = placeChangeMail({ ...CHANGE, champs: {} }).body;
    expect(readPlaceChange(mail)).toBeUndefined();
  });
});
