import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../../corpus/atomic-file.ts';
import type { LocalFile } from './local-files.ts';

/** What became of each file, by its path below the local edition. */
export interface Written {
  made: readonly string[];
  kept: readonly string[];
}

/** Writes the files that are not there; whatever stands in their place is somebody's work. */
export function writeAbsentFiles(folder: string, files: readonly LocalFile[]): Written {
  const made: string[] = [];
  const kept: string[] = [];
  for (const { path, content } of files) {
    const target = join(folder, path);
    if (existsSync(target)) kept.push(path);
    else {
      writeAtomically(target, content);
      made.push(path);
    }
  }
  return { made, kept };
}
