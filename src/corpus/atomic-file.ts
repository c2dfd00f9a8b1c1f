import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** This run of the process: a number of process is given again, above all in containers. */
const RUN = randomBytes(4).toString('hex');
const LEFTOVER = /^\.trame-(\d+)-([0-9a-f]{8})-\d+\.tmp$/;
let count = 0;

/** Whether a name is that of a file being written, or of one that a killed process left. */
export const isLeftover = (name: string): boolean => LEFTOVER.test(name);

/**
 * Writes a whole file, or nothing: whoever reads, and whenever the process is killed, the file is the old one or the new.
 * The bytes go to a hidden file beside it, which neither the reader nor the watcher of the content sees, and reach the
 * disk before they take the name. It never gives way to other work of this process: two saves cannot mingle.
 * @param isUrgent false for one of thousands of files that can all be made again: the system then writes them to the
 *   disk in its own time, which is ten times as fast
 * @throws the error of the system, with the old file intact
 */
export function writeAtomically(path: string, content: string | Uint8Array, isUrgent = true): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  count += 1;
  const temporary = join(folder, `.trame-${process.pid}-${RUN}-${count}.tmp`);
  try {
    writeThrough(temporary, bytes, statSync(path, { throwIfNoEntry: false })?.mode, isUrgent);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  if (isUrgent) syncFolder(folder);
}

/** Removes a file, for good even when the power fails. */
export function removeFile(path: string): void {
  rmSync(path, { force: true });
  syncFolder(dirname(path));
}

function writeThrough(
  path: string,
  bytes: Uint8Array,
  mode: number | undefined,
  isUrgent: boolean,
): void {
  const file = openSync(path, 'wx');
  try {
    if (mode !== undefined) fchmodSync(file, mode & 0o777);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    if (isUrgent) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A new name outlives a power cut once its folder is on the disk. Windows and some shares cannot: no harm. */
function syncFolder(folder: string): void {
  let file: number | undefined;
  try {
    file = openSync(folder, 'r');
    fsyncSync(file);
  } catch {
    // The file itself is safe; only its name may come a moment later.
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Removes what killed processes left below a folder. What a living one is writing stays, such as another `npm start`.
 * @returns the paths removed
 */
export function removeLeftovers(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  const removed: string[] = [];
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const [, pid, run] = LEFTOVER.exec(item.name) ?? [];
    if (pid === undefined || !item.isFile() || isWriting(Number(pid), run)) continue;
    const path = join(item.parentPath, item.name);
    rmSync(path, { force: true });
    removed.push(path);
  }
  return removed;
}

function isWriting(pid: number, run: string | undefined): boolean {
  if (pid === process.pid) return run === RUN;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Alive, but of another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
