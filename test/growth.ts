/**
 * How the time of some work grows when its input doubles: the best of three runs each, in µs of the processor, which
 * other programs of the machine do not lengthen.
 */
export function growth(work: (length: number) => void): { half: number; whole: number } {
  const best = (length: number) =>
    Math.min(
      ...Array.from({ length: 3 }, () => {
        const { user } = process.cpuUsage();
        work(length);
        return process.cpuUsage().user - user;
      }),
    );
  work(4_000);
  return { half: best(8_000), whole: best(16_000) };
}

/** The most that doubling may take. Below a tenth of a second, noise is larger than what is measured. */
export const allowed = (half: number): number => Math.max(100_000, half * 3);
