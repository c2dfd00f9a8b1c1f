import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
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
  const folders = new Set<string>();
  for (const file of files) {
    const path = join(folder, file.url);
    try {
      const made = file.pieces ? file.pieces() : [await file.content()];
      const around = dirname(path);
      if (!folders.has(around)) mkdirSync(around, { recursive: true });
      folders.add(around);
      writePieces(path, made);
    } catch (error) {
      if (!(error instanceof FaultyFile)) throw error;
      problems.set(error.problem.file, error.problem);
    }
  }
  return [...problems.values()];
}

function writePieces(path: string, pieces: Iterable<string | Uint8Array>): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}
