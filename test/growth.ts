/** µs that some work takes of the processor, which other programs of the machine do not lengthen. */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** In µs: less than this for `LONG` signs is far from what a square would take. */
const QUICK = 10_000;

/** Signs of a text that is long, and short enough for hundreds of tests. */
const LONG = 16_000;

/**
 * Four times the text, four times the time; sixteen times would be its square. Nearer to the square than half-way: the
 * collection of garbage grows a little faster than the text.
 */
const MOST = 10;

/** Runs before a slow one is believed: the least counts, as a busy machine only adds. */
const RUNS = 3;

/** Runs of the short text that a longer one is measured by. */
const SHORT_RUNS = 2;

/**
 * Lengths that must all look like a square before one is told: the collection of garbage can make one length look so,
 * even two, never three, each four times as long as another.
 */
const LENGTHS = 3;

/**
 * The least time of some runs of some work on an input of about so many signs. A time below `enough` ends it: what is
 * quick enough once is quick enough, and other runs could only be quicker.
 */
function least(
  work: (length: number) => void,
  length: number,
  { runs, enough = 0 }: { runs: number; enough?: number },
): number {
  let time = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && time >= enough; run += 1)
    time = Math.min(
      time,
      spent(() => work(length)),
    );
  return time;
}

/**
 * How much longer some work takes when its input is four times as long, and again for one twice as long, when that is
 * more than it may: `undefined` when the work is in proportion to its input, or too short for the question.
 * @param work on an input of about so many signs
 */
export function tooSlow(work: (length: number) => void, long = LONG): string | undefined {
  const first = spent(() => work(long));
  if (first < QUICK) return undefined;
  const told: string[] = [];
  for (let step = 0; step < LENGTHS; step += 1) {
    const length = long * 2 ** step;
    const quarter = least(work, length / 4, { runs: SHORT_RUNS });
    const enough = Math.max(QUICK, MOST * quarter);
    const whole =
      step === 0 && first < enough ? first : least(work, length, { runs: RUNS, enough });
    if (whole < enough) return undefined;
    told.push(`${quarter} µs for ${length / 4} signs, ${whole} µs for ${length}`);
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
