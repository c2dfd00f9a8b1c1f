import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';

/** How many tests of a run went well, and how many did not. */
export interface Totals {
  passed: number;
  failed: number;
}

/** The part of Vitest's JSON report that is counted; a file that cannot even be loaded is a suite that fails. */
const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({})).default([]) }),
  ),
});

/** Counts the tests of a report of Vitest; a run that was cut before it wrote one counts for nothing. */
export function readTotals(file: string): Totals {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, testResults } = report.parse(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unread.length };
}

/** The last line of `npm test`, for those who read it and for continuous integration: `12 passed, 0 failed`. */
export function totalsLine(totals: readonly Totals[]): string {
  const sum = (count: (one: Totals) => number) => totals.reduce((all, one) => all + count(one), 0);
  return `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`;
}
