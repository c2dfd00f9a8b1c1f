/** How the cells of a column stand; none is how the page puts them. */
export type Alignment = '' | 'left' | 'center' | 'right';

/** A row; `line` is how it was written, as long as nothing in it has changed. */
export interface GridRow {
  cells: string[];
  line?: string;
  /** Opened for whoever goes on writing: it is not written as long as it is empty. */
  isOffered?: true;
}

/** A table as people see it. Cells hold Markdown on one line, in which « | » stands for itself. */
export interface Grid {
  header: GridRow;
  /** One for each column; `line` is that of the whole rule. */
  rule: { alignments: Alignment[]; line?: string };
  rows: GridRow[];
}

/** Reads the rows of a table in Markdown; undefined for what is none. A row that lacks cells is given empty ones. */
export function readGrid(source: string): Grid | undefined {
  const [first, second, ...others] = source.trim().split('\n');
  if (first === undefined || second === undefined || !RULE.test(second)) return undefined;
  const alignments = cellsOf(second).map(alignmentOf);
  const [header, ...rows] = [first, ...others].map((line) => ({ cells: cellsOf(line), line }));
  if (!header) return undefined;
  return evened({ header, rule: { alignments, line: second }, rows });
}

const RULE = /^ {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$/;

const alignmentOf = (cell: string): Alignment => {
  const [start, end] = [cell.startsWith(':'), cell.endsWith(':')];
  if (start && end) return 'center';
  return end ? 'right' : start ? 'left' : '';
};

/** Bars part cells, but for those that a backslash precedes, as markdown-it has it; those at both ends are optional. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

/** Every row as wide as the widest: no cell is lost, and the check tells of titles that are missing. */
function evened({ header, rule, rows }: Grid): Grid {
  const width = Math.max(1, ...[header, ...rows].map(({ cells }) => cells.length));
  const { alignments } = rule;
  const isWide = alignments.length < width;
  return {
    header: widened(header, width),
    rule: isWide
      ? { alignments: [...alignments, ...Array<Alignment>(width - alignments.length).fill('')] }
      : rule,
    rows: rows.map((row) => (row.cells.length < width ? widened({ ...row }, width) : row)),
  };
}

/** A row that lacks cells says the same without them: its line stays until something in it changes. */
function widened({ cells, line }: GridRow, width: number): GridRow {
  const missing = width - cells.length;
  if (missing <= 0) return line === undefined ? { cells } : { cells, line };
  return {
    cells: [...cells, ...Array<string>(missing).fill('')],
    ...(line !== undefined && { line }),
  };
}

/** Writes a table; rows that nobody touched are as they were, to the sign. */
export function writeGrid({ header, rule, rows }: Grid): string {
  const dashes = rule.alignments.map((alignment) => DASHES[alignment]);
  return [
    header.line ?? lineOf(header.cells),
    rule.line ?? `| ${dashes.join(' | ')} |`,
    ...rows
      .filter((row) => !row.isOffered || !isEmpty(row))
      .map(({ cells, line }) => line ?? lineOf(cells)),
  ].join('\n');
}

const isEmpty = ({ cells }: GridRow): boolean => cells.every((cell) => cell.trim() === '');

const DASHES: Record<Alignment, string> = {
  '': '---',
  left: ':---',
  center: ':---:',
  right: '---:',
};

const lineOf = (cells: readonly string[]): string =>
  `| ${cells
    .map((cell) =>
      cell
        .replace(/\s*\n\s*/g, ' ')
        .trim()
        .replaceAll('|', '\\|'),
    )
    .join(' | ')} |`;

/** Writes in a cell; row -1 is the one of the titles. */
export function withCell(grid: Grid, row: number, column: number, text: string): Grid {
  const changed = (changing: GridRow): GridRow =>
    rewritten(changing, changing.cells.with(column, text));
  if (row < 0) return { ...grid, header: changed(grid.header) };
  return { ...grid, rows: grid.rows.map((other, at) => (at === row ? changed(other) : other)) };
}

/** A row that says something else: its line is no longer how it was written. */
const rewritten = ({ isOffered }: GridRow, cells: string[]): GridRow => ({
  cells,
  ...(isOffered && { isOffered }),
});

/** Opens a row below the last one, for whoever goes on writing; none when the last one is still empty. */
export function withNextRow(grid: Grid): Grid | undefined {
  const last = grid.rows.at(-1);
  if (last && isEmpty(last)) return undefined;
  const next: GridRow = { cells: grid.header.cells.map(() => ''), isOffered: true };
  return { ...grid, rows: [...grid.rows, next] };
}

/** Adds an empty row below another. */
export function withRow(grid: Grid, after: number): Grid {
  const empty: GridRow = { cells: grid.header.cells.map(() => '') };
  return { ...grid, rows: grid.rows.toSpliced(after + 1, 0, empty) };
}

export const withoutRow = (grid: Grid, row: number): Grid => ({
  ...grid,
  rows: grid.rows.toSpliced(row, 1),
});

/** Puts a row back where it stood; it has as many cells as the others. */
export function withRowBack(grid: Grid, at: number, row: GridRow): Grid {
  const isWhole = row.cells.length === grid.header.cells.length;
  const back = isWhole
    ? row
    : { cells: grid.header.cells.map((_, place) => row.cells[place] ?? '') };
  return { ...grid, rows: grid.rows.toSpliced(at, 0, back) };
}

/** Puts a column back, each cell in the row that stands where its own stood. */
export function withColumnBack(grid: Grid, column: number, before: Grid): Grid {
  const cellsOf = (row: GridRow | undefined) => row?.cells[column] ?? '';
  const back = ({ cells }: GridRow, from: GridRow | undefined): string[] =>
    cells.toSpliced(column, 0, cellsOf(from));
  const alignment = before.rule.alignments[column] ?? '';
  return {
    header: { cells: back(grid.header, before.header) },
    rule: { alignments: grid.rule.alignments.toSpliced(column, 0, alignment) },
    rows: grid.rows.map((row, at) => rewritten(row, back(row, before.rows[at]))),
  };
}

/** Adds an empty column at the end. */
export const withColumn = (grid: Grid): Grid =>
  eachRow(
    grid,
    (cells) => [...cells, ''],
    (alignments) => [...alignments, ''],
  );

export const withoutColumn = (grid: Grid, column: number): Grid =>
  eachRow(
    grid,
    (cells) => cells.toSpliced(column, 1),
    (alignments) => alignments.toSpliced(column, 1),
  );

export const withAlignment = (grid: Grid, column: number, alignment: Alignment): Grid => ({
  ...grid,
  rule: { alignments: grid.rule.alignments.with(column, alignment) },
});

const eachRow = (
  { header, rule, rows }: Grid,
  cells: (cells: string[]) => string[],
  alignments: (alignments: Alignment[]) => Alignment[],
): Grid => ({
  header: { cells: cells(header.cells) },
  rule: { alignments: alignments(rule.alignments) },
  rows: rows.map((row) => rewritten(row, cells(row.cells))),
});

/** The words of a cell, and whether all of them are bold: a grid shows that, and not the signs that make it. */
export interface CellWords {
  words: string;
  isBold: boolean;
}

export function cellWords(cell: string): CellWords {
  const [, before = '', bold, after = ''] = BOLD_CELL.exec(cell) ?? [];
  return bold === undefined
    ? { words: cell, isBold: false }
    : { words: before + bold + after, isBold: true };
}

/** What a cell says, from its words. Spaces at the ends of the words are no part of what is bold. */
export function cellText({ words, isBold }: CellWords): string {
  const said = words.trim();
  return isBold && said !== '' ? words.replace(said, () => `**${said}**`) : words;
}

const BOLD_CELL = /^(\s*)\*\*((?![\s*])(?:(?!\*\*).)*?[^\s*\\])\*\*(\s*)$/;
