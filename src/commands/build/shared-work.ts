import { setImmediate as nextTurn } from 'node:timers/promises';

/** Items that two hands work through. */
export interface SharedWork<O> {
  /** How many items there are. */
  length: number;
  /** What became of one item. To be asked in the order of the items. */
  at(index: number): Promise<O>;
}

/**
 * Shares a list of items between two: one takes them from the head, one by one as they are asked for; the other takes
 * them from the tail, some at a time. They meet where the quicker one has got to.
 * @param other absent where there is nobody else
 * @param some how many items the other takes at a time
 */
export function sharedWork<I, O>(
  items: readonly I[],
  own: (item: I) => O | Promise<O>,
  other: ((items: readonly I[]) => Promise<readonly O[]>) | undefined,
  some: number,
): SharedWork<O> {
  const given = new Map<number, Promise<O>>();
  let head = 0;
  let tail = items.length;
  const give = (): void => {
    if (!other || tail - head <= some) return;
    tail -= some;
    const start = tail;
    const done = other(items.slice(start, start + some));
    for (let at = 0; at < some; at += 1) {
      const item = done.then((made) => made[at] as O);
      // Who asks for the item is told; nobody else needs to be.
      item.catch(() => undefined);
      given.set(start + at, item);
    }
    done.then(give, () => undefined);
  };
  // Two at once: the other never waits for the next.
  give();
  give();
  return {
    length: items.length,
    async at(index) {
      head = index + 1;
      const made = given.get(index);
      if (made) {
        given.delete(index);
        return made;
      }
      // Lets the answers of the other in.
      await nextTurn();
      return own(items[index] as I);
    },
  };
}
