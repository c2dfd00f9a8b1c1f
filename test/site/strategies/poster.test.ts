import { describe, expect, test } from 'vitest';
import { type ActionState, laneDrawing } from '../../../src/model/poster-drawing.ts';
import { type PosterFacts, posterView } from '../../../src/site/strategies/poster.ts';
import { territoryOutline } from '../../../src/site/strategies/territory-outline.ts';
import { timelineOf } from '../../../src/site/strategies/timeline.ts';

const plain = (text: string) => text;
const shown = (text = '') => text.replaceAll('\u00a0', ' ');

const actions = (...states: ActionState[]) =>
  states.map((etat) => ({
    titre: 'Agir',
    description: '',
    publics: [],
    freins: [],
    partenaires: [],
    etat,
  }));

const axis = (...missions: ActionState[][]) => ({
  titre: 'Équiper',
  actions: [],
  missions: missions.map((states) => ({ titre: 'Prêter', actions: actions(...states) })),
});

/** A strategy of which nothing is known but its plan. */
const plan = (...axes: PosterFacts['axes']) => ({ axes, jalons: [] });

const MANY: ActionState[] = Array(40).fill('prevue');

describe('what the beads of a lane say in words', () => {
  test.each([
    [axis(['prevue']), '1 action prévue'],
    [axis(['prevue', 'prevue'], ['prevue']), '3 actions prévues'],
    [axis(['en-cours', 'en-cours']), '2 actions en cours'],
    [axis(['prevue', 'realisee', 'prevue']), '3 actions : 1 réalisée, 2 prévues'],
    [axis(['abandonnee', 'abandonnee', 'en-cours']), '3 actions : 1 en cours, 2 abandonnées'],
    [
      axis(['non-documente'], ['realisee', 'non-documente']),
      '3 actions : 1 réalisée, 2 d’état non documenté',
    ],
    [axis(['non-documente', 'non-documente']), '2 actions'],
    [axis([]), '1 mission'],
    [axis(), '0 action'],
  ])('%#: %s', (one, words) => {
    const poster = posterView(plan(one, axis(['prevue'])), plain);
    expect(shown(poster?.voies[0]?.bilan)).toBe(words);
  });

  test('the actions of an axis itself count with those of its missions', () => {
    const both = { ...axis(['prevue']), actions: actions('realisee') };
    expect(shown(posterView(plan(both), plain)?.voies[0]?.bilan)).toBe(
      '2 actions : 1 réalisée, 1 prévue',
    );
  });
});

test('the key names the states that the plan has, no other', () => {
  const poster = posterView(plan(axis(['prevue', 'non-documente']), axis(['realisee'])), plain);
  const names = poster?.legende.map(({ libelle }) => libelle);
  expect(names).toEqual(['Réalisée', 'Prévue', 'État non documenté']);
  expect(new Set(poster?.legende.map(({ dessin }) => dessin)).size).toBe(3);
});

test('a plan without an action has no poster', () => {
  expect(posterView(plan(), plain)).toBeUndefined();
  expect(posterView(plan(axis([])), plain)).toBeUndefined();
});

describe('a lane', () => {
  const size = (svg: string) =>
    (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).slice(1).map(Number) as [number, number];
  const beads = (svg: string) => [...svg.matchAll(/a7 7 0 1 0 14 0/g)].length;

  test('has one bead for each action, however many rows it takes', () => {
    expect(beads(laneDrawing([MANY]))).toBe(MANY.length);
  });

  test('is no wider than a telephone, and goes on below', () => {
    const [wide, high] = size(laneDrawing([MANY]));
    expect(wide).toBeLessThanOrEqual(320);
    expect(high).toBeGreaterThan(size(laneDrawing([['prevue']]))[1]);
  });

  test('ties the actions of one mission, and parts those of two', () => {
    const threads = (svg: string) => [...svg.matchAll(/h8/g)].length;
    expect(threads(laneDrawing([['prevue', 'prevue', 'prevue']]))).toBe(2);
    expect(threads(laneDrawing([['prevue', 'prevue'], ['prevue']]))).toBe(1);
  });

  test('takes two paths at most, whatever it holds', () => {
    const all: ActionState[] = ['realisee', 'en-cours', 'prevue', 'abandonnee', 'non-documente'];
    expect(laneDrawing([all, MANY]).match(/<path/g)).toHaveLength(2);
  });

  test('without an action draws nothing', () => {
    expect(laneDrawing([[], []])).toBe('');
  });
});

describe('the timeline', () => {
  const told = (data: Partial<Parameters<typeof timelineOf>[0]>) =>
    timelineOf({ jalons: [], axes: [], ...data }, plain).map(
      ({ date, texte }) => `${date.texte} : ${texte}`,
    );
  const vote = { date: '2019-03-22', instance: 'Conseil' };
  const due = (titre: string, echeance: string) => ({
    ...(actions('prevue')[0] as ReturnType<typeof actions>[0]),
    titre,
    echeance,
  });

  test('tells the dates of a strategy in their order, whatever their precision', () => {
    const jalons = [
      { date: '2021', texte: 'Bilan' },
      { date: '2018-12-05', texte: 'Schéma arrêté' },
    ];
    expect(told({ debut: '2019-03', fin: '2022', deliberation: vote, jalons })).toEqual([
      '5 décembre 2018 : Schéma arrêté',
      'mars 2019 : Début',
      '22 mars 2019 : Délibération',
      '2021 : Bilan',
      '2022 : Fin',
    ]);
  });

  test('tells a month after its days, for all that is not the beginning', () => {
    const jalons = [
      { date: '2019-03', texte: 'Enquête' },
      { date: '2019', texte: 'Carte' },
    ];
    expect(told({ deliberation: vote, jalons })).toEqual([
      '22 mars 2019 : Délibération',
      'mars 2019 : Enquête',
      '2019 : Carte',
    ]);
  });

  test('says once what begins on the day of its vote', () => {
    expect(told({ debut: '2019-03-22', deliberation: vote, fin: '2020' })).toEqual([
      '22 mars 2019 : Délibération',
      '2020 : Fin',
    ]);
  });

  test('names an action that is due alone, and counts those that are due together', () => {
    const axes = [
      {
        ...axis(),
        actions: [due('Enquêter', '2019-03'), due('Ouvrir', '2020'), due('Former', '2020')],
      },
    ];
    expect(told({ axes })).toEqual([
      'mars 2019 : Échéance : Enquêter',
      '2020 : Échéance de 2 actions',
    ]);
  });

  test('gathers what falls on one day', () => {
    const jalons = [
      { date: '2022', texte: 'Bilan' },
      { date: '2022', texte: 'Vote' },
      { date: '2023', texte: 'Suite' },
    ];
    expect(told({ jalons })).toEqual(['2022 : Bilan. Vote', '2023 : Suite']);
  });

  test('needs two dates, and passes over a milestone that has none yet', () => {
    expect(told({ debut: '2019' })).toEqual([]);
    expect(told({ debut: '2019', jalons: [{ date: '', texte: 'Bilan' }] })).toEqual([]);
  });
});

describe('the outline of a territory', () => {
  test.each([
    ['departement', '17'],
    ['epci', '245400676'],
    ['commune', '75056'],
    ['region', '24'],
    ['pays', 'FR'],
    ['departement', '2A'],
    ['departement', '971'],
    ['departement', '974'],
    ['departement', '976'],
    ['region', '02'],
    ['region', '03'],
    ['commune', '97411'],
  ] as const)('of %s %s is drawn in a small square', (nature, code) => {
    const outline = territoryOutline(nature, code);
    expect(outline?.chemin).toMatch(/^M\d+ \d+l.*z$/);
    expect(Math.max(outline?.largeur ?? 0, outline?.hauteur ?? 0)).toBe(98);
    expect(outline?.chemin.length).toBeLessThan(1500);
  });

  test('of an intercommunality is that of its département', () => {
    expect(territoryOutline('epci', '245400676')).toEqual(territoryOutline('departement', '54'));
  });

  test('of an island is that of its own lands, none of its neighbours', () => {
    const lands = (code: string) =>
      territoryOutline('departement', code)?.chemin.match(/M/g)?.length;
    expect([lands('974'), lands('973'), lands('976')]).toEqual([1, 1, 2]);
    expect(lands('971')).toBeGreaterThan(2);
  });

  test('is none for islets over an ocean, nor for a code that is not in the list', () => {
    expect(territoryOutline('commune', '98735')).toBeUndefined();
    expect(territoryOutline('departement', '999')).toBeUndefined();
  });

  test('stands on the poster beside the name of the territory', () => {
    const territoire = { nature: 'departement', code: '17' } as const;
    const known = { territoryName: () => 'Charente-Maritime', territoryOutline };
    const poster = posterView({ ...plan(axis(['prevue'])), territoire }, plain, known);
    expect(poster?.lieu?.nom).toBe('Charente-Maritime');
    expect(poster?.lieu?.dessin).toContain('aria-hidden="true"');
    expect(posterView({ ...plan(axis(['prevue'])), territoire }, plain)?.lieu).toBeUndefined();
  });
});
