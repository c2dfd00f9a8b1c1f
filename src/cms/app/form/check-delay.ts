/** How long after the last change a form is checked again, in milliseconds. */
const PAUSE = 400;

/** How long a change waits at most while others follow, in milliseconds: whoever types without a rest is told too. */
const LATEST = 1000;

/**
 * How long to wait before a form is checked.
 * @param first when the first change that is not checked yet was made
 */
export const checkDelay = (first: number, now: number): number =>
  Math.max(0, Math.min(PAUSE, first + LATEST - now));
