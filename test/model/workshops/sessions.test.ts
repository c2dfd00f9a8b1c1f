import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { localMoment } from '../../../src/model/workshops/french-time.ts';
import {
  ruledDates,
  ruleOf,
  type Schedule,
  sessionsOf,
} from '../../../src/model/workshops/sessions.ts';

const schedule = (more: Partial<Schedule> = {}): Schedule => ({
  etat: 'prevu',
  date: '2026-10-06',
  heure_debut: '14:00',
  heure_fin: '16:00',
  repetition: 'jamais',
  jours: [],
  dates_particulieres: [],
  ...more,
});

describe('the dates of a rule', () => {
  test.each<[string, Partial<Schedule>, string[]]>([
    ['once', {}, ['2026-10-06']],
    [
      'each week, its last day included',
      { repetition: 'chaque-semaine', jusqu_au: '2026-10-20' },
      ['2026-10-06', '2026-10-13', '2026-10-20'],
    ],
    [
      'two days of each week, the first of them after the first date',
      {
        date: '2026-10-05',
        repetition: 'chaque-semaine',
        jours: ['jeudi', 'mardi'],
        jusqu_au: '2026-10-15',
      },
      ['2026-10-06', '2026-10-08', '2026-10-13', '2026-10-15'],
    ],
    [
      'one week out of two',
      { repetition: 'deux-semaines', jusqu_au: '2026-11-10' },
      ['2026-10-06', '2026-10-20', '2026-11-03'],
    ],
    [
      'the first Tuesday of each month',
      { repetition: 'chaque-mois', jusqu_au: '2026-12-31' },
      ['2026-10-06', '2026-11-03', '2026-12-01'],
    ],
    [
      'the fifth Tuesday of a month, which is its last one',
      { date: '2026-09-29', repetition: 'chaque-mois', jusqu_au: '2026-12-31' },
      ['2026-09-29', '2026-10-27', '2026-11-24', '2026-12-29'],
    ],
    [
      'at the very end of the years that are written with four digits',
      { date: '9999-12-28', repetition: 'chaque-semaine', jusqu_au: '9999-12-31' },
      ['9999-12-28'],
    ],
    ['over before it began', { repetition: 'chaque-semaine', jusqu_au: '2026-10-05' }, []],
  ])('%s', (_name, more, expected) => {
    expect(ruledDates(schedule(more))).toEqual(expected);
  });

  test('go on for a year when nobody said until when', () => {
    const dates = ruledDates(schedule({ repetition: 'chaque-semaine' }));
    expect([dates.length, dates[0], dates.at(-1)]).toEqual([53, '2026-10-06', '2027-10-05']);
  });

  test('end some day, however far the last one is', () => {
    const dates = ruledDates(
      schedule({ repetition: 'chaque-semaine', jusqu_au: '9999-12-31', jours: ['lundi'] }),
    );
    expect(dates).toHaveLength(1100);
  });
});

describe('what a program of calendars makes of the rule', () => {
  const starts = ['2026-10-05', '2026-12-30', '2027-01-29', '2028-02-29', '2026-08-31'];
  const kinds = ['chaque-semaine', 'deux-semaines', 'chaque-mois'] as const;
  const days: Schedule['jours'][] = [[], ['dimanche', 'lundi'], ['mercredi']];
  const series = starts.flatMap((date) =>
    kinds.flatMap((repetition) => days.map((jours) => schedule({ date, repetition, jours }))),
  );

  test.each(series)('$repetition from $date on, $jours', (one) => {
    const start = ICAL.Time.fromDateString(one.date);
    const dates = ICAL.Recur.fromData(ruleOf(one) ?? {}).iterator(start);
    const own = ruledDates(one);
    expect(own.length).toBeGreaterThan(11);
    expect(own).toEqual(own.map(() => dates.next()?.toString()));
  });
});

describe('sessions', () => {
  const sessions = sessionsOf(
    schedule({
      repetition: 'chaque-semaine',
      jusqu_au: '2026-11-10',
      dates_particulieres: [
        { date: '2026-10-13', cas: 'annulee' },
        { date: '2026-10-20', cas: 'sans' },
        { date: '2026-10-27', cas: 'complete', heure_debut: '15:30' },
        { date: '2026-10-29', cas: 'en-plus', heure_debut: '09:00', heure_fin: '10:00' },
      ],
    }),
  );

  test('follow the rule but where a date goes its own way', () => {
    expect(
      sessions.map(({ date, debut, fin, etat, deLaRegle }) => [date, debut, fin, etat, deLaRegle]),
    ).toEqual([
      ['2026-10-06', '14:00', '16:00', 'prevue', true],
      ['2026-10-13', '14:00', '16:00', 'annulee', true],
      ['2026-10-27', '15:30', '17:30', 'complete', true],
      ['2026-10-29', '09:00', '10:00', 'prevue', false],
      ['2026-11-03', '14:00', '16:00', 'prevue', true],
      ['2026-11-10', '14:00', '16:00', 'prevue', true],
    ]);
  });

  test('are all called off with their workshop, and stay', () => {
    const off = sessionsOf(schedule({ etat: 'annule' }));
    expect(off).toMatchObject([{ date: '2026-10-06', etat: 'annulee' }]);
  });

  test('end on the day on which they begin', () => {
    const late = sessionsOf(
      schedule({
        dates_particulieres: [{ date: '2026-10-06', cas: 'tenue', heure_debut: '23:00' }],
      }),
    );
    expect(late).toMatchObject([{ debut: '23:00', fin: '23:59' }]);
  });
});

test.each([
  ['2026-10-24', '14:00', '2026-10-24T14:00+02:00'],
  ['2026-10-25', '01:30', '2026-10-25T01:30+02:00'],
  ['2026-10-25', '02:30', '2026-10-25T02:30+02:00'],
  ['2026-10-25', '14:00', '2026-10-25T14:00+01:00'],
  ['2027-03-27', '14:00', '2027-03-27T14:00+01:00'],
  ['2027-03-28', '14:00', '2027-03-28T14:00+02:00'],
])('on %s the clocks of Paris show %s at %s', (date, hour, expected) => {
  expect(localMoment(date, hour)).toBe(expected);
});
