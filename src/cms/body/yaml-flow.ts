import type { Edit } from './source-edits.ts';
import type { Part } from './yaml-removals.ts';

/** What stands between brackets, parted as it was: what was on a line of its own stays on it. */
export function flowEdits(
  source: string,
  before: readonly Part[],
  wanted: readonly { from?: number; text: string }[],
): Edit[] | undefined {
  const [first] = before;
  const last = before.at(-1);
  if (!first || !last || wanted.length === 0) return undefined;
  const between = before.map(({ end }, at) => source.slice(end, before[at + 1]?.start ?? end));
  const usual = between.slice(0, -1).find((text) => !text.includes('#')) ?? ', ';
  const text = wanted
    .map((part, at) => {
      const next = wanted[at + 1];
      const isSame = part.from !== undefined && next?.from === part.from + 1;
      const sep = isSame ? between[part.from ?? 0] : usual;
      return next ? `${part.text}${sep}` : part.text;
    })
    .join('');
  return [{ start: first.start, end: last.end, text }];
}
