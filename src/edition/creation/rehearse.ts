import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusReader } from '../../corpus/corpus.ts';
import type { Problem } from '../../corpus/problem.ts';
import type { LocalFile } from './local-files.ts';
import { writeAbsentFiles } from './write-absent-files.ts';

/**
 * What the check would refuse of a new edition, found beside the repository: whatever an answer becomes, nothing is
 * written that stops the site. Faults that stand there already are not those of this command.
 */
export function rehearse(content: string, files: readonly LocalFile[]): Problem[] {
  const trial = mkdtempSync(join(tmpdir(), 'trame-creer-'));
  try {
    for (const part of ['national', 'local', 'media'])
      if (existsSync(join(content, part)))
        cpSync(join(content, part), join(trial, part), { recursive: true });
    const { made } = writeAbsentFiles(join(trial, 'local'), files);
    const ours = new Set(made.map((path) => `local/${path}`));
    return corpusReader(trial)().problems.filter(({ file }) => ours.has(file));
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}
