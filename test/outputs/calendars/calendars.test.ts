import { resolve } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/corpus/entry.ts';
import { localMoment } from '../../../src/model/workshops/french-time.ts';
import { sessionsOf } from '../../../src/model/workshops/sessions.ts';
import { calendarFiles } from '../../../src/outputs/calendars/calendar-files.ts';
import { sessionFiles } from '../../../src/outputs/sessions-csv.ts';
import { lazy } from '../../../src/site/lazy.ts';
import { contentFolder, EDITION } from '../../helpers/content-folder.ts';
import { placePage, workshopPage } from '../../helpers/places-and-workshops.ts';
import { occurrences } from '../../helpers/read-calendar.ts';
import { readCsv } from '../../helpers/read-csv.ts';
import { siteOf } from '../../helpers/site.ts';

const current = lazy(() => siteOf(resolve('test/editions/ateliers')));
const calendars = lazy(async () => {
  const files = calendarFiles(await current());
  return new Map(files.map(({ url, content }) => [url, String(content())]));
});
const calendar = async (url: string): Promise<string> => (await calendars()).get(url) ?? '';

test('there is one for the territory, for each level, for each commune and for each workshop', async () => {
  expect([...(await calendars()).keys()]).toEqual([
    '/ateliers/agenda/tous.ics',
    ...['eloigne', 'debutant', 'intermediaire', 'autonome'].map(
      (id) => `/ateliers/agenda/niveau-${id}.ics`,
    ),
    '/ateliers/agenda/commune-essai-le-bourg.ics',
    '/ateliers/agenda/commune-essai-sur-mer.ics',
    ...['cafe', 'courriel', 'fete', 'premiers-pas'].map((slug) => `/ateliers/${slug}/agenda.ics`),
  ]);
});

test('a program reads back each session at its hour, before and after the clocks change', async () => {
  const { corpus } = await current();
  const expected = entriesOf(corpus, 'atelier').flatMap(({ data }) =>
    sessionsOf(data).map(({ date, debut, fin, etat }) => {
      const at = (hour: string) => new Date(localMoment(date, hour)).toISOString();
      const isFull = etat === 'complete' || (data.places === 'complet' && etat === 'prevue');
      const mark = etat === 'annulee' ? 'Annulé : ' : isFull ? 'Complet : ' : '';
      const status = etat === 'annulee' ? 'CANCELLED' : 'CONFIRMED';
      return `${at(debut)} ${at(fin)} ${status} ${mark}${data.titre}`;
    }),
  );
  const read = occurrences(await calendar('/ateliers/agenda/tous.ics'));
  expect(read.map((line) => line.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual(expected.sort());
  expect(read).toHaveLength(28);
  expect(read.filter((line) => line.includes('Premiers pas')).slice(2, 5)).toEqual([
    '2026-10-20T12:00:00.000Z 2026-10-20T14:00:00.000Z CONFIRMED Premiers pas',
    '2026-11-03T13:00:00.000Z 2026-11-03T15:00:00.000Z CANCELLED Annulé\u00a0: Premiers pas',
    '2026-11-10T13:00:00.000Z 2026-11-10T15:00:00.000Z CONFIRMED Complet\u00a0: Premiers pas',
  ]);
});

test('a part holds its own workshops and no other', async () => {
  const summaries = async (url: string) => [
    ...new Set(
      occurrences(await calendar(url)).map((line) => line.split(/ (?=\p{Lu}\p{Ll})/u).at(-1)),
    ),
  ];
  expect(await summaries('/ateliers/agenda/niveau-debutant.ics')).toEqual(['Écrire un courriel']);
  expect(await summaries('/ateliers/agenda/commune-essai-sur-mer.ics')).toEqual([
    'Écrire un courriel',
    'Fête du numérique',
  ]);
});

describe('as RFC 5545 wants it', () => {
  test('lines end with CRLF, fold before 76 bytes, and none of them is lost', async () => {
    const text = await calendar('/ateliers/agenda/tous.ics');
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  test('no property names a parameter twice', async () => {
    const lines = (await calendar('/ateliers/agenda/tous.ics'))
      .replaceAll('\r\n ', '')
      .split('\r\n');
    for (const line of lines) {
      const [head = ''] = line.split(':');
      const names = head
        .split(';')
        .slice(1)
        .map((parameter) => parameter.split('=')[0]);
      expect(new Set(names).size, line).toBe(names.length);
    }
    expect(lines).toContain('REFRESH-INTERVAL;VALUE=DURATION:P1D');
  });

  test('each event has what it must have, and each moment names a zone that is described', async () => {
    const root = new ICAL.Component(ICAL.parse(await calendar('/ateliers/agenda/tous.ics')));
    const zones = root
      .getAllSubcomponents('vtimezone')
      .map((zone) => zone.getFirstPropertyValue('tzid'));
    expect(zones).toEqual(['Europe/Paris']);
    const names = new Set<string>();
    for (const event of root.getAllSubcomponents('vevent')) {
      for (const name of ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'location', 'url'])
        expect(event.getAllProperties(name), name).toHaveLength(1);
      for (const name of ['dtstart', 'dtend', 'exdate', 'recurrence-id'])
        for (const property of event.getAllProperties(name))
          expect(property.getParameter('tzid')).toBe('Europe/Paris');
      names.add(
        `${event.getFirstPropertyValue('uid')} ${event.getFirstPropertyValue('recurrence-id') ?? ''}`,
      );
    }
    expect(names.size).toBe(root.getAllSubcomponents('vevent').length);
  });

  test('says who to call, and is the same whenever it is made', async () => {
    const text = (await calendar('/ateliers/premiers-pas/agenda.ics')).replaceAll('\r\n ', '');
    expect(text).toMatch(/Contact.: L’accueil d’essai\\, 01.00.00.00.00/);
    expect(text).toContain('DTSTAMP:20260915T120000Z');
    const again = calendarFiles(await current()).find(({ url }) => url.includes('premiers-pas'));
    expect(again?.content()).toBe(await calendar('/ateliers/premiers-pas/agenda.ics'));
  });
});

test('an edition without workshops has no calendar', async () => {
  expect(calendarFiles({ ...(await current()), corpus: { entries: [] } } as never)).toEqual([]);
});

test('every session stands in a table for spreadsheets, with the people who came', async () => {
  const [file] = sessionFiles(await current());
  const [header, ...rows] = readCsv(String(file?.content()));
  expect(header?.slice(0, 4)).toEqual(['Date', 'De', 'À', 'Atelier']);
  expect(rows).toHaveLength(28);
  expect(rows.find(([date]) => date === '2026-11-17')).toEqual([
    ...['2026-11-17', '15:00', '17:00', 'Premiers pas', 'Essai-le-Bourg'],
    ...['Médiathèque, 1 rue de l’Essai, Essai-le-Bourg', 'Éloigné', 'Prévu', '6'],
    ...['https://ateliers.example/ateliers/premiers-pas/', 'Licence Ouverte 2.0'],
  ]);
});

describe('overseas', () => {
  const overseas = async (edition: string, files: Record<string, string>) => {
    const folder = contentFolder({ 'national/edition.yml': `${EDITION}${edition}`, ...files });
    const made = calendarFiles(await siteOf(folder));
    return String(made.find(({ url }) => url === '/ateliers/agenda/tous.ics')?.content());
  };

  test.each([
    ['territoire: { nature: departement, code: "974" }', 'Indian/Reunion', '10:00'],
    ['territoire: { nature: region, code: "02" }', 'America/Martinique', '18:00'],
    ['territoire: { nature: commune, code: "97302" }', 'America/Cayenne', '17:00'],
    ['territoire: { nature: departement, code: "976" }', 'Indian/Mayotte', '11:00'],
    ['fuseau: nouvelle-caledonie', 'Pacific/Noumea', '03:00'],
    ['fuseau: saint-pierre-et-miquelon', 'America/Miquelon', '16:00'],
    ['', 'Europe/Paris', '12:00'],
  ])('%s: the hours are those of %s', async (edition, zone, universalHour) => {
    const text = await overseas(`${edition}\n`, {
      'national/ateliers/photos.md': workshopPage('Les photos', 'date: 2026-07-07'),
    });
    expect(text).toContain(`DTSTART;TZID=${zone}:20260707T140000`);
    expect(text.match(/^TZID:(.*)$/gm)?.map((line) => line.trim())).toEqual([`TZID:${zone}`]);
    expect(occurrences(text)).toEqual([
      expect.stringMatching(new RegExp(`^2026-07-07T${universalHour}:00.000Z .* Les photos$`)),
    ]);
  });

  test('a place has the clocks of its postal code; each zone that is named is described', async () => {
    const text = await overseas('', {
      'national/lieux/ici.md': placePage(),
      'national/lieux/saint-denis.md': placePage('La Case')
        .replace('64230', '97400')
        .replace('Lescar', 'Saint-Denis'),
      'national/ateliers/la-bas.md': workshopPage(
        'Là-bas',
        'date: 2026-12-08',
        'lieu: lieux/saint-denis\n',
      ),
      'national/ateliers/ici.md': workshopPage('Ici', 'date: 2026-12-08', 'lieu: lieux/ici\n'),
    });
    expect(occurrences(text)).toEqual([
      '2026-12-08T10:00:00.000Z 2026-12-08T12:00:00.000Z CONFIRMED Là-bas',
      '2026-12-08T13:00:00.000Z 2026-12-08T15:00:00.000Z CONFIRMED Ici',
    ]);
  });

  test('a series of Miquelon keeps its hour when the clocks of America change', async () => {
    const text = await overseas('fuseau: saint-pierre-et-miquelon\n', {
      'national/ateliers/photos.md': workshopPage(
        'Les photos',
        'date: 2026-10-27\nrepetition: chaque-semaine\njusqu_au: 2026-11-03',
      ),
    });
    expect(occurrences(text).map((line) => line.slice(0, 16))).toEqual([
      '2026-10-27T16:00',
      '2026-11-03T17:00',
    ]);
  });
});

test.each<[string, string]>([
  ['the last Friday of each month', 'date: 2026-01-30\nrepetition: chaque-mois'],
  ['the fifth Monday, which not every month has', 'date: 2026-03-30\nrepetition: chaque-mois'],
  [
    'two days of one week out of two, from the second of them on',
    'date: 2026-10-08\nrepetition: deux-semaines\njours: [mardi, jeudi]\njusqu_au: 2027-04-30',
  ],
  [
    'a first day that the series does not hold',
    'date: 2026-10-05\nrepetition: chaque-semaine\njours: [mercredi]\njusqu_au: 2026-11-30',
  ],
  [
    'another hour on the nights when the clocks change',
    'date: 2026-10-04\nrepetition: chaque-semaine\njusqu_au: 2027-04-04\ndates_particulieres:\n' +
      '  - { date: 2026-10-25, cas: complete, heure_debut: "01:30", heure_fin: "03:30" }\n' +
      '  - { date: 2027-03-28, cas: tenue, heure_debut: "01:30", heure_fin: "03:30" }',
  ],
  [
    'its first date skipped, its last called off, one more between',
    'date: 2026-10-06\nrepetition: chaque-semaine\njusqu_au: 2026-11-03\ndates_particulieres:\n' +
      '  - { date: 2026-10-06, cas: sans }\n  - { date: 2026-11-03, cas: annulee }\n' +
      '  - { date: 2026-10-24, cas: en-plus, heure_debut: "09:00", heure_fin: "10:00" }',
  ],
  ['all of it called off', 'etat: annule\ndate: 2026-10-06\nrepetition: chaque-semaine'],
  ['a year without a last day', 'date: 2028-02-29\nrepetition: chaque-semaine'],
])('%s is read back session by session', async (_what, dates) => {
  const folder = contentFolder({
    'national/edition.yml': EDITION,
    'national/ateliers/essai.md': workshopPage('Essai', dates),
  });
  const made = await siteOf(folder);
  const [workshop] = entriesOf(made.corpus, 'atelier');
  if (!workshop) throw new Error('No workshop.');
  const expected = sessionsOf(workshop.data).map(({ date, debut, fin, etat }) => {
    const at = (hour: string) => new Date(localMoment(date, hour)).toISOString();
    return `${at(debut)} ${at(fin)} ${etat === 'annulee' ? 'CANCELLED' : 'CONFIRMED'}`;
  });
  const file = calendarFiles(made).find(({ url }) => url === '/ateliers/agenda/tous.ics');
  const read = occurrences(String(await file?.content()));
  expect(read.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(expected.sort());
  expect(read.length).toBeGreaterThan(3);
});
