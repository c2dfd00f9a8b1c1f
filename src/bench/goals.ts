import { decimal } from './write-numbers.ts';

/** What the bench is held against. Times in seconds, sizes in bytes. */
export const GOALS = {
  /** Full build, and that of the pages and the search alone, over Hugo and Pagefind on the same corpus. */
  buildRatio: 1,
  /** Full build, over the same without API, feeds and catalogue. PDFs apart: the corpora of the bench ask for none. */
  dataRatio: 1.25,
  /** Full build of the larger corpus over that of the smaller: five times the pages, and little more. */
  growth: { from: 1000, to: 5000, ratio: 5.2 },
  /** Peak of Trame alone, up to this size. With Pagefind, the rival’s own peak is the goal. */
  memory: { entries: 5000, bytes: 800e6 },
  /** From saving to the changed page, in the middle of all saves; each up to a size. */
  saves: [
    { entries: 1000, atRest: 0.15, whileIndexing: 0.3 },
    { entries: 5000, atRest: 0.4 },
  ] as readonly { entries: number; atRest: number; whileIndexing?: number }[],
  /** On the national content. */
  commands: { start: 2, check: 1.5 },
} as const;

/** A goal, whether it is met, and by how much: « au plus × 1,00 : manqué, 25 % au-dessus ». */
export function atMost(value: number, goal: number, write: (value: number) => string): string {
  const share = decimal(Math.abs(value / goal - 1) * 100, 0);
  const verdict = value <= goal ? `atteint, ${share} % au-dessous` : `manqué, ${share} % au-dessus`;
  return `au plus ${write(goal)} : ${verdict}`;
}
