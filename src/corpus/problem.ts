import { closest, distance } from 'fastest-levenshtein';
import type { FieldPath } from './parse-yaml.ts';
import { printableLine } from './printable.ts';

/** A fault in the content, told so that its editor can mend it without help. */
export interface Problem {
  /** Path below the content folder: `national/kit/accueillir.md`. */
  file: string;
  /** Line in the file, from 1; absent when the fault is the file itself. */
  line?: number | undefined;
  /** Path of the field: `etapes[2].action`; absent when the fault is in the body or in the file. */
  field?: string | undefined;
  /** What is wrong, with the value found. */
  message: string;
  /** What to write instead. */
  expected: string;
}

/** A problem of a field, told before anyone looked for its line: see `placeProblems`. */
export interface FieldProblem extends Problem {
  path: FieldPath;
}

/** The same, before anyone has said whose file it is. */
export type FieldFault = Pick<FieldProblem, 'path' | 'message' | 'expected'>;

/** One line for a person, in which nothing of the content acts: `content/national/kit/accueillir.md:7 — « public » : valeur inconnue « ainés ». Attendu : …`. */
export function formatProblem(problem: Problem, contentName = 'content'): string {
  const place = `${contentName}/${problem.file}${problem.line ? `:${problem.line}` : ''}`;
  const field = problem.field ? `« ${problem.field} » : ` : '';
  return printableLine(`${place} — ${field}${problem.message}. Attendu : ${problem.expected}`);
}

/** Problems in the order of files and lines, the same fault said once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort(
    (a, b) => a.file.localeCompare(b.file, 'fr') || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** « Vouliez-vous dire … ? », when a known word is near enough to the one found; else nothing. */
export function nearestMatch(found: string, known: readonly string[]): string {
  const word = found.toLowerCase();
  const tolerance = Math.max(2, Math.floor(found.length / 3));
  // Two words are at least as far apart as their lengths.
  const near = known.filter(({ length }) => Math.abs(length - word.length) <= tolerance);
  if (near.length === 0 || found.length > LONGEST_COMPARED) return '';
  const nearest = closest(word, near);
  return distance(word, nearest) <= tolerance ? ` Vouliez-vous dire « ${nearest} » ?` : '';
}

/** In signs: what is longer was not typed. */
const LONGEST_COMPARED = 300;

/**
 * Gives `nearestMatch`, until so many words were compared: each fault is compared with all that exists, and thousands of
 * faults need no advice one by one.
 */
export function fewMatches(most = 300_000): (found: string, known: readonly string[]) => string {
  let compared = 0;
  return (found, known) => {
    compared += known.length;
    return compared > most ? '' : nearestMatch(found, known);
  };
}
