import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../../corpus/problem.ts';
import { FaultyFile } from '../../outputs/faulty-file.ts';
import type { OutputFile } from '../../outputs/output-file.ts';

/** Writes the files beside the pages; gives back what the content holds that no file can be made from. */
export async function writeOutputs(
  files: readonly OutputFile[],
  folder: string,
): Promise<Problem[]> {
  const problems = new Map<string, Problem>();
  for (const { url, content } of files) {
    try {
      const made = await content();
      mkdirSync(dirname(join(folder, url)), { recursive: true });
      writeFileSync(join(folder, url), made);
    } catch (error) {
      if (!(error instanceof FaultyFile)) throw error;
      problems.set(error.problem.file, error.problem);
    }
  }
  return [...problems.values()];
}
