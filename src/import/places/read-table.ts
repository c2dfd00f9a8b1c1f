import { readWindows1252 } from '../../markdown/windows-1252.ts';
import { matchColumns } from './match-columns.ts';

/** A table out of a file: the names of its columns, and its rows by these names. */
export interface ReadTable {
  columns: string[];
  rows: Record<string, string>[];
  /** Number of each row in the file, the first one being 1. */
  numbers: number[];
  /** How the file was read, in a few French words. */
  how: string;
}

/** Rows that may stand above the names of the columns: a title, a date. */
const MOST_ABOVE = 10;

/**
 * Reads a table saved by anybody: JSON or CSV, in UTF-8, UTF-16 or Latin-1, with the separator that it has, even below a
 * title.
 */
export function readTable(bytes: Uint8Array): ReadTable | { failure: string } {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return {
      failure: 'c’est un classeur. Enregistrez-le en CSV depuis votre tableur, puis reprenez',
    };
  const { text, encoding } = decoded(bytes);
  if (/^\s*[[{]/.test(text)) return readJson(text);
  const separator = separatorOf(text);
  const { rows: all, unclosed } = rowsOf(text, separator);
  if (unclosed !== undefined)
    return { failure: `un guillemet ouvert à la ligne ${unclosed} n’est jamais fermé` };
  const start = headerOf(all);
  const columns = (all[start] ?? []).map((name) => name.trim());
  if (start < 0)
    return {
      failure:
        'une seule colonne y a été trouvée. Attendu : un tableau enregistré en CSV, ou du JSON',
    };
  const numbered = all
    .map((row, at) => ({ row, number: at + 1 }))
    .slice(start + 1)
    .filter(({ row }) => filled(row) > 0);
  return {
    columns,
    rows: numbered.map(({ row }) => rowOf(columns, row)),
    numbers: numbered.map(({ number }) => number),
    how: `CSV, ${encoding}, ${SEPARATORS[separator]}`,
  };
}

/** The names of the columns: of the first rows, the one with the most names that are known; a title, or names of groups, may stand above. */
function headerOf(rows: readonly string[][]): number {
  const known = rows
    .slice(0, MOST_ABOVE)
    .map((row) => (filled(row) > 1 ? 1 + matchColumns(row).meanings.size : 0));
  const most = Math.max(0, ...known);
  return most === 0 ? -1 : known.indexOf(most);
}

const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;

/** Of two columns of one name, the one that says something. */
function rowOf(columns: readonly string[], row: readonly string[]): Record<string, string> {
  const made: Record<string, string> = {};
  for (const [at, name] of columns.entries()) made[name] ||= (row[at] ?? '').trim();
  return made;
}

/** UTF-16 where every other byte is empty, UTF-8 where it is; else what spreadsheets of Windows write. */
function decoded(bytes: Uint8Array): { text: string; encoding: string } {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: readWindows1252(bytes), encoding: 'Latin-1' };
  }
}

/** Texts of this country hold an empty byte in most of the signs that take two. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 400);
  const empty = (side: number) =>
    start.reduce((count, byte, at) => count + (byte === 0 && at % 2 === side ? 1 : 0), 0);
  if (empty(1) > start.length / 4) return 'utf-16le';
  return empty(0) > start.length / 4 ? 'utf-16be' : undefined;
}

const SEPARATORS = {
  ';': 'points-virgules',
  ',': 'virgules',
  '\t': 'tabulations',
  '|': 'barres',
} as const;
type Separator = keyof typeof SEPARATORS;

/** The separator that the first line names (`sep=;`), or that parts one of the first lines most often, outside quotes. */
function separatorOf(text: string): Separator {
  const named = /^\ufeff?"?sep=([;,\t])/i.exec(text)?.[1];
  if (named) return named as Separator;
  const lines = text.replace(/"[^"]*"/g, '').split(/\r\n?|\n/, MOST_ABOVE);
  const count = (sign: string) => Math.max(...lines.map((line) => line.split(sign).length));
  const best = ([';', ',', '\t'] as const).reduce((most, sign) =>
    count(sign) > count(most) ? sign : most,
  );
  // Bars part the words of one cell of the standard: only where nothing else parts anything do they part cells.
  return count(best) === 1 && count('|') > 1 ? '|' : best;
}

/** Cells of a file (RFC 4180): quotes hold separators and ends of lines. `unclosed`: where one that has no end begins. */
function rowsOf(text: string, separator: Separator): { rows: string[][]; unclosed?: number } {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      let end = at + 1;
      while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"'))
        end += text[end] === '"' ? 2 : 1;
      if (end >= text.length) return { rows, unclosed: text.slice(0, at).split(/\r\n?|\n/).length };
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
  return { rows };
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
      Object.fromEntries(
        Object.entries(isFeature(item) ? ofFeature(item) : item).map(([name, cell]) => [
          name,
          cellOf(cell),
        ]),
      ),
    );
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { columns, rows, numbers: rows.map((_, at) => at + 1), how: 'JSON' };
}

/** A place of a map (GeoJSON, RFC 7946). */
interface Feature {
  properties: object;
  geometry?: { type?: unknown; coordinates?: unknown } | null;
}

const isFeature = (item: object): item is Feature =>
  'type' in item &&
  item.type === 'Feature' &&
  'properties' in item &&
  typeof item.properties === 'object' &&
  item.properties !== null;

function ofFeature({ properties, geometry }: Feature): object {
  const [longitude, latitude] =
    geometry?.type === 'Point' && Array.isArray(geometry.coordinates) ? geometry.coordinates : [];
  return { longitude, latitude, ...properties };
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellOf).join('|');
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}
