/** A source of chance that always tells the same story: one seed, one sequence. */
export interface Chance {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** One of the items; the list must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** As many items as asked, from different places of the list, or all of them when there are fewer. */
  some<T>(items: readonly T[], count: number): T[];
  /** True about this often, from 0 (never) to 1 (always). */
  happens(probability: number): boolean;
}

/** Makes a source of chance from a whole number. */
export function chance(seed: number): Chance {
  const next = mulberry32(seed);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(items: readonly T[]) => items[whole(0, items.length - 1)] as T;
  const some = <T>(items: readonly T[], count: number) => {
    const places = new Set<number>();
    while (places.size < Math.min(count, items.length)) places.add(whole(0, items.length - 1));
    return [...places].map((place) => items[place] as T);
  };
  return { next, whole, pick, some, happens: (probability) => next() < probability };
}

/** Mulberry32, by Tommy Ettinger (public domain): 32 bits of state, the same numbers on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
