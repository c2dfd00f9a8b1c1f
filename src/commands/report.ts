import { basename } from 'node:path';
import { formatProblem, type Problem } from '../corpus/problem.ts';

/**
 * Every problem of the content on a line of its own, then what to do.
 * @param next what to do once the content is mended
 */
export function problemReport(
  problems: readonly Problem[],
  contentFolder: string,
  next = 'relancez la commande',
): string {
  const lines = problems.map((problem) => formatProblem(problem, basename(contentFolder)));
  const count = lines.length === 1 ? '1 problème' : `${lines.length} problèmes`;
  return [...lines, '', `${count} dans les contenus. Corrigez, puis ${next}.`].join('\n');
}

/** Thrown when content cannot be published; its message is the whole report, in French. */
export class FaultyContent extends Error {
  override name = 'FaultyContent';
}

/** @throws FaultyContent when there is any problem */
export function refuseFaultyContent(problems: readonly Problem[], contentFolder: string): void {
  if (problems.length > 0) throw new FaultyContent(problemReport(problems, contentFolder));
}
