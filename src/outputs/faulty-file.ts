import type { Problem } from '../corpus/problem.ts';

/** Thrown by a file that cannot be made from what the content holds: its problem says what, in French. */
export class FaultyFile extends Error {
  override name = 'FaultyFile';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.file}: ${problem.message}`);
    this.problem = problem;
  }
}
