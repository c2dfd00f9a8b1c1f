import { isRecord, isSame } from './plain-data.ts';

type Same = (one: unknown, other: unknown) => boolean;

/** Where an item of a list as it shall be comes from: an item of the list as it was, as it stood or changed, or nowhere. */
export type Origin =
  | { from: number; is: 'kept' | 'changed' | 'moved' }
  | { from: undefined; is: 'new' };

/**
 * Says what became of a list: which items stayed where they were, which moved, which changed, which are new. What no
 * item comes from has gone.
 * @returns one origin for each wanted item, in their order
 */
export function alignLists(
  before: readonly unknown[],
  wanted: readonly unknown[],
  same: Same = isSame,
): Origin[] {
  const kept = commonItems(before, wanted, same);
  const taken = new Set(kept.values());
  const origins = wanted.map((item, at): Origin => {
    const stayed = kept.get(at);
    if (stayed !== undefined) return { from: stayed, is: 'kept' };
    const from = before.findIndex((other, index) => !taken.has(index) && same(other, item));
    if (from < 0) return { from: undefined, is: 'new' };
    taken.add(from);
    return { from, is: 'moved' };
  });
  return pairChanged(before, wanted, origins, taken);
}

/** The longest run of items that both lists have in the same order: place in `wanted` → place in `before`. */
function commonItems(
  before: readonly unknown[],
  wanted: readonly unknown[],
  same: Same,
): Map<number, number> {
  const kept = new Map<number, number>();
  let start = 0;
  while (start < Math.min(before.length, wanted.length) && same(before[start], wanted[start])) {
    kept.set(start, start);
    start += 1;
  }
  let fromEnd = 0;
  while (
    fromEnd < Math.min(before.length, wanted.length) - start &&
    same(before.at(-1 - fromEnd), wanted.at(-1 - fromEnd))
  ) {
    fromEnd += 1;
    kept.set(wanted.length - fromEnd, before.length - fromEnd);
  }
  const old = before.slice(start, before.length - fromEnd);
  const next = wanted.slice(start, wanted.length - fromEnd);
  if (old.length * next.length > MOST_COMPARED) return kept;
  for (const [at, from] of longestCommon(old, next, same)) kept.set(at + start, from + start);
  return kept;
}

/** Beyond this many comparisons, what lies between the ends that two lists share is told as changed. */
const MOST_COMPARED = 250_000;

function longestCommon(
  old: readonly unknown[],
  next: readonly unknown[],
  same: Same,
): [number, number][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(next.length + 1).fill(0),
  );
  const length = (from: number, at: number) => lengths[from]?.[at] ?? 0;
  for (let from = old.length - 1; from >= 0; from -= 1) {
    for (let at = next.length - 1; at >= 0; at -= 1) {
      const row = lengths[from];
      if (row)
        row[at] = same(old[from], next[at])
          ? length(from + 1, at + 1) + 1
          : Math.max(length(from + 1, at), length(from, at + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let from = 0, at = 0; from < old.length && at < next.length; ) {
    if (same(old[from], next[at])) {
      pairs.push([at, from]);
      from += 1;
      at += 1;
    } else if (length(from + 1, at) >= length(from, at + 1)) from += 1;
    else at += 1;
  }
  return pairs;
}

/** Between two items that stayed, what is left of both lists goes together: an item that changed keeps its place. */
function pairChanged(
  before: readonly unknown[],
  wanted: readonly unknown[],
  origins: readonly Origin[],
  taken: ReadonlySet<number>,
): Origin[] {
  const result = [...origins];
  const stays = origins.flatMap(({ is, from }, at) => (is === 'kept' ? [{ at, from }] : []));
  const gaps = [{ at: -1, from: -1 }, ...stays, { at: wanted.length, from: before.length }];
  for (const [index, { at, from }] of gaps.entries()) {
    const next = gaps[index + 1];
    if (!next) break;
    const free = range(from + 1, next.from).filter((place) => !taken.has(place));
    const open = range(at + 1, next.at).filter((place) => origins[place]?.is === 'new');
    for (const [place, old] of pairedUp(before, wanted, free, open))
      result[place] = { from: old, is: 'changed' };
  }
  return result;
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);

function pairedUp(
  before: readonly unknown[],
  wanted: readonly unknown[],
  free: readonly number[],
  open: readonly number[],
): [number, number][] {
  if (free.length === open.length) return open.map((place, at) => [place, free[at] ?? 0]);
  const pairs: [number, number][] = [];
  let from = 0;
  for (const place of open) {
    const found = free.findIndex((old, at) => at >= from && isLike(before[old], wanted[place]));
    const old = free[found];
    if (old === undefined) continue;
    pairs.push([place, old]);
    from = found + 1;
  }
  return pairs;
}

/** Whether two items of a list have something in common. */
function isLike(one: unknown, other: unknown): boolean {
  if (isRecord(one) && isRecord(other))
    return Object.keys(one).some((key) => isSame(one[key], other[key]));
  return false;
}
