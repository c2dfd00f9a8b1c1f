import { describe, expect, test } from 'vitest';
import { officialTerritories } from '../../src/corpus/official-territories.ts';
import { cutIntoArcs } from '../../src/site/france-map/arcs.ts';
import { ENLARGED, enlargedParis, franceMap } from '../../src/site/france-map/france-map.ts';
import { type Outlines, readOutlines } from '../../src/site/france-map/outlines.ts';
import { simplifyLine } from '../../src/site/france-map/simplify.ts';

const METROPOLE = [...officialTerritories('departement').keys()].filter(
  (code) => !/^9[78]/.test(code),
);

describe('the outlines', () => {
  const { rings } = readOutlines();

  test('hold every département of metropolitan France once, under its official code', () => {
    expect([...rings.keys()].sort()).toEqual([...METROPOLE].sort());
    expect(METROPOLE).toHaveLength(96);
    for (const [code, own] of rings) expect(own.flat().length, code).toBeGreaterThan(10);
  });

  test('meet: a border is that of two départements, and only départements on an edge have a coast', () => {
    const { arcs } = cutIntoArcs(readOutlines());
    expect(arcs.every(({ owners }) => owners.length <= 2)).toBe(true);
    const onAnEdge = new Set(
      arcs.filter(({ owners }) => owners.length === 1).flatMap(({ owners }) => owners),
    );
    for (const inner of ['03', '15', '18', '23', '45', '48', '58', '63', '89'])
      expect(onAnEdge.has(inner), inner).toBe(false);
    for (const edge of ['06', '17', '29', '59', '64', '67', '2A'])
      expect(onAnEdge.has(edge), edge).toBe(true);
  });
});

describe('cutting', () => {
  /** Two squares side by side, an islet, and numbers that say where: column, then row. */
  const SQUARES: Outlines = {
    points: [
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [0, 1],
      [5, 5],
      [6, 5],
      [6, 6],
    ],
    rings: new Map([
      [
        'left',
        [
          [0, 1, 4, 5],
          [6, 7, 8],
        ],
      ],
      ['right', [[1, 2, 3, 4]]],
    ]),
  };

  test('keeps a shared border once, and turns it around for the neighbour', () => {
    const { arcs, rings } = cutIntoArcs(SQUARES);
    const shared = arcs.filter(({ owners }) => owners.length === 2);
    expect(shared).toEqual([{ points: [1, 4], owners: ['left', 'right'] }]);
    expect(rings.get('right')?.[0]?.filter(({ reversed }) => reversed)).toEqual([
      { arc: shared[0], reversed: true },
    ]);
  });

  test('leaves an islet whole', () => {
    const { rings } = cutIntoArcs(SQUARES);
    expect(rings.get('left')?.[1]?.map(({ arc }) => arc.points)).toEqual([[6, 7, 8, 6]]);
  });
});

describe('simplifying', () => {
  test.each([
    [
      'keeps a line of two points',
      [
        [0, 0],
        [9, 9],
      ],
      [
        [0, 0],
        [9, 9],
      ],
    ],
    [
      'leaves out what lies on the line',
      [
        [0, 0],
        [5, 0.4],
        [10, 0],
      ],
      [
        [0, 0],
        [10, 0],
      ],
    ],
    [
      'keeps what stands out',
      [
        [0, 0],
        [5, 3],
        [10, 0],
      ],
      [
        [0, 0],
        [5, 3],
        [10, 0],
      ],
    ],
    [
      'keeps a closed line open',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 0],
      ],
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 0],
      ],
    ],
  ] as [string, [number, number][], [number, number][]][])('%s', (_what, line, expected) => {
    expect(simplifyLine(line, 1)).toEqual(expected);
  });
});

describe('the map', () => {
  test('has a shape for every département of metropolitan France, its number inside its box', () => {
    for (const code of METROPOLE) {
      const shape = franceMap().shape(code);
      expect(shape?.path, code).toMatch(/^M\d+ \d+l[-\d l]*z/);
      const [x, y] = shape?.centre ?? [0, 0];
      expect(x > 0 && x < 613 && y > 0 && y < 585, code).toBe(true);
    }
  });

  test('shows none that it does not know', () => {
    for (const code of ['974', '20', 'x']) expect(franceMap().shape(code)).toBeUndefined();
  });

  test('shows Paris and its neighbours again, larger, beside the country', () => {
    for (const code of ENLARGED) {
      const [x, y] = enlargedParis().shape(code)?.centre ?? [0, 0];
      expect(x > 500 && x < 613 && y < 110, code).toBe(true);
    }
  });

  test('is light', () => {
    expect(franceMap().land.length + franceMap().borders.length).toBeLessThan(17_000);
    expect(franceMap().land.match(/M/g)?.length).toBeLessThan(20);
  });
});
