/** A Markdown file as lines: its front matter between its two fences, and the rest. */
interface Cut {
  keys: { name: string; lines: string[] }[];
  rest: string;
}

const FENCE = /^---[ \t]*\r?$/;
const KEY = /^["']?([A-Za-z_][\w-]*)["']?[ \t]*:/;

/**
 * Cuts a front matter at its first-level keys. In YAML, all that belongs to such a key is set further in than it, but for
 * the dashes of its list; whatever stands before the first key goes with it.
 */
function cut(text: string): Cut | undefined {
  const lines = text.split('\n');
  const end = lines.findIndex((line, at) => at > 0 && FENCE.test(line));
  if (!FENCE.test(lines[0] ?? '') || end < 0) return undefined;
  const keys: Cut['keys'] = [];
  let before: string[] = [];
  for (const line of lines.slice(1, end)) {
    const name = KEY.exec(line)?.[1];
    const last = keys.at(-1);
    if (name !== undefined) {
      keys.push({ name, lines: [...before, line] });
      before = [];
    } else if (last) last.lines.push(line);
    else before.push(line);
  }
  return { keys, rest: lines.slice(end).join('\n') };
}

const joined = ({ keys, rest }: Cut): string =>
  ['---', ...keys.flatMap(({ lines }) => lines), rest].join('\n');

/** The first-level keys of a front matter, in their order. */
export const frontMatterKeys = (text: string): string[] =>
  cut(text)?.keys.map(({ name }) => name) ?? [];

/** The same file with no other key than these; every line that stays is the same to the sign. */
export function keepKeys(text: string, names: readonly string[]): string {
  const parts = cut(text);
  if (!parts) return text;
  return joined({ ...parts, keys: parts.keys.filter(({ name }) => names.includes(name)) });
}

/** The same file with a plain value for a key: in its place, or at the end of the front matter. */
export function setKey(text: string, name: string, value: string): string {
  const parts = cut(text);
  if (!parts) return text;
  const line = `${name}: ${value}`;
  const isThere = parts.keys.some((key) => key.name === name);
  const keys = isThere
    ? parts.keys.map((key) => (key.name === name ? { name, lines: [line] } : key))
    : [...parts.keys, { name, lines: [line] }];
  return joined({ ...parts, keys });
}
