import type { Table, Words } from './blocks.ts';
import type { Line } from './lines.ts';

const RULE_ROW = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** A table read, how many lines it takes, and whether its header was told by a rule. */
export interface TableReading {
  block: Table;
  length: number;
  hasRule: boolean;
}

/** Reads the table that starts at a line, if one does; every row gets as many cells as the widest. */
export function readTable(
  lines: readonly Line[],
  at: number,
  wordsOf: (text: string, line: number) => Words,
): TableReading | undefined {
  const rows = rowsFrom(lines, at);
  const hasRule = rows.length >= 2 && isRule(rows[1]);
  const isTable = hasRule || (rows.length >= 2 && rows.every(({ text }) => text.startsWith('|')));
  if (!isTable) return undefined;
  const alignments = hasRule ? cellsOf(rows[1]?.text ?? '') : [];
  const content = rows
    .filter((row) => !isRule(row))
    .map(({ text, line }) => ({ cells: cellsOf(text), line }));
  const width = Math.max(...content.map(({ cells }) => cells.length));
  const block: Table = {
    kind: 'table',
    line: rows[0]?.line ?? 1,
    rows: content.map(({ cells, line }) =>
      Array.from({ length: width }, (_, column) => wordsOf(cells[column] ?? '', line)),
    ),
    alignments: Array.from(
      { length: width },
      (_, column) => alignments[column]?.replace(/-+/, '---') || '---',
    ),
  };
  return { block, length: rows.length, hasRule };
}

function rowsFrom(lines: readonly Line[], at: number): Line[] {
  const length = lines.slice(at).findIndex(({ text }) => !/(?<!\\)\|/.test(text));
  return lines.slice(at, length === -1 ? undefined : at + length);
}

const isRule = (line: Line | undefined): boolean =>
  !!line && line.text.includes('|') && RULE_ROW.test(line.text);

/** The cells of a row; `\|` is a bar inside a cell. */
function cellsOf(row: string): string[] {
  return row
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
