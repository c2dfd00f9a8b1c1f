/** A front matter that is not YAML, with the text below it. */
export interface OtherFrontMatter {
  front: Record<string, unknown>;
  body: string;
  /** Line of the file where the body starts, from 1. */
  bodyLine: number;
  /** Lines that were not understood. */
  left: { text: string; line: number }[];
}

/**
 * Reads the front matters that others know beside YAML: TOML between two lines `+++` and an object of JSON (Hugo), lines
 * « title: … » up to an empty one (MkDocs, MultiMarkdown), lines that begin with « % » (pandoc).
 */
export function readOtherFrontMatter(text: string): OtherFrontMatter | undefined {
  const lines = text.split('\n');
  if (/^\+\+\+[ \t]*$/.test(lines[0] ?? '')) return readToml(lines);
  if (/^\{[ \t]*$/.test(lines[0] ?? '')) return readJson(lines);
  return /^%[ \t]+\S/.test(lines[0] ?? '') ? readPercents(lines) : readKeys(lines);
}

/** Pandoc's title, authors and date, in this order. */
function readPercents(lines: readonly string[]): OtherFrontMatter {
  const end = Math.min(
    3,
    lines.findIndex((line) => !line.startsWith('%')),
  );
  const [title, author, date] = lines.slice(0, end).map((line) => line.slice(1).trim());
  const front = { title, ...(author ? { author } : {}), ...(date ? { date } : {}) };
  return { front, ...below(lines, end - 1), left: [] };
}

const KEY = /^([A-Za-z][\w-]{0,40}):[ \t]+(\S.*)$/;

/** A title among lines that are all « key: value »: a text has no such first lines. */
function readKeys(lines: readonly string[]): OtherFrontMatter | undefined {
  const end = lines.findIndex((line) => line.trim() === '');
  const pairs = lines.slice(0, end).map((line) => KEY.exec(line));
  if (end < 1 || !pairs.every(Boolean)) return undefined;
  const front: Record<string, unknown> = {};
  for (const pair of pairs) own(front, pair?.[1]?.toLowerCase() ?? '', pair?.[2] ?? '');
  return front.title === undefined ? undefined : { front, ...below(lines, end), left: [] };
}

function readJson(lines: readonly string[]): OtherFrontMatter | undefined {
  const end = lines.findIndex((line) => /^\}[ \t]*$/.test(line));
  try {
    const front: unknown = JSON.parse(lines.slice(0, end + 1).join('\n'));
    if (typeof front !== 'object' || front === null) return undefined;
    return { front: { ...front }, ...below(lines, end), left: [] };
  } catch {
    // A text that begins with a brace.
    return undefined;
  }
}

function readToml(lines: readonly string[]): OtherFrontMatter | undefined {
  const end = lines.findIndex((line, at) => at > 0 && /^\+\+\+[ \t]*$/.test(line));
  if (end === -1) return undefined;
  const front: Record<string, unknown> = {};
  const left: OtherFrontMatter['left'] = [];
  let group = front;
  for (let at = 1; at < end; at += 1) {
    const line = (lines[at] ?? '').trim();
    const table = /^\[([\w-]{1,60})\]$/.exec(line)?.[1];
    const [, name, start = ''] = /^"?([\w-]{1,60})"?\s*=\s*(.+)$/.exec(line) ?? [];
    if (line === '' || line.startsWith('#')) continue;
    if (table !== undefined) {
      group = {};
      own(front, table, group);
      continue;
    }
    const first = at;
    let written = start;
    while (name !== undefined && isOpen(written) && at + 1 < end) {
      at += 1;
      written += `\n${lines[at]}`;
    }
    const value = name === undefined ? undefined : tomlValue(written.trim());
    if (name === undefined || value === undefined)
      left.push({ text: line.slice(0, 200), line: first + 1 });
    else own(group, name, value);
  }
  return { front, ...below(lines, end), left };
}

/** `__proto__` is a name like another. */
function own(group: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(group, name, { value, enumerable: true, writable: true });
}

const below = (lines: readonly string[], end: number) => ({
  body: lines.slice(end + 1).join('\n'),
  bodyLine: end + 2,
});

/** A list, or a text of several lines, that goes on below. */
function isOpen(written: string): boolean {
  const fence = /^("""|''')/.exec(written)?.[1];
  if (fence) return !written.slice(3).includes(fence);
  return written.startsWith('[') && !/\]\s*(?:#[^\n]*)?$/.test(written);
}

function tomlValue(written: string): unknown {
  const fence = /^("""|''')\n?/.exec(written)?.[0];
  if (fence) return written.slice(fence.length, written.lastIndexOf(fence.trim()));
  if (!written.startsWith('[')) return scalar(written);
  const items = [...written.matchAll(ITEM)]
    .filter(([item]) => !item.startsWith('#'))
    .map(([item]) => scalar(item));
  return items.includes(undefined) ? undefined : items;
}

const ITEM = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*|[^\s,[\]"'#]+/g;

function scalar(written: string): string | number | boolean | undefined {
  const [, double, single, bare] =
    /^(?:("(?:[^"\\\n]|\\.)*")|'([^'\n]*)'|([^\s"'[\]{}#]+))\s*(?:#.*)?$/.exec(written) ?? [];
  if (double !== undefined) return unquoted(double);
  if (single !== undefined) return single;
  if (bare === 'true' || bare === 'false') return bare === 'true';
  // Days come as text, as those of YAML do here.
  return bare !== undefined && /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(bare) ? Number(bare) : bare;
}

function unquoted(text: string): string | undefined {
  try {
    return String(JSON.parse(text));
  } catch {
    return undefined;
  }
}
