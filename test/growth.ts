/** µs that some work takes of the processor, which other programs of the machine do not lengthen. */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** In µs: less than this for `LONG` signs is far from what a square would take. */
const QUICK = 40_000;

/** Signs of a text that is long, and short enough for hundreds of tests. */
const LONG = 32_000;

/** Twice the text, twice the time; four times would be its square. Half-way between. */
const MOST = 3;

/** Runs before a slow one is believed: the least of each length counts, as a busy machine only adds. */
const RUNS = 3;

/**
 * Doublings that must all look like a square before one is told: the collection of garbage can make one length look so,
 * never three in a row.
 */
const DOUBLINGS = 3;

/**
 * The least time of some runs of some work on an input of about so many signs. A time below `enough` ends it: what is
 * quick enough once is quick enough, and other runs could only be quicker.
 */
function least(work: (length: number) => void, length: number, enough = 0): number {
  let time = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS && time >= enough; run += 1)
    time = Math.min(
      time,
      spent(() => work(length)),
    );
  return time;
}

/**
 * How much longer some work takes when its input doubles, and doubles again, when that is more than it may: `undefined`
 * when the work is in proportion to its input, or too short for the question.
 * @param work on an input of about so many signs
 */
export function tooSlow(work: (length: number) => void, long = LONG): string | undefined {
  const first = spent(() => work(long));
  if (first < QUICK) return undefined;
  let half = least(work, long / 2);
  if (first < MOST * half) return undefined;
  const told = [`${half} µs for ${long / 2} signs`];
  for (let step = 0; step < DOUBLINGS; step += 1) {
    const length = long * 2 ** step;
    const enough = Math.max(QUICK, MOST * half);
    const whole = least(work, length, enough);
    if (whole < enough) return undefined;
    told.push(`${whole} µs for ${length}`);
    half = whole;
  }
  return told.join(', ');
}

/** A piece, again and again, up to so many signs. */
export const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Pieces that differ, up to so many signs. */
export function numbered(write: (at: number) => string, length: number): string {
  let text = '';
  for (let at = 0; text.length < length; at += 1) text += write(at);
  return text;
}

/** Makes a text of about so many signs. */
export type Text = (length: number) => string;

/** A text of one piece, again and again. */
export const rep =
  (piece: string): Text =>
  (length) =>
    repeated(piece, length);

/** A text of pieces that differ. */
export const many =
  (write: (at: number) => string): Text =>
  (length) =>
    numbered(write, length);
