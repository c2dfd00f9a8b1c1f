import { describe, expect, test } from 'vitest';
import { cellParts } from '../../../src/cms/editor-components/cell-view.ts';
import {
  cellText,
  cellWords,
  type Grid,
  readGrid,
  withAlignment,
  withCell,
  withColumn,
  withColumnBack,
  withNextRow,
  withoutColumn,
  withoutRow,
  withRow,
  withRowBack,
  writeGrid,
} from '../../../src/cms/editor-components/table-grid.ts';

const TABLE = `| Démarche  | Minutes |
|:--|--:|
| Ouvrir | 30 |
| Demander \\| finir | **45** |`;

const grid = (source = TABLE): Grid => {
  const read = readGrid(source);
  if (!read) throw new Error('no table');
  return read;
};

const cells = ({ header, rows }: Grid) => [header.cells, ...rows.map((row) => row.cells)];

test('a table is read as people see it', () => {
  expect(cells(grid())).toEqual([
    ['Démarche', 'Minutes'],
    ['Ouvrir', '30'],
    ['Demander | finir', '**45**'],
  ]);
  expect(grid().rule.alignments).toEqual(['left', 'right']);
});

test.each([
  TABLE,
  'Un | Deux\n--- | ---\n1 | 2',
  '| Un |\n| --- |\n| 1 |',
  '| Un | Deux | Trois |\n| --- | --- | --- |\n| 1 |\n|  | 2 | |\n| a | b | `c\\|d` |',
  '| Un |  |\n|---|---|\n| \\\\ | x |',
])('left alone, it is written as it was: %j', (source) => {
  expect(writeGrid(grid(source))).toBe(source);
});

test.each([
  ['no rule', 'Un | Deux\n1 | 2'],
  ['one line', '| Un |'],
  ['nothing', ''],
])('%s is no table', (_, source) => {
  expect(readGrid(source)).toBeUndefined();
});

describe('a change rewrites its own rows only', () => {
  test.each<[string, (grid: Grid) => Grid, string[]]>([
    [
      'a cell',
      (g) => withCell(g, 0, 1, 'trente | quarante\n'),
      ['| Ouvrir | trente \\| quarante |'],
    ],
    ['a title', (g) => withCell(g, -1, 0, 'Étape'), ['| Étape | Minutes |']],
    ['a row', (g) => withRow(g, 0), ['|  |  |']],
    ['an alignment', (g) => withAlignment(g, 0, 'center'), ['| :---: | ---: |']],
  ])('%s', (_, change, added) => {
    const before = TABLE.split('\n');
    const after = writeGrid(change(grid())).split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual(added);
    expect(cells(grid(after.join('\n')))).toEqual(cells(change(grid())).map(trimmed));
  });

  test('a row is taken away', () => {
    expect(writeGrid(withoutRow(grid(), 0)).split('\n')).toEqual(
      TABLE.split('\n').filter((line) => !line.includes('Ouvrir')),
    );
  });
});

const trimmed = (row: string[]): string[] => row.map((cell) => cell.trim());

test('the row that Tab opens after the last one is written once something is in it', () => {
  const opened = withNextRow(grid());
  if (!opened) throw new Error('no row');
  expect(cells(opened).at(-1)).toEqual(['', '']);
  expect(writeGrid(opened)).toBe(TABLE);
  const wider = withoutColumn(withColumn(opened), 2);
  expect(writeGrid(wider).split('\n')).toHaveLength(4);
  const filled = withCell(opened, 2, 1, '5');
  expect(writeGrid(filled)).toBe(`${TABLE}\n|  | 5 |`);
  expect(writeGrid(withCell(filled, 2, 1, ' '))).toBe(TABLE);
  // From a last row that is empty, the same key leaves the table.
  expect([withNextRow(opened), withNextRow(filled)?.rows.length]).toEqual([undefined, 4]);
});

test('a column is added and taken away', () => {
  const wider = withColumn(grid());
  expect(writeGrid(wider)).toBe(`| Démarche | Minutes |  |
| :--- | ---: | --- |
| Ouvrir | 30 |  |
| Demander \\| finir | **45** |  |`);
  expect(cells(withoutColumn(wider, 2))).toEqual(cells(grid()));
  expect(writeGrid(withoutColumn(grid(), 0))).toBe('| Minutes |\n| ---: |\n| 30 |\n| **45** |');
});

test('a row wider than its titles loses no cell', () => {
  const wide = grid('| Un |\n| --- |\n| 1 | 2 |');
  expect(cells(wide)).toEqual([
    ['Un', ''],
    ['1', '2'],
  ]);
  expect(cells(grid(writeGrid(withCell(wide, -1, 1, 'Deux'))))).toEqual([
    ['Un', 'Deux'],
    ['1', '2'],
  ]);
});

test('whatever is written in the cells comes back', () => {
  const signs = ['a', ' ', '|', '\\', '`', '\\|', '*', '', '-', 'é', ':'];
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 2000; round += 1) {
    const text = Array.from({ length: next(8) }, () => signs[next(signs.length)]).join('');
    const written = writeGrid(withCell(grid(), next(2), next(2), text));
    expect([text, cells(grid(written)).flat().includes(text.trim())]).toEqual([text, true]);
  }
});

test.each([
  ['**Commune**', 'Commune', true],
  [' **Une commune** ', ' Une commune ', true],
  ['**Un** et **deux**', '**Un** et **deux**', false],
  ['Une **commune**', 'Une **commune**', false],
  ['**a\\**', '**a\\**', false],
  ['****', '****', false],
  ['$& **', '$& **', false],
])('« %s » is shown by its words, and is the same again', (cell, words, isBold) => {
  expect(cellWords(cell)).toEqual({ words, isBold });
  expect(cellText({ words, isBold })).toBe(cell);
});

test('a bold cell stays bold while one types in it, and is nothing once it is emptied', () => {
  expect(cellText({ words: 'Une ', isBold: true })).toBe('**Une** ');
  expect(cellText({ words: '$& $1', isBold: true })).toBe('**$& $1**');
  expect(cellText({ words: ' ', isBold: true })).toBe(' ');
});

test.each([
  ['12 **dont 3** neufs', ['12 ', 'strong:dont 3', ' neufs']],
  [
    '[un **site**](https://exemple.fr/a_b), *ou* 2 \\* 3',
    ['link:un site', ', ', 'em:ou', ' 2 * 3'],
  ],
  ['**a** et **b**', ['strong:a', ' et ', 'strong:b']],
  ['2 * 3 * 4, a_b_c, ** x **, {anglais: open}', ['2 * 3 * 4, a_b_c, ** x **, {anglais: open}']],
  ['', []],
])('a reader of « %s » sees its words', (cell, expected) => {
  const said = cellParts(cell).map(({ text, shown }) =>
    shown === 'plain' ? text : `${shown}:${text}`,
  );
  expect(said).toEqual(expected);
});

test('what was taken out comes back where it stood, beside what was written since', () => {
  const source = '| a | b |\n| --- | ---: |\n| 1 | 2 |\n| 3 | 4 |';
  const whole = readGrid(source) as Grid;
  const [first] = whole.rows;
  const since = withCell(withoutRow(whole, 0), 0, 1, 'cinq');
  expect(first && writeGrid(withRowBack(since, 0, first))).toBe(
    source.replace('| 4 |', '| cinq |'),
  );
  const narrow = withoutColumn(withoutRow(whole, 0), 1);
  expect(first && writeGrid(withRowBack(narrow, 0, first))).toBe('| a |\n| --- |\n| 1 |\n| 3 |');
  const column = withCell(withoutColumn(whole, 0), 1, 0, 'cinq');
  expect(writeGrid(withColumnBack(column, 0, whole))).toBe(source.replace('| 4 |', '| cinq |'));
});
