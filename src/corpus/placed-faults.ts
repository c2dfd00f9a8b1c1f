import { lineFinder } from './careful-yaml.ts';
import { showPath } from './describe-issue.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import type { FieldFault, Problem } from './problem.ts';

/** Gives faults of settings their file and their line. */
export function placedFaults(
  faults: readonly FieldFault[],
  file: string,
  { source }: ParsedYaml,
): Problem[] {
  const lineOf = lineFinder(source);
  return faults.map(({ path, message, expected }) => ({
    file,
    line: lineOf(path),
    field: showPath(path),
    message,
    expected,
  }));
}
