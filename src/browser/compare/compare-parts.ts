/** A part of a text: « Article 1 », and what stands under that name. */
export interface Part<C> {
  name: string;
  content: C;
}

/** The parts of two texts that bear the same name. */
export interface PartPair<C> {
  name: string;
  /** Absent where one text has no such part. */
  first?: C;
  second?: C;
}

/**
 * Pairs the parts of two texts by name, in the order of the first; what only the second has stands where it stands there,
 * after the part before it.
 */
export function pairParts<C>(first: readonly Part<C>[], second: readonly Part<C>[]): PartPair<C>[] {
  const pairs: PartPair<C>[] = first.map(({ name, content }) => ({ name, first: content }));
  let after = -1;
  for (const { name, content } of second) {
    const at = pairs.findIndex((pair) => pair.name === name);
    const pair = pairs[at];
    if (pair) pair.second = content;
    else pairs.splice(after + 1, 0, { name, second: content });
    after = pair ? at : after + 1;
  }
  return pairs;
}
