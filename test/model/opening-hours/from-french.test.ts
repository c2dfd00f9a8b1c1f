import { expect, test } from 'vitest';
import { hoursFromFrench } from '../../../src/model/opening-hours/from-french.ts';

test.each([
  ['lundi et jeudi 9h-12h', 'Mo,Th 09:00-12:00'],
  ['du lundi au vendredi de 9h à 12h et de 14h à 17h30', 'Mo-Fr 09:00-12:00,14:00-17:30'],
  ['Lun-Ven : 8h30-12h ; Sam : 10h-12h', 'Mo-Fr 08:30-12:00; Sa 10:00-12:00'],
  ['lundi 9h-12h, mardi 14h-17h', 'Mo 09:00-12:00; Tu 14:00-17:00'],
  ['Mercredi 14 h 00 – 18 h 00', 'We 14:00-18:00'],
  ['lundi, mardi et jeudi : 9:00-12:00. Fermé le mercredi', undefined],
  ['lundi 9h-12h ; fermé le mercredi', 'Mo 09:00-12:00; We off'],
  ['Mo-Fr 09:00-12:00', 'Mo-Fr 09:00-12:00'],
  ['sur rendez-vous', undefined],
  ['le premier lundi du mois 9h-12h', undefined],
  ['', undefined],
])('%s', (french, hours) => expect(hoursFromFrench(french)).toBe(hours));
