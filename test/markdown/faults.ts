import { expect } from 'vitest';
import { inspectMarkdown } from '../../src/markdown/inspect.ts';

/** A source, and its faults as an editor reads them: `2 — what is wrong. Attendu : what to write`. */
export type FaultCase = [what: string, source: string, expected: (string | RegExp)[]];

/** Fails unless a source has exactly these faults, in this order. */
export function expectFaults(source: string, expected: readonly (string | RegExp)[]): void {
  const found = inspectMarkdown(source).faults.map(
    (fault) => `${fault.line} — ${fault.message}. Attendu : ${fault.expected}`,
  );
  expect(found).toHaveLength(expected.length);
  expected.forEach((one, index) => {
    if (typeof one === 'string') expect(found[index]).toBe(one);
    else expect(found[index]).toMatch(one);
  });
}
