import { describe, expect, test } from 'vitest';
import { openAt } from '../../../src/model/opening-hours/open-at.ts';
import { parseHours } from '../../../src/model/opening-hours/parse-hours.ts';

/** A day and a time written `2026-11-30 10:00`. */
function at(hours: string, moment: string, code?: string) {
  const reading = parseHours(hours);
  if (!('schedule' in reading)) throw new Error(reading.fault);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = moment.split(/\D/).map(Number);
  const found = openAt(reading.schedule, { year, month, day, minute: hour * 60 + minute }, code);
  if (found.state === 'open') return `open until ${found.until / 60}`;
  if (found.state === 'closed' && found.opensAt) return `closed until ${found.opensAt / 60}`;
  return found.state;
}

const WEEK = 'Mo-Fr 09:00-12:00,14:00-18:00; Sa 10:00-12:00';

test.each([
  // A Monday.
  [WEEK, '2026-11-30 09:00', 'open until 12'],
  [WEEK, '2026-11-30 12:00', 'closed until 14'],
  [WEEK, '2026-11-30 08:59', 'closed until 9'],
  [WEEK, '2026-11-30 19:00', 'closed'],
  [WEEK, '2026-12-05 11:00', 'open until 12'],
  [WEEK, '2026-12-06 11:00', 'closed'],
  // Christmas and Easter Monday: the hours say nothing of them, or say that they are closed.
  [WEEK, '2026-12-25 10:00', 'unsure'],
  [WEEK, '2027-03-29 10:00', 'unsure'],
  [`${WEEK}; PH off`, '2026-12-25 10:00', 'closed'],
  [`${WEEK}; Dec 25 off`, '2026-12-25 10:00', 'closed'],
  ['24/7', '2026-12-25 10:00', 'open until 24'],
  // A rule stands over those before it, for its own days.
  ['Mo-Fr 09:00-12:00; We 14:00-16:00', '2026-12-02 10:00', 'closed until 14'],
  ['Mo-Fr 09:00-12:00, We 14:00-16:00', '2026-12-02 10:00', 'open until 12'],
  ['Mo-Fr 09:00-12:00; Aug off', '2026-08-03 10:00', 'closed'],
  ['Oct-Mar Mo 09:00-12:00', '2026-11-30 10:00', 'open until 12'],
  ['Oct-Mar Mo 09:00-12:00', '2026-06-01 10:00', 'closed'],
  // First and last of the month, weeks, past midnight.
  ['Tu[1] 09:00-12:00', '2026-12-01 10:00', 'open until 12'],
  ['Tu[1] 09:00-12:00', '2026-12-08 10:00', 'closed'],
  ['Mo[-1] 09:00-12:00', '2026-11-30 10:00', 'open until 12'],
  ['week 1-53/2 Mo 09:00-12:00', '2026-11-30 10:00', 'open until 12'],
  ['week 1-53/2 Mo 09:00-12:00', '2026-11-23 10:00', 'closed'],
  ['Fr 22:00-02:00', '2026-12-05 01:00', 'open until 2'],
  // Only a comment says what holds; school holidays are not known.
  ['"sur rendez-vous"', '2026-11-30 10:00', 'unsure'],
  [`${WEEK}; SH off`, '2026-11-30 10:00', 'open until 12'],
  [`${WEEK}; SH off`, '2026-07-20 10:00', 'unsure'],
  [`${WEEK}; SH,PH off`, '2026-11-11 10:00', 'closed'],
  ['SH Mo-Fr 10:00-12:00', '2026-11-30 10:00', 'closed'],
  ['SH Mo-Fr 10:00-12:00', '2026-07-20 10:00', 'unsure'],
  // One year alone, another rule where none holds, the night after a holiday.
  ['Mo-Fr 09:00-12:00; 2026 Nov 30-2026 Dec 04 off', '2026-11-30 10:00', 'closed'],
  ['Mo-Fr 09:00-12:00; 2025 Nov 30-2025 Dec 04 off', '2026-11-30 10:00', 'open until 12'],
  ['2026 Dec 24-2027 Jan 02 off', '2026-12-30 10:00', 'closed'],
  ['Mo 09:00-12:00 || "appelez"', '2026-11-30 10:00', 'open until 12'],
  ['Mo 09:00-12:00 || "appelez"', '2026-11-30 14:00', 'unsure'],
  ['Mo 09:00-12:00 || "appelez"', '2026-12-01 10:00', 'unsure'],
  ['Mo[1-2] 09:00-12:00', '2026-12-14 10:00', 'open until 12'],
  ['Mo[1-2] 09:00-12:00', '2026-12-21 10:00', 'closed'],
  ['24/7 off', '2026-11-30 10:00', 'closed'],
  ['Fr 22:00-26:00', '2026-12-05 01:00', 'open until 2'],
  ['Th 22:00-02:00; PH off', '2026-12-25 01:00', 'open until 2'],
])('%s at %s: %s', (hours, moment, state) => expect(at(hours, moment)).toBe(state));

describe('public holidays of one part of the country', () => {
  test.each([
    ['Strasbourg', '67482', '2026-12-26', 'closed'],
    ['Metz, by its postal code', '57000', '2026-12-26', 'closed'],
    ['Pau', '64445', '2026-12-26', 'open until 12'],
    // In the communes that have a Protestant church: nobody knows here which.
    ['Colmar, on Good Friday', '68066', '2027-03-26', 'unsure'],
    ['Pau, on Good Friday', '64445', '2027-03-26', 'open until 12'],
    ['Cayenne', '97302', '2026-06-10', 'closed'],
    ['Saint-Denis', '97411', '2026-12-20', 'closed'],
    ['Mamoudzou', '97611', '2026-04-27', 'closed'],
    ['Pointe-à-Pitre', '97120', '2026-05-27', 'closed'],
    ['Fort-de-France', '97209', '2026-05-22', 'closed'],
    ['Saint-Barthélemy, whose postal code is one of Guadeloupe', '97133', '2026-10-09', 'closed'],
    ['Nouméa', '98818', '2026-09-24', 'closed'],
    ['Papeete, on a day that its assembly has moved', '98735', '2026-06-29', 'unsure'],
    ['an unknown commune', undefined, '2026-12-26', 'open until 12'],
  ])('%s', (_where, code, day, state) => {
    expect(at('Mo-Su 09:00-12:00; PH off', `${day} 10:00`, code)).toBe(state);
  });

  test('where nothing is said of holidays, hours that hold every day hold then too', () => {
    expect(at('24/7', '2027-03-26 10:00', '68066')).toBe('open until 24');
    expect(at('Mo-Fr 09:00-12:00', '2026-06-10 10:00', '97302')).toBe('unsure');
  });
});
