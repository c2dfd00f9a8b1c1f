import type { Remarks } from '../remarks.ts';
import { openBox } from './boxes-of-others.ts';
import { type Line, measure, type SourceLine } from './source-line.ts';

/** A block of several lines, made such that Markdown reads it, and how many lines of the source it took. */
export interface Group {
  lines: Line[];
  length: number;
}

type Tidy = (lines: readonly SourceLine[]) => Line[];

const isClosing = (text: string): boolean => /^(?:`{3,}|~{3,})$/.test(text);

/** The longest closing fence that stands after a line: looked for once in a text, not once for each opening. */
function longestAfter(lines: readonly SourceLine[], at: number, fence: string): number {
  const sign = fence[0] ?? '';
  const known = LONGEST.get(lines) ?? new Map<string, number[]>();
  LONGEST.set(lines, known);
  let longest = known.get(sign);
  if (!longest) {
    longest = [];
    let most = 0;
    for (let line = lines.length - 1; line >= 0; line -= 1) {
      longest[line] = most;
      const { text = '' } = lines[line] ?? {};
      if (text.startsWith(sign) && isClosing(text)) most = Math.max(most, text.length);
    }
    known.set(sign, longest);
  }
  return longest[at] ?? 0;
}

const LONGEST = new WeakMap<readonly SourceLine[], Map<string, number[]>>();

/** Code stays as it is; a fence that nothing closes is text. */
export function takeFence(lines: readonly SourceLine[], at: number): Group | undefined {
  const [open] = lines.slice(at, at + 1);
  if (!open || !/^(?:`{3,}[^`]*|~{3,}.*)$/.test(open.text)) return undefined;
  const fence = /^(?:`+|~+)/.exec(open.text)?.[0] ?? '';
  if (longestAfter(lines, at, fence) < fence.length) return undefined;
  let end = at + 1;
  while (!isClosing(lines[end]?.text ?? '') || !lines[end]?.text.startsWith(fence)) end += 1;
  // Code of an item stands further from the margin, with its fence.
  const margin = new RegExp(`^[ \\t]{0,${open.indent}}`);
  const code = lines
    .slice(at + 1, end)
    .map(({ raw, line }) => ({ text: raw.replace(margin, ''), line }));
  const close = { text: lines[end]?.text ?? fence, line: lines[end]?.line ?? open.line };
  return {
    lines: [{ text: open.text, line: open.line }, ...code, close],
    length: end - at + 1,
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: ' ',
};

const LAST_PRE = new WeakMap<readonly SourceLine[], number>();

/** `<pre>` becomes a fence: its blank lines part no paragraphs. */
export function takePre(lines: readonly SourceLine[], at: number): Group | undefined {
  if (!/^<pre\b/i.test(lines[at]?.text ?? '')) return undefined;
  const last = LAST_PRE.get(lines) ?? lines.findLastIndex(({ raw }) => /<\/pre>/i.test(raw));
  LAST_PRE.set(lines, last);
  if (last < at) return undefined;
  let end = at;
  while (!/<\/pre>/i.test(lines[end]?.raw ?? '')) end += 1;
  const { line = 1 } = lines[at] ?? {};
  const code = lines
    .slice(at, end + 1)
    .map(({ raw, line: own }) => ({ text: raw.replace(/<[^<>]*>/g, ''), line: own }))
    .filter(({ text }, index, all) => text.trim() !== '' || (index > 0 && index < all.length - 1))
    .map(({ text, line: own }) => ({
      text: text.replace(/&(lt|gt|amp|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ''),
      line: own,
    }));
  const edge = { text: '````', line };
  return { lines: code.length > 0 ? [edge, ...code, edge] : [], length: end - at + 1 };
}

/** A line that can only go on with the words above it. */
const LAZY = /^(?:[\p{L}«“"’]|\d+(?![.)\d]))(?!\)|[^|]*\|)/u;

/** The lines that start with `>`, read without it. */
export function takeQuote(
  lines: readonly SourceLine[],
  at: number,
  tidy: Tidy,
  remarks: Remarks,
): Group | undefined {
  let length = 0;
  while (lines[at + length]?.text.startsWith('>')) length += 1;
  if (length === 0) return undefined;
  // Markdown's « lazy » lines: a paragraph of a quotation goes on without its sign.
  if (/^>\s*[^\s>]/.test(lines[at + length - 1]?.text ?? ''))
    while (LAZY.test(lines[at + length]?.text ?? '')) length += 1;
  const inside = lines
    .slice(at, at + length)
    .map(({ raw, line }) => measure(raw.trimStart().replace(/^>\s?/, ''), line - 1));
  const alert = /^\[!([\w-]+)\][+-]?\s*(.*)$/.exec(inside[0]?.text ?? '');
  if (alert) {
    const [, kind = '', title = ''] = alert;
    const { line } = lines[at] ?? { line: 1 };
    const { name } = openBox(kind, line, remarks);
    const words = tidy(inside.slice(1));
    return {
      lines: [
        { text: title && words.length > 0 ? `::: ${name} ${title}` : `::: ${name}`, line },
        ...(words.length > 0 ? words : [{ text: title, line }]),
        { text: ':::', line },
      ],
      length,
    };
  }
  const quoted = tidy(inside).map(({ text, line }) => ({ text: `> ${text}`.trimEnd(), line }));
  return { lines: quoted, length };
}

/** A box (`:::`); what its only line holds is its text, not its title. */
export function takeBox(
  lines: readonly SourceLine[],
  at: number,
  tidy: Tidy,
  remarks: Remarks,
): Group | undefined {
  const { text = '', line = 1 } = lines[at] ?? {};
  if (!text.startsWith(':::')) return undefined;
  const label = text.replace(/^:+/, '').trim();
  if (label === '') return { lines: [], length: 1 };
  const end = endOfBox(lines, at);
  const { name, title } = openBox(label, line, remarks);
  const inside = tidy(lines.slice(at + 1, end));
  const length = end - at + 1;
  if (inside.length === 0 && title === '') return { lines: [], length };
  const own = inside.length > 0 ? inside : [{ text: title, line }];
  const isTitled = inside.length > 0 && title !== '';
  return {
    lines: [
      { text: isTitled ? `::: ${name} ${title}` : `::: ${name}`, line },
      ...own,
      { text: ':::', line },
    ],
    length,
  };
}

function endOfBox(lines: readonly SourceLine[], at: number): number {
  let open = 1;
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const edge = lines[end]?.text ?? '';
    if (edge.startsWith(':::')) open += /^:+$/.test(edge) ? -1 : 1;
    if (open === 0) break;
  }
  return end;
}
