import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comingSessions } from '../../../src/browser/places/beginner-workshops.ts';
import {
  findPlaces,
  kilometres,
  type PlaceQuery,
} from '../../../src/browser/places/find-places.ts';
import {
  nextSpell,
  openNow,
  opensWithin,
  thisMinute,
} from '../../../src/browser/places/open-now.ts';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import type { FinderData } from '../../../src/model/places/finder-data.ts';
import { finderData } from '../../../src/site/places/finder-file.ts';
import { onOutlines, placeMap } from '../../../src/site/places/place-map.ts';
import { communesOfPlaces } from '../../../src/site/places/placed-places.ts';

const { corpus, problems } = corpusReader(resolve('test/editions/lieux'))();
if (!corpus) throw new Error(JSON.stringify(problems));
// What the browser reads is the file.
const data: FinderData = JSON.parse(JSON.stringify(finderData(corpus)));

const ANY: PlaceQuery = {
  commune: '',
  service: '',
  public: '',
  gratuit: false,
  debutant: false,
  quand: [],
};
const look = (query: Partial<PlaceQuery>) => findPlaces(data, { ...ANY, ...query });
const inCommune = ({ lieux, sur_place }: ReturnType<typeof look>) =>
  new Set(lieux.slice(0, sur_place).map(({ lieu }) => data.communes[lieu[2]]?.[0]));

describe('a commune is found', () => {
  test.each([
    ['by its name', 'Lescar', 'Lescar', undefined],
    ['without capitals nor accents', 'billere', 'Billère', undefined],
    ['by the start of its name', 'oloron', 'Oloron-Sainte-Marie', 'Oloron-Sainte-Marie'],
    ['with « Ste »', 'Oloron Ste Marie', 'Oloron-Sainte-Marie', undefined],
    ['with two letters wrong', 'leskarr', 'Lescar', 'Lescar'],
    ['by its postal code', '64230', 'Lescar', undefined],
    ['by its code', '64335', 'Lescar', undefined],
    ['with its CEDEX', 'Pau cedex 9', 'Pau', undefined],
    ['with its district', 'Pau 2e', 'Pau', undefined],
    ['with a code in two parts', '64 230', 'Lescar', undefined],
    ['in capitals', 'OLORON SAINTE MARIE', 'Oloron-Sainte-Marie', undefined],
  ])('%s', (_how, commune, nom, compris) => {
    const found = look({ commune });
    expect(inCommune(found)).toEqual(new Set([nom]));
    expect(found.compris).toBe(compris);
  });

  test('two communes of one postal code', () => {
    expect(inCommune(look({ commune: '64140' }))).toEqual(new Set(['Billère', 'Lons']));
  });

  test('without any place: those around it are given', () => {
    const found = look({ commune: 'Gelos' });
    expect(found).toMatchObject({ sans: 'Gelos', sur_place: 0 });
    expect(found.lieux.length).toBeGreaterThan(0);
    // By its code too: its name is said.
    expect(look({ commune: '64237' })).toMatchObject({ sans: 'Gelos', sur_place: 0 });
  });

  test('that is not of this territory', () => {
    expect(look({ commune: 'Strasbourg' })).toEqual({ lieux: [], sur_place: 0, inconnue: true });
  });
});

describe('places are narrowed', () => {
  test('by what one needs', () => {
    const found = look({ service: 'securite' }).lieux;
    expect(found).toHaveLength(10);
    expect(found.every(({ lieu }) => lieu[1].startsWith('L’atelier'))).toBe(true);
  });

  test('for a public: what is reserved to others is left out, what says nothing is open to all', () => {
    expect(look({ public: 'seniors' }).lieux).toHaveLength(30);
    expect(look({ public: 'illettrisme' }).lieux).toHaveLength(25);
  });

  test('to what is free, and to what is open now', () => {
    expect(look({ gratuit: true }).lieux).toHaveLength(22);
    // A Sunday, in the middle of the night.
    const night = thisMinute(new Date('2026-11-29T03:00'));
    expect(look({ quand: [night] }).lieux).toHaveLength(6);
  });

  test('to where somebody helps who has never touched a computer, in a workshop of the first level too', () => {
    const { lieux } = look({ debutant: true });
    expect(new Set(lieux.map(({ lieu }) => lieu[1].replace(/ d[e’].*/, '')))).toEqual(
      new Set(['L’atelier fictif', 'Le comptoir imaginaire']),
    );
    const cabin = data.lieux.findIndex(([slug]) => slug === 'la-cabane-inventee-lescar');
    const withWorkshop: FinderData = {
      ...data,
      ateliers: [
        [cabin, 'souris', 'La souris', ['2026-11-24 14:00 16:00', '2026-12-01 14:00 16:00']],
      ],
    };
    const afternoon = new Date('2026-12-01T10:00');
    const found = findPlaces(
      withWorkshop,
      { ...ANY, commune: 'Lescar', debutant: true, quand: [nextSpell(afternoon)] },
      comingSessions(withWorkshop, afternoon),
    );
    expect(found.lieux[0]).toMatchObject({
      lieu: withWorkshop.lieux[cabin],
      seance: { slug: 'souris', date: '2026-12-01', debut: '14:00' },
    });
    const evening = new Date('2026-12-01T16:00');
    expect(comingSessions(withWorkshop, evening).get(cabin)).toEqual([]);
  });
});

describe('the part of the day that one plans for', () => {
  test.each([
    ['2026-11-30T09:00', 'Mo 09:00-12:00', false],
    ['2026-11-30T09:00', 'Mo 11:00-12:30', true],
    ['2026-11-30T13:00', 'Mo 14:00-16:00', true],
    ['2026-11-30T16:00', 'Mo 14:00-16:00', false],
    ['2026-11-30T17:00', 'Mo 18:30-20:00', false],
    // In the evening, the next day is meant.
    ['2026-11-30T18:00', 'Mo 18:30-20:00', false],
    ['2026-11-30T18:00', 'Tu 09:00-12:00', true],
    ['2026-12-31T20:00', 'Mo-Fr 09:00-12:00; PH off', false],
    ['2026-11-30T20:00', 'Mo 22:00-26:00', true],
    ['2026-11-30T10:00', '"sur rendez-vous"', false],
  ])('at %s, « %s »', (moment, hours, isOpen) => {
    expect(opensWithin(hours, nextSpell(new Date(moment)))).toBe(isOpen);
  });

  test.each([
    ['2026-11-30T17:59', 'Ouvert cet après-midi'],
    ['2026-11-30T18:00', 'Ouvert demain'],
  ])('at %s it is « %s »', (moment, nom) => expect(nextSpell(new Date(moment)).nom).toBe(nom));
});

test('the nearest comes first, from where one is', () => {
  const { lieux } = look({ ici: { latitude: 43.493, longitude: -1.475 } });
  expect(lieux[0]?.lieu[1]).toContain('Bayonne');
  expect(lieux[0]?.km).toBeLessThan(1);
});

test('a distance is that of the crow', () => {
  const [pau, bayonne] = [
    { latitude: 43.2951, longitude: -0.3708 },
    { latitude: 43.4929, longitude: -1.4748 },
  ];
  expect(kilometres(pau, bayonne)).toBeCloseTo(92, 0);
});

test.each([
  ['Mo-Fr 09:00-12:00', '2026-11-30T10:00', 'Ouvert maintenant, jusqu’à 12 h.'],
  ['Mo-Fr 09:00-12:00', '2026-11-30T08:00', 'Fermé maintenant, ouvre à 9 h.'],
  ['24/7', '2026-11-30T08:00', 'Ouvert maintenant, jusqu’à minuit.'],
  ['"sur rendez-vous"', '2026-11-30T08:00', undefined],
])('%s at %s', (hours, moment, phrase) => {
  expect(openNow(hours, new Date(moment))?.phrase.replaceAll('\u00a0', ' ')).toBe(phrase);
});

test('the ends of the country stand where the outlines have them', () => {
  const ends = [
    [48.46, -5.14, 0, undefined],
    [51.089, 2.54, undefined, 0],
    [41.366, 9.2, undefined, 584],
    [48.97, 8.2335, 557, undefined],
  ] as const;
  for (const [latitude, longitude, x, y] of ends) {
    const [left, top] = onOutlines(latitude, longitude);
    if (x !== undefined) expect(Math.abs(left - x)).toBeLessThan(2);
    if (y !== undefined) expect(Math.abs(top - y)).toBeLessThan(2);
  }
});

test('the map holds a dot a commune, and the outline of their département', () => {
  const map = placeMap(communesOfPlaces(corpus));
  expect(map?.points.map(({ nom }) => nom)).toContain('Bayonne');
  expect(map?.contour).toMatch(/^M-?\d+ -?\d+L/);
  for (const { x, y } of map?.points ?? []) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(1000);
    expect(y).toBeGreaterThan(0);
  }
});
