import { describe, expect, test } from 'vitest';
import { type ActionState, laneDrawing } from '../../../src/model/poster-drawing.ts';
import { posterView } from '../../../src/site/strategies/poster.ts';

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
    const poster = posterView([one, axis(['prevue'])], plain);
    expect(shown(poster?.voies[0]?.bilan)).toBe(words);
  });

  test('the actions of an axis itself count with those of its missions', () => {
    const both = { ...axis(['prevue']), actions: actions('realisee') };
    expect(shown(posterView([both], plain)?.voies[0]?.bilan)).toBe(
      '2 actions : 1 réalisée, 1 prévue',
    );
  });
});

test('the key names the states that the plan has, no other', () => {
  const poster = posterView([axis(['prevue', 'non-documente']), axis(['realisee'])], plain);
  const names = poster?.legende.map(({ libelle }) => libelle);
  expect(names).toEqual(['Réalisée', 'Prévue', 'État non documenté']);
  expect(new Set(poster?.legende.map(({ dessin }) => dessin)).size).toBe(3);
});

test('a plan without an action has no poster', () => {
  expect(posterView([], plain)).toBeUndefined();
  expect(posterView([axis([])], plain)).toBeUndefined();
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
