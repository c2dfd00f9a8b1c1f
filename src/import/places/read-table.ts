/** A table out of a file: the names of its columns, and its rows by these names. */
export interface ReadTable {
  columns: string[];
  rows: Record<string, string>[];
  /** How the file was read, in a few French words. */
  how: string;
}

/** Reads a table saved by anybody: JSON or CSV, in UTF-8 or in Latin-1, with the separator that it has. */
export function readTable(bytes: Uint8Array): ReadTable | { failure: string } {
  const { text, encoding } = decoded(bytes);
  if (/^\s*[[{]/.test(text)) return readJson(text);
  const separator = separatorOf(text);
  const [header = [], ...cells] = rowsOf(text, separator);
  const columns = header.map((name) => name.trim());
  if (columns.filter(Boolean).length < 2)
    return {
      failure:
        'une seule colonne y a été trouvée. Attendu : un tableau enregistré en CSV, ou du JSON',
    };
  const rows = cells
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => rowOf(columns, row));
  return { columns, rows, how: `CSV, ${encoding}, ${SEPARATORS[separator]}` };
}

const rowOf = (columns: readonly string[], row: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map((name, at) => [name, (row[at] ?? '').trim()]));

/** UTF-8 where it is; else what spreadsheets of Windows write, which holds Latin-1. */
function decoded(bytes: Uint8Array): { text: string; encoding: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Latin-1' };
  }
}

const SEPARATORS = { ';': 'points-virgules', ',': 'virgules', '\t': 'tabulations' } as const;
type Separator = keyof typeof SEPARATORS;

/** The separator that parts the first line most often, outside quotes. */
function separatorOf(text: string): Separator {
  const first = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string) => first.split(sign).length;
  return (Object.keys(SEPARATORS) as Separator[]).reduce((best, sign) =>
    count(sign) > count(best) ? sign : best,
  );
}

/** Cells of a file (RFC 4180): quotes hold separators and ends of lines. */
function rowsOf(text: string, separator: Separator): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      let end = at + 1;
      while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"'))
        end += text[end] === '"' ? 2 : 1;
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const rest = endOfCell(text, at, separator);
    cell += text.slice(at, rest);
    row.push(cell);
    at = rest;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function endOfCell(text: string, from: number, separator: Separator): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r')
    at += 1;
  return at;
}

function readJson(text: string): ReadTable | { failure: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { failure: 'ce JSON ne se lit pas. Attendu : une liste de lieux' };
  }
  const list = Array.isArray(value)
    ? value
    : Object.values(value as object).find((inside) => Array.isArray(inside));
  if (!Array.isArray(list)) return { failure: 'ce JSON ne contient pas de liste de lieux' };
  const rows = list
    .filter((item): item is object => typeof item === 'object' && item !== null)
    .map((item) =>
      Object.fromEntries(Object.entries(item).map(([name, cell]) => [name, cellOf(cell)])),
    );
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { columns, rows, how: 'JSON' };
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellOf).join('|');
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}
