import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeAtomically } from '../corpus/atomic-file.ts';
import { writeFault } from '../corpus/write-fault.ts';

/** A file to write: its text, or the file it is a copy of. */
export type NewFile = { target: string } & ({ text: string } | { from: string });

/**
 * Writes a file in one go: readers see the old one or the new one, never half of it.
 * @param replaces whether a file that stands there may go
 * @param isUrgent see `writeAtomically`
 * @returns why it could not be written, in French; nothing when it was
 */
export function writeSafely(file: NewFile, replaces: boolean, isUrgent = true): string | undefined {
  const { target } = file;
  let isReserved = false;
  try {
    const content = 'text' in file ? file.text : readFileSync(file.from);
    mkdirSync(dirname(target), { recursive: true });
    // Taking the name first refuses one that is taken, even by a file that came in the meantime.
    if (!replaces) closeSync(openSync(target, 'wx'));
    isReserved = !replaces;
    writeAtomically(target, content, isUrgent);
    return undefined;
  } catch (error) {
    if (isReserved) rmSync(target, { force: true });
    return writeFault(error, target) ?? `${target} : ${String(error)}`;
  }
}
