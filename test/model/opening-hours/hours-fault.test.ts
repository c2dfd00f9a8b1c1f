import { expect, test } from 'vitest';
import { hoursFromFrench } from '../../../src/model/opening-hours/from-french.ts';
import { hoursFault } from '../../../src/model/opening-hours/hours-fault.ts';

test.each([
  [
    'lundi 9h-12h, selon les disponibilités',
    '« selon les disponibilités »',
    '"selon les disponibilités"',
  ],
  ['Mo-Fr sunrise-sunset', '« sunrise-sunset »', '"sunrise-sunset"'],
  ['lundi 9h-12h 🙂', '« 🙂 »', '"sur rendez-vous"'],
  ['2018', '« 2018 »', '« lundi et jeudi 9h-12h'],
  ['oui', '« oui »', 'guillemets droits'],
  ['lundi 9h-12h "sonnez', 'un guillemet n’est pas fermé : « "sonnez »', 'de chaque côté'],
  ['lundi', '« lundi » ne dit pas à quelles heures', '« fermé le lundi »'],
  ['9h-17h', '« 9h-17h » ne dit pas quels jours', '« du lundi au vendredi 9h-17h »'],
  ['9h-17h "sonnez"', 'ne dit pas quels jours', '« du lundi au vendredi 9h-17h »'],
  ['lundi 14h', 'une heure n’a pas de fin dans « lundi 14h »', '« à partir de 14h »'],
  ['lundi 14h-12h', 'la fin vient avant le début dans « lundi 14h-12h »', '« 9h-12h »'],
  [
    'mardi 9h-12h ; lundi 25h-26h',
    '« 25h » n’est pas une heure, dans « lundi 25h-26h »',
    '0h à 24h',
  ],
  ['mardi 9h-12h ; jeudi', '« jeudi » ne dit pas à quelles heures', '« lundi 9h-12h »'],
  ['lundi 9h-12h, sur rendez-vous le mardi', 'de plusieurs façons', 'chaque jour avec ses heures'],
])('of « %s », the part that is wrong is told, and what to write', (source, part, advice) => {
  expect(hoursFromFrench(source)).toBeUndefined();
  const { message, expected } = hoursFault(source);
  expect(message).toContain(part);
  expect(expected).toContain(advice);
});
