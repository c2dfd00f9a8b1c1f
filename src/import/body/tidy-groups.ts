import type { Remarks } from '../remarks.ts';
import { openBox } from './boxes-of-others.ts';
import { type Line, measure, type SourceLine } from './source-line.ts';

/** A block of several lines, made such that Markdown reads it, and how many lines of the source it took. */
export interface Group {
  lines: Line[];
  length: number;
}

type Tidy = (lines: readonly SourceLine[]) => Line[];

/** Code stays as it is; a fence that nothing closes is text. */
export function takeFence(lines: readonly SourceLine[], at: number): Group | undefined {
  const [open] = lines.slice(at, at + 1);
  if (!open || !/^(?:`{3,}[^`]*|~{3,}.*)$/.test(open.text)) return undefined;
  const fence = /^(?:`+|~+)/.exec(open.text)?.[0] ?? '';
  const end = lines.findIndex(
    ({ text }, index) => index > at && text.startsWith(fence) && /^[`~]+$/.test(text),
  );
  if (end === -1) return undefined;
  const code = lines.slice(at + 1, end).map(({ raw, line }) => ({ text: raw, line }));
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

/** `<pre>` becomes a fence: its blank lines part no paragraphs. */
export function takePre(lines: readonly SourceLine[], at: number): Group | undefined {
  if (!/^<pre\b/i.test(lines[at]?.text ?? '')) return undefined;
  const end = lines.findIndex(({ raw }, index) => index >= at && /<\/pre>/i.test(raw));
  if (end === -1) return undefined;
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
  const inside = lines
    .slice(at, at + length)
    .map(({ raw, line }) => measure(raw.trimStart().replace(/^>\s?/, ''), line - 1));
  const alert = /^\[!(\w+)\]\s*(.*)$/.exec(inside[0]?.text ?? '');
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
