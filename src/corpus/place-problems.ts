import { join } from 'node:path';
import { lineFinder } from './careful-yaml.ts';
import { parseEntryFile } from './parse-entry-file.ts';
import type { FieldPath } from './parse-yaml.ts';
import type { FieldProblem, Problem } from './problem.ts';
import { readTextFile } from './read-file.ts';

/**
 * Gives their line to the problems that know only the path of their field. A file is read again for this, once: most
 * entries have no problem, and nothing of where their fields stand is kept.
 */
export function placeProblems(
  problems: readonly (Problem | FieldProblem)[],
  contentFolder: string,
): Problem[] {
  const finders = new Map<string, (path: FieldPath) => number | undefined>();
  return problems.map((problem) => {
    if (!('path' in problem)) return problem;
    const { path, ...placed } = problem;
    const lineOf = finders.get(problem.file) ?? linesOf(contentFolder, problem.file);
    finders.set(problem.file, lineOf);
    return { ...placed, line: lineOf(path) };
  });
}

function linesOf(contentFolder: string, file: string): (path: FieldPath) => number | undefined {
  const read = readTextFile(join(contentFolder, file), file);
  const entry = 'text' in read ? parseEntryFile(read.text, file).entry : undefined;
  return entry ? lineFinder(entry.source) : () => undefined;
}
