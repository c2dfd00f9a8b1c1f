import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readTotals, totalsLine } from '../../src/commands/test-totals.ts';

function report(content: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'trame-totaux-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'units.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const suite = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({ status })),
});

test.each([
  [
    'all went well',
    { numPassedTests: 3, numFailedTests: 0, testResults: [suite('passed', 3)] },
    { passed: 3, failed: 0 },
  ],
  [
    'one test fails',
    { numPassedTests: 2, numFailedTests: 1, testResults: [suite('failed', 3)] },
    { passed: 2, failed: 1 },
  ],
  [
    'a file cannot be loaded',
    { numPassedTests: 2, numFailedTests: 0, testResults: [suite('passed', 2), suite('failed', 0)] },
    { passed: 2, failed: 1 },
  ],
])('%s', (_, content, totals) => {
  expect(readTotals(report(content))).toEqual(totals);
});

test('a run that left no report counts for nothing', () => {
  expect(readTotals('/nulle/part.json')).toEqual({ passed: 0, failed: 0 });
});

test.each([
  [[], '0 passed, 0 failed'],
  [
    [
      { passed: 5000, failed: 0 },
      { passed: 400, failed: 2 },
    ],
    '5400 passed, 2 failed',
  ],
])('the last line tells the sum: %j', (totals, line) => {
  expect(totalsLine(totals)).toBe(line);
});
