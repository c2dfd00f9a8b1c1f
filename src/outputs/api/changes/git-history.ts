import { execFileSync } from 'node:child_process';

/** What one commit did to one file. Paths are below the folder that was asked for. */
export interface FileEvent {
  /** Day of the commit, `AAAA-MM-JJ`. */
  date: string;
  nature: 'A' | 'M' | 'D' | 'R';
  path: string;
  /** Of a file that moved: where it stood. */
  from?: string;
  /** Names of its contents in Git, before and after; all zeros for nothing. */
  blobs: readonly [string, string];
}

export interface FileHistory {
  /** The oldest first. */
  events: FileEvent[];
  /** Whether the history goes back to its beginning: a shallow copy does not. */
  isComplete: boolean;
}

/** Room for what Git says of a hub of years: about 200 bytes a change. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Marks a commit in the output of Git: paths hold no control character. */
const COMMIT = '\u0001';

/**
 * What Git knows of the files of a folder; `undefined` when it knows nothing: no Git, no repository, no commit.
 * Follows what was published: the first parent of each commit, so that a merge counts once, on its own day.
 */
export function fileHistory(folder: string): FileHistory | undefined {
  const isShallow = git(folder, ['rev-parse', '--is-shallow-repository'])?.trim();
  const log =
    isShallow &&
    git(folder, [
      'log',
      '--reverse',
      '--first-parent',
      '--diff-merges=first-parent',
      '--raw',
      '--no-abbrev',
      '-M',
      '-z',
      '--relative',
      `--format=${COMMIT}%cs`,
      '--',
      '.',
    ]);
  if (!log) return undefined;
  return { events: readLog(log), isComplete: isShallow === 'false' };
}

/**
 * Reads `git log --raw -z` (https://git-scm.com/docs/git-diff#_raw_output_format): parts end with a zero byte; a change
 * is one part of modes, names and nature, then one path, or two for a move.
 */
function readLog(log: string): FileEvent[] {
  const events: FileEvent[] = [];
  const parts = log.split('\0');
  let date = '';
  for (let at = 0; at < parts.length; at += 1) {
    const part = (parts[at] ?? '').replace(/^\n/, '');
    if (part.startsWith(COMMIT)) {
      date = part.slice(1, 11);
      continue;
    }
    if (!part.startsWith(':')) continue;
    const [, , before = '', after = '', status = ''] = part.split(' ');
    const nature = status.charAt(0);
    const first = parts[at + 1] ?? '';
    const blobs = [before, after] as const;
    if (nature === 'R') {
      events.push({ date, nature, from: first, path: parts[at + 2] ?? '', blobs });
      at += 2;
    } else {
      if (nature === 'A' || nature === 'M' || nature === 'D')
        events.push({ date, nature, path: first, blobs });
      at += 1;
    }
  }
  return events;
}

/** What Git prints; `undefined` where it refuses, or is not there. */
function git(folder: string, args: string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], {
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

/** The texts of contents in Git, by their names. Those that are gone are left out. */
export function blobTexts(folder: string, names: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  if (names.length === 0) return texts;
  const output = execFileSync('git', ['-C', folder, 'cat-file', '--batch'], {
    input: `${names.join('\n')}\n`,
    maxBuffer: MOST_BYTES,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let at = 0;
  for (const name of names) {
    const end = output.indexOf('\n', at);
    const size = Number(output.toString('latin1', at, end).split(' ')[2]);
    at = end + 1;
    // « … missing »: a shallow or filtered copy.
    if (Number.isNaN(size)) continue;
    texts.set(name, output.toString('utf8', at, at + size));
    at += size + 1;
  }
  return texts;
}
