import { describe, expect, test } from 'vitest';
import { hoursFromFrench } from '../../../src/model/opening-hours/from-french.ts';

describe('hours as people write them', () => {
  test.each([
    ['lundi et jeudi 9h-12h', 'Mo,Th 09:00-12:00'],
    ['du lundi au vendredi de 9h à 12h et de 14h à 17h30', 'Mo-Fr 09:00-12:00,14:00-17:30'],
    ['Lun-Ven : 8h30-12h ; Sam : 10h-12h', 'Mo-Fr 08:30-12:00; Sa 10:00-12:00'],
    ['Lun-Ven 9:00-12:00 14:00-17:00', 'Mo-Fr 09:00-12:00,14:00-17:00'],
    ['lundi 9h-12h, mardi 14h-17h', 'Mo 09:00-12:00; Tu 14:00-17:00'],
    ['lundi mardi 9h-12h 14h-17h vendredi 9h-12h', 'Mo,Tu 09:00-12:00,14:00-17:00; Fr 09:00-12:00'],
    ['Mercredi 14 h 00 – 18 h 00', 'We 14:00-18:00'],
    ['lundi, mardi et jeudi : 9:00-12:00. Fermé le mercredi', 'Mo,Tu,Th 09:00-12:00; We off'],
    ['lundi 9h-12h ; fermé le mercredi', 'Mo 09:00-12:00; We off'],
    ['mardi au samedi, 10 h à 18 h, fermé lundi et dimanche', 'Tu-Sa 10:00-18:00; Mo,Su off'],
    ['Lundi : fermé | Mercredi : 9h-17h', 'Mo off; We 09:00-17:00'],
    ['9h-12h / 14h-17h du lundi au vendredi', 'Mo-Fr 09:00-12:00,14:00-17:00'],
    ['L-V 9-12h', 'Mo-Fr 09:00-12:00'],
    ['lu, ma 09.30-12.00', 'Mo,Tu 09:30-12:00'],
    ['lundi de 9h à midi', 'Mo 09:00-12:00'],
    ['tous les jours sauf le dimanche 9h-18h', 'Mo-Su 09:00-18:00; Su off'],
    ['du lundi au vendredi 9h-17h sauf mercredi 9h-12h', 'Mo-Fr 09:00-17:00; We 09:00-12:00'],
    ['7j/7 9h-19h', 'Mo-Su 09:00-19:00'],
    ['24h/24 et 7j/7', '00:00-24:00'],
    ['week-end 10h-12h, fermé les jours fériés', 'Sa-Su 10:00-12:00; PH off'],
    ['le premier lundi du mois 9h-12h', 'Mo[1] 09:00-12:00'],
    ['1er et 3e mardi du mois 14h-16h', 'Tu[1,3] 14:00-16:00'],
    ['lundi 9h-12h sur rendez-vous', 'Mo 09:00-12:00 "sur rendez-vous"'],
    ['sur RDV', '"sur rendez-vous"'],
    ['lundi 9h-12h, fermé en août', 'Mo 09:00-12:00; Aug off'],
    ['du 1er juillet au 31 août : lundi 9h-12h', 'Jul 01-Aug 31 Mo 09:00-12:00'],
    ['mardi à partir de 14h', 'Tu 14:00+'],
    ['samedi matin sur rendez-vous', 'Sa "le matin, sur rendez-vous"'],
    [
      'lundi matin et après-midi 9h-12h 14h-17h ; mardi soir sur rdv',
      'Mo 09:00-12:00,14:00-17:00; Tu "le soir, sur rendez-vous"',
    ],
    [
      'fermé les jours fériés et du 14 juillet au 15 août ; lundi 9h-12h',
      'PH off; Jul 14-Aug 15 off; Mo 09:00-12:00',
    ],
    [
      'mardi 9h-12h, fermé en août et le 1er mai et les jours fériés',
      'Tu 09:00-12:00; Aug,May 01 off; PH off',
    ],
    ['lundi 9h-12h ; fermé les jours fériés, en août', 'Mo 09:00-12:00; PH off; Aug off'],
    ['en juillet, lundi 9h-12h', 'Jul Mo 09:00-12:00'],
    ['mardi matin', undefined],
    ['lundi matin 9h-12h, après-midi', undefined],
    ['samedi matin et après-midi sur rendez-vous', undefined],
    ['lundi 9h-12h ; fermé le lundi, en août', undefined],
    ['en août et le samedi 9h-12h', undefined],
    ['Mo-Fr 09:00-12:00', 'Mo-Fr 09:00-12:00'],
    ['mo - fr 9:00 – 12:00; PH Off "sonnez à 9:00"', 'Mo-Fr 09:00-12:00; PH off "sonnez à 9:00"'],
  ])('%s', (french, hours) => expect(hoursFromFrench(french)).toBe(hours));
});

describe('words of one’s own stand between quotes, behind the hours that they speak of', () => {
  test.each([
    ['"sur rendez-vous"', '"sur rendez-vous"'],
    ['« Sonnez à l’accueil »', '"Sonnez à l’accueil"'],
    ['lundi 9h-12h "sonnez à 9h"', 'Mo 09:00-12:00 "sonnez à 9h"'],
    ['lundi 9h-12h “sonnez”', 'Mo 09:00-12:00 "sonnez"'],
    ['lundi 9h-12h "a", mardi 14h-16h "b"', 'Mo 09:00-12:00 "a"; Tu 14:00-16:00 "b"'],
    ['lundi 9h-12h sur rendez-vous "au 1er"', 'Mo 09:00-12:00 "sur rendez-vous, au 1er"'],
    ['Mo-Fr 9h-12h sur rendez-vous', 'Mo-Fr 09:00-12:00 "sur rendez-vous"'],
  ])('%s', (french, hours) => expect(hoursFromFrench(french)).toBe(hours));
});

describe('a stroke parts two spans, or makes one', () => {
  test.each([
    ['lundi-vendredi 9h-12h/14h-17h', 'Mo-Fr 09:00-12:00,14:00-17:00'],
    ['lundi 9h/12h - 14h/17h', 'Mo 09:00-12:00,14:00-17:00'],
    ['lundi 9h/12h', 'Mo 09:00-12:00'],
    ['lundi/mardi 9h-12h', 'Mo,Tu 09:00-12:00'],
    ['lundi 9h-12h / mardi 14h-17h', 'Mo 09:00-12:00; Tu 14:00-17:00'],
  ])('%s', (french, hours) => expect(hoursFromFrench(french)).toBe(hours));
});

describe('two times of one day are both kept, for a rule replaces what another says of it', () => {
  test.each([
    ['lundi 9h-12h ; 14h-17h', 'Mo 09:00-12:00,14:00-17:00'],
    ['lundi matin : 9h-12h, lundi après-midi : 14h-17h', 'Mo 09:00-12:00,14:00-17:00'],
  ])('%s', (french, hours) => expect(hoursFromFrench(french)).toBe(hours));
});

describe('weeks, holidays, lists and times as people write them', () => {
  test.each([
    ['pendant les vacances scolaires : du lundi au vendredi 10h-17h', 'SH Mo-Fr 10:00-17:00'],
    ['vacances scolaires : lundi 9h-12h', 'SH Mo 09:00-12:00'],
    ['lundi 9h-12h, fermé pendant les vacances scolaires', 'Mo 09:00-12:00; SH off'],
    ['Hors vacances scolaires : mercredi 14h-17h', 'We 14:00-17:00; SH off'],
    ['mardi 14h-17h (hors vacances scolaires)', 'Tu 14:00-17:00; SH off'],
    ['semaine paire : mardi 9h-12h', 'week 2-53/2 Tu 09:00-12:00'],
    ['samedi (les semaines impaires) 10h-12h', 'week 1-53/2 Sa 10:00-12:00'],
    [
      'semaine paire : mardi 9h-12h, semaine impaire : jeudi 9h-12h',
      'week 2-53/2 Tu 09:00-12:00; week 1-53/2 Th 09:00-12:00',
    ],
    ['lundi-mardi-jeudi-vendredi : 8h45-12h15', 'Mo,Tu,Th,Fr 08:45-12:15'],
    ['lundi-vendredi 9h-12h', 'Mo-Fr 09:00-12:00'],
    ['mardi 9h00 12h00 14h00 18h00', 'Tu 09:00-12:00,14:00-18:00'],
    ['Le mercredi toute la journée de 9h à 18h', 'We 09:00-18:00'],
    ['mardi 9h–12h ; fermeture annuelle en août', 'Tu 09:00-12:00; Aug off'],
    ['mar. 9h-12h. jeu. 14h-17h.', 'Tu 09:00-12:00; Th 14:00-17:00'],
    ['lundi au vendredi 9h-12h. Samedi 10h-12h.', 'Mo-Fr 09:00-12:00; Sa 10:00-12:00'],
  ])('%s', (french, hours) => expect(hoursFromFrench(french)).toBe(hours));
});

describe('what is not sure is no hours at all', () => {
  test.each([
    'Ouvert du mardi au samedi. Mardi : 14h-18h ; Mercredi : 10h-12h',
    'du lundi au vendredi 9h-12h/13h30-17h (sauf jeudi après-midi)',
    'fermé le lundi matin',
    'lundi matin : fermé, après-midi 14h-17h',
    'lundi fermé le matin, 14h-17h',
    'du lundi au vendredi 9h-12h, 14h-17h pendant les vacances',
    'lundi, mardi 9h-12h, après-midi sur rendez-vous',
    'Hors vacances scolaires, mercredi 14h-17h',
    'lundi 9h 12h 14h',
    'lundi 9h-12h ; mardi 14h-16h ; "sonnez"',
    'lundi 9h-12h "sonnez',
    '9h - 17h',
    'matin : 9h-12h, après-midi : 14h-17h',
    'le lundi matin',
    'une semaine sur deux le mardi 9h-12h',
    'du lundi 14h au vendredi 17h',
    'lundi 9h-12h, sur rendez-vous le mardi',
    'lundi 14h-12h',
    'lundi 25h-26h',
    'selon les disponibilités',
    'du 1er juillet au 31 août : lundi 9h-12h, mardi 14h-17h',
    '',
  ])('%s', (french) => expect(hoursFromFrench(french)).toBeUndefined());
});
