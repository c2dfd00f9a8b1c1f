import type { Line } from './source-line.ts';
import type { Group } from './tidy-groups.ts';

const RULE_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
/** kramdown's line above the last rows of a table. */
export const isFoot = (text: string) => text.includes('=') && /^[|=+\s:]+$/.test(text);

/** Reads the table that starts at a line, if one does; every row gets as many cells as the widest. */
export function tidyTable(lines: readonly Line[], at: number): Group | undefined {
  if (GRID.test(lines[at]?.text ?? ''))
    return lines[at + 1]?.text.startsWith('|') ? gridTable(lines, at) : undefined;
  if (!lines[at]?.text.includes('|')) return undefined;
  let length = 0;
  while (/(?<!\\)\|/.test(lines[at + length]?.text ?? '')) length += 1;
  const rows = lines.slice(at, at + length);
  const hasRule = rows.length >= 2 && isRule(rows[1]);
  if (!hasRule && (rows.length < 2 || !rows.every(({ text }) => text.startsWith('|'))))
    return undefined;
  const content = rows.filter((row) => !isRule(row) && !isFoot(row.text));
  const cells = content.map(({ text }) => cellsOf(text));
  const width = Math.max(...cells.map((row) => row.length));
  const sides = hasRule ? cellsOf(rows[1]?.text ?? '') : [];
  const rule = Array.from(
    { length: width },
    (_, column) => sides[column]?.replace(/-+/, '---') || '---',
  );
  const written = content.map(
    ({ line }, row): Line => ({
      line,
      text: write(Array.from({ length: width }, (_, column) => cells[row]?.[column] ?? '')),
    }),
  );
  written.splice(1, 0, { line: rows[1]?.line ?? 1, text: write(rule) });
  return { lines: written, length };
}

/** The lines that draw a table of pandoc and of reStructuredText: `+-----+-----+`. */
const GRID = /^\+(?:[-=:]{2,}\+)+$/;

/** Cells drawn with lines: those of one row may have several lines, which are one here. */
function gridTable(lines: readonly Line[], at: number): Group | undefined {
  let length = 0;
  while (/^[+|]/.test(lines[at + length]?.text ?? '')) length += 1;
  const rows: { line: number; cells: string[] }[] = [];
  let isNew = true;
  for (const { text, line } of lines.slice(at, at + length)) {
    const cells = GRID.test(text) ? [] : cellsOf(text);
    const row = rows.at(-1);
    if (cells.length > 0 && (isNew || !row)) rows.push({ line, cells });
    else if (row)
      row.cells =
        cells.length > 0
          ? cells.map((cell, column) => `${row.cells[column] ?? ''} ${cell}`.trim())
          : row.cells;
    isNew = GRID.test(text);
  }
  const [head] = rows;
  if (!head) return undefined;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const written = rows.map(
    ({ line, cells }): Line => ({
      line,
      text: write(Array.from({ length: width }, (_, column) => cells[column] ?? '')),
    }),
  );
  written.splice(1, 0, {
    line: head.line,
    text: write(Array.from({ length: width }, () => '---')),
  });
  return { lines: written, length };
}

const write = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

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
