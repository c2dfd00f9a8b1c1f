import { describe, expect, test } from 'vitest';
import { parseHours } from '../../../src/model/opening-hours/parse-hours.ts';
import { hoursLine } from '../../../src/model/opening-hours/say-hours.ts';

function said(source: string): string {
  const reading = parseHours(source);
  return 'schedule' in reading
    ? hoursLine(reading.schedule).replaceAll('\u00a0', ' ')
    : `? ${reading.fault}`;
}

describe('hours as people say them', () => {
  test.each([
    ['Mo,Th 09:00-12:00', 'lundi et jeudi, 9 h–12 h'],
    ['Mo 09:00-12:00; Th 09:00-12:00', 'lundi et jeudi, 9 h–12 h'],
    [
      'Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00',
      'du lundi au vendredi, 9 h–12 h et 14 h–18 h 30 ; samedi, 8 h 30–12 h',
    ],
    ['Mo-Fr 09:00-12:00, Sa 10:00-12:00', 'du lundi au vendredi, 9 h–12 h ; samedi, 10 h–12 h'],
    ['Mo-Su 09:00-12:00; Su off', 'tous les jours, 9 h–12 h ; fermé le dimanche'],
    ['Mo 09:00-12:00; PH off', 'lundi, 9 h–12 h ; fermé les jours fériés'],
    ['Mo 09:00-12:00; SH off', 'lundi, 9 h–12 h ; fermé pendant les vacances scolaires'],
    [
      'Fr,Sa 10:00-12:00; Su-Mo 14:00-15:00',
      'vendredi et samedi, 10 h–12 h ; lundi et dimanche, 14 h–15 h',
    ],
    ['24/7', '24 h sur 24'],
    ['Tu[1] 14:00-16:00', 'le premier mardi du mois, 14 h–16 h'],
    ['Tu[1,3] 14:00-16:00', 'les premier et troisième mardi du mois, 14 h–16 h'],
    ['We[-1] 10:00-12:00', 'le dernier mercredi du mois, 10 h–12 h'],
    ['week 1-53/2 We 9:00-12:00', 'mercredi des semaines impaires, 9 h–12 h'],
    ['week 2-53/2 We 9:00-12:00', 'mercredi des semaines paires, 9 h–12 h'],
    ['Jul-Aug Mo-Fr 08:00-12:00', 'du lundi au vendredi en juillet et août, 8 h–12 h'],
    ['Oct-Mar Tu 10:00-12:00', 'mardi d’octobre à mars, 10 h–12 h'],
    ['Jul 01-Aug 31 off', 'fermé du 1er juillet au 31 août'],
    ['Dec 24-31 off', 'fermé du 24 décembre au 31 décembre'],
    ['Aug off', 'fermé en août'],
    ['Mo 14:00+', 'lundi, à partir de 14 h'],
    ['"sur rendez-vous"', 'sur rendez-vous'],
    ['Mo[1-3] 10:00-12:00', 'les premier, deuxième et troisième lundi du mois, 10 h–12 h'],
    ['SH Mo-Fr 10:00-12:00', 'du lundi au vendredi pendant les vacances scolaires, 10 h–12 h'],
    [
      'Mo 09:00-12:00; SH,PH off',
      'lundi, 9 h–12 h ; fermé les jours fériés et pendant les vacances scolaires',
    ],
    [
      'Mo-Fr 09:00-12:00; Sa,Su,PH off',
      'du lundi au vendredi, 9 h–12 h ; fermé le samedi, le dimanche et les jours fériés',
    ],
    ['week 1,3,5 Mo 09:00-12:00', 'lundi les semaines 1, 3 et 5, 9 h–12 h'],
    ['Dec 25,Jan 01 off', 'fermé le 25 décembre et le 1er janvier'],
    ['2026 Jul 01-Aug 31 off', 'fermé du 1er juillet au 31 août 2026'],
    ['2026 Dec 24-2027 Jan 02 off', 'fermé du 24 décembre 2026 au 2 janvier 2027'],
    ['24/7 off', 'fermé'],
    ['Mo-Fr 09:00-12:00 open', 'du lundi au vendredi, 9 h–12 h'],
    ['Mo-Fr 09:00-12:00 || "appelez"', 'du lundi au vendredi, 9 h–12 h ; sinon, appelez'],
    ['Fr 22:00-26:00', 'vendredi, 22 h–2 h'],
    ['Mo 09:00-12:00 "appelez; ou sonnez"', 'lundi, 9 h–12 h, appelez; ou sonnez'],
    // How people type it.
    ['mo - fr 9:00 – 12:00', 'du lundi au vendredi, 9 h–12 h'],
    ['Monday-Fri 9h-12h30', 'du lundi au vendredi, 9 h–12 h 30'],
    ['Mo-Fr: 09:00-12:00', 'du lundi au vendredi, 9 h–12 h'],
    ['Jan 01-Mar 31: Mo 10:00-12:00', 'lundi du 1er janvier au 31 mars, 10 h–12 h'],
    ['Mo-Fr 09:00-12:00 14:00-17:00', 'du lundi au vendredi, 9 h–12 h et 14 h–17 h'],
    ['Mo-Fr 09.00-12.30', 'du lundi au vendredi, 9 h–12 h 30'],
  ])('%s', (source, words) => expect(said(source)).toBe(words));
});

describe('what is not understood is said', () => {
  test.each([
    ['', '? '],
    ['lundi 9h-12h', '? lundi 09:00-12:00'],
    ['Mo 09:00-12:00; sunrise-sunset', '? sunrise-sunset'],
    ['Mo', '? Mo'],
    ['Mo 25:00-26:00', '? Mo 25:00-26:00'],
    ['Mo 09:00-12:00 off', '? Mo 09:00-12:00 off'],
    ['Feb 40 off', '? Feb 40 off'],
  ])('%s', (source, words) => expect(said(source)).toBe(words));
});
