import { expect, test } from 'vitest';
import type { SizeFigures } from '../../src/bench/measure-size.ts';
import { figuresTable, pairedRatio, phasesTable, summaryTable } from '../../src/bench/report.ts';
import { median } from '../../src/bench/statistics.ts';
import { markdownTable, terminalTable } from '../../src/bench/table.ts';

const PHASES = { read: 1, pages: 3.5, index: 4, outputs: 0.5, ending: 0.5 };

const BUILD = {
  pages: 1017,
  indexed: 1000,
  seconds: 9,
  total: 10,
  phases: PHASES,
  nodeBytes: 3e8,
  peakBytes: 5e8,
};

/** Figures of a bench of one run a program. */
function figures(more: Partial<SizeFigures> = {}): SizeFigures {
  return {
    entries: 1000,
    words: 500_000,
    builds: [BUILD],
    lesser: {
      pages: [{ ...BUILD, total: 6 }],
      'without-data': [{ ...BUILD, total: 8 }],
    },
    papers: { papers: 40, seconds: 4 },
    rivals: [
      {
        hugoSeconds: 2,
        pagefindSeconds: 6,
        total: 8,
        pages: 1018,
        indexed: 1000,
        hugoBytes: 1e8,
        pagefindBytes: 4e8,
      },
    ],
    saves: { atRest: [0.1, 0.2, 0.12], whileIndexing: [0.2, 0.5, 0.3] },
    ...more,
  };
}

/** Spaces of French numbers are narrow and do not break; tests read them as plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const cells = (found: SizeFigures, name: string) =>
  figuresTable(found)
    .rows.find(([first]) => first === name)
    ?.map(plain);

test('a goal that is missed says so, and by how much', () => {
  expect(cells(figures(), 'Construction complète')).toEqual([
    'Construction complète',
    '10,0 s',
    '8,0 s',
    '× 1,25',
    'au plus × 1,00 : manqué, 25 % au-dessus',
  ]);
});

test('what the rival has none of is told apart: like is compared with like', () => {
  expect(cells(figures(), 'Pages et recherche seules, comme Hugo')?.slice(1)).toEqual([
    '6,0 s',
    '8,0 s',
    '× 0,75',
    'au plus × 1,00 : atteint, 25 % au-dessous',
  ]);
  expect(cells(figures(), 'Complète, sur la même sans API, flux ni catalogue')?.slice(1)).toEqual([
    '8,0 s',
    '–',
    '× 1,25',
    'au plus × 1,25 : atteint, 0 % au-dessous',
  ]);
  expect(cells(figures(), 'PDF d’une fiche, la première fois (aucun dans ce corpus)')?.[1]).toBe(
    '0,100 s',
  );
});

test('a goal that is met says so, and by how much', () => {
  expect(cells(figures(), 'Mémoire de Node, de Hugo')).toEqual([
    'Mémoire de Node, de Hugo',
    '300 Mo',
    '100 Mo',
    '× 3,00',
    'au plus 800 Mo : atteint, 63 % au-dessous',
  ]);
});

test('saves are judged on the one in the middle', () => {
  expect(cells(figures(), 'Enregistrer → page servie')?.slice(1)).toEqual([
    '0,120 s (max 0,200 s)',
    '–',
    '–',
    'au plus 0,150 s : atteint, 20 % au-dessous',
  ]);
  expect(cells(figures(), '… pendant que la recherche se refait')?.at(-1)).toBe(
    'au plus 0,300 s : atteint, 0 % au-dessous',
  );
});

test('each size has its own goal; beyond the largest, there is no verdict', () => {
  const goal = (entries: number, name: string) => cells(figures({ entries }), name)?.at(-1);
  expect(goal(5000, 'Enregistrer → page servie')).toBe(
    'au plus 0,400 s : atteint, 70 % au-dessous',
  );
  expect(goal(5000, '… pendant que la recherche se refait')).toBe('–');
  expect(goal(20_000, 'Enregistrer → page servie')).toBe('–');
});

test('growth and the commands of every day are held against their goals', () => {
  const [small, large] = [figures(), figures({ entries: 5000 })];
  const slower = large.builds.map((run) => ({ ...run, total: 53 }));
  const commands = { start: [1.9, 2.5, 1.8], check: [1.6] };
  const rows = summaryTable([small, { ...large, builds: slower }], commands).rows.map((row) =>
    row.slice(1).map(plain),
  );
  expect(rows).toEqual([
    ['× 5,30', 'au plus × 5,20 : manqué, 2 % au-dessus'],
    ['1,9 s', 'au plus 2,0 s : atteint, 5 % au-dessous'],
    ['1,6 s', 'au plus 1,5 s : manqué, 7 % au-dessus'],
  ]);
  expect(summaryTable([small], commands).rows).toHaveLength(2);
});

test('what was not measured takes no line', () => {
  const saves = figures().saves;
  const onlySaves = {
    entries: 1000,
    words: 500_000,
    builds: [],
    lesser: { pages: [], 'without-data': [] },
    rivals: [],
    ...(saves && { saves }),
  };
  expect(figuresTable(onlySaves).rows).toHaveLength(2);
  expect(phasesTable([onlySaves]).rows).toEqual([]);
  expect(summaryTable([onlySaves, { ...onlySaves, entries: 5000 }], undefined).rows).toEqual([]);
  const { saves: _none, ...onlyBuilds } = figures();
  expect(figuresTable(onlyBuilds).rows).toHaveLength(9);
});

test('without Hugo, nothing is compared', () => {
  const { rows } = figuresTable(figures({ rivals: [] }));
  expect(rows.slice(0, 6).map((row) => row[2])).toEqual(Array(6).fill('–'));
});

test('with Pagefind, the higher of the rival’s two peaks counts', () => {
  expect(cells(figures(), 'Mémoire, Pagefind compris')?.slice(1, 4)).toEqual([
    '500 Mo',
    '400 Mo',
    '× 1,25',
  ]);
  expect(cells(figures(), 'Mémoire, Pagefind compris')?.at(-1)).toBe(
    'au plus × 1,00 : manqué, 25 % au-dessus',
  );
});

test('what the system does not tell is said not to be measured', () => {
  const [rival] = figures().rivals;
  const silent = rival && { ...rival, hugoBytes: undefined, pagefindBytes: undefined };
  const found = figures({ rivals: silent ? [silent] : [] });
  expect(cells(found, 'Mémoire, Pagefind compris')?.slice(1, 4)).toEqual([
    '500 Mo',
    'non mesuré',
    '–',
  ]);
});

test('each phase says its time and its share of the whole', () => {
  const rows = phasesTable([figures()]).rows.map((row) => row.map(plain));
  expect(rows.find(([name]) => name?.startsWith('Fin de Pagefind'))?.slice(1)).toEqual([
    '4,0 s',
    '40 %',
  ]);
  expect(rows.at(-1)?.slice(1)).toEqual(['10,0 s', '100 %']);
});

test('a ratio compares runs that were made one after the other', () => {
  expect(pairedRatio([2, 4, 6], [1, 2, 2])).toBe(2);
});

test('the median of an even number of values is the mean of the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([3, 1, 2])).toBe(2);
  expect(() => median([])).toThrow(RangeError);
});

const TABLE = { title: 'Un titre', columns: ['Mesure', 'Trame'], rows: [['Durée', '1,0 s']] };

test('a terminal table lines its columns up', () => {
  expect(terminalTable(TABLE)).toBe(
    ['Un titre', '', 'Mesure  Trame', '─────────────', 'Durée   1,0 s'].join('\n'),
  );
});

test('a Markdown table has its rule, and escapes its own sign', () => {
  expect(markdownTable({ ...TABLE, rows: [['a | b', '1']] })).toBe(
    ['### Un titre', '', '| Mesure | Trame |', '| --- | ---: |', '| a \\| b | 1 |'].join('\n'),
  );
});
