import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file to write: its text, or the file it is a copy of. */
export type NewFile = { target: string } & ({ text: string } | { from: string });

/**
 * Writes a file in one go: readers see the old one or the new one, never half of it.
 * @param replaces whether a file that stands there may go
 * @returns why it could not be written, in French; nothing when it was
 */
export function writeSafely(file: NewFile, replaces: boolean): string | undefined {
  const { target } = file;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    if ('text' in file) writeFileSync(temporary, file.text);
    else copyFileSync(file.from, temporary);
    if (replaces) renameSync(temporary, target);
    else takeFreeName(temporary, target);
    return undefined;
  } catch (error) {
    return explain(error, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Unlike a renaming, a hard link refuses a name that is taken, even by a file that came in the meantime. */
function takeFreeName(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    // Some disks (USB sticks, shared folders) know no hard links.
    if (codeOf(error) === 'EEXIST') throw error;
    copyFileSync(temporary, target, constants.COPYFILE_EXCL);
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? error.code : undefined;

function explain(error: unknown, target: string): string {
  const code = codeOf(error);
  if (code === 'EEXIST') return `${target} existe déjà`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `${target} : écriture interdite`;
  if (code === 'ENOSPC') return 'plus de place sur le disque';
  return `${target} : ${error instanceof Error ? error.message : String(error)}`;
}
