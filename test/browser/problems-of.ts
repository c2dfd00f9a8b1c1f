import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';

/** What keeps the site from publishing this file as a strategy, as `npm run check` says. */
export function problemsOf(file: string): readonly unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'national/strategies'), { recursive: true });
  const settings = readFileSync('test/editions/complet/national/edition.yml');
  writeFileSync(join(folder, 'national/edition.yml'), settings);
  writeFileSync(join(folder, 'national/strategies/plan.md'), file);
  const reading = corpusReader(folder)();
  const problems = 'problems' in reading ? reading.problems : [];
  return problems.filter(({ file: of }) => of.includes('strategies/'));
}
