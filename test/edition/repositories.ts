import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Subcommand } from '../../src/edition/subcommand.ts';
import { git } from '../helpers/git-repository.ts';

/** Path → what a commit writes there; `null` for a file that goes. */
export type Changes = Readonly<Record<string, string | null>>;

/** A temporary folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trame-edition-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A national repository that nobody works in: commits go in by a stream, many at once. */
export interface National {
  folder: string;
  commit(...commits: readonly { day: string; changes: Changes }[]): void;
}

export function nationalRepository(): National {
  const folder = join(temporaryFolder(), 'national.git');
  mkdirSync(folder);
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main');
  let isEmpty = true;
  return {
    folder,
    commit: (...commits) => {
      const parts = commits.map(({ day, changes }, at) => {
        const from = at === 0 && !isEmpty ? ['from refs/heads/main^0\n'] : [];
        return [
          `commit refs/heads/main\ncommitter Essai <essai@essai.example> ${Date.parse(day) / 1000} +0000\n`,
          dataOf(`Changement du ${day}`),
          ...from,
          ...Object.entries(changes).map(([path, text]) =>
            text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${dataOf(text)}`,
          ),
        ].join('');
      });
      isEmpty = false;
      execFileSync('git', ['-C', folder, 'fast-import', '--quiet', '--done'], {
        input: `${parts.join('')}done\n`,
      });
    },
  };
}

const dataOf = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

/** A territory's copy of a national repository, as the button « Fork » makes it. */
export function forkOf(national: National): string {
  const folder = join(temporaryFolder(), 'territoire');
  git(dirname(folder), 'clone', '--quiet', national.folder, folder);
  git(folder, 'remote', 'rename', 'origin', 'amont');
  return asPerson(folder);
}

/** The same as « Use this template » makes it: the files, and no history. */
export function templateOf(national: National): string {
  const folder = forkOf(national);
  rmSync(join(folder, '.git'), { recursive: true });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'remote', 'add', 'amont', national.folder);
  asPerson(folder);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Initial commit');
  return folder;
}

function asPerson(folder: string): string {
  git(folder, 'config', 'user.name', 'Territoire');
  git(folder, 'config', 'user.email', 'territoire@essai.example');
  return folder;
}

/** Writes files in a working copy, without a commit. */
export function write(folder: string, changes: Changes): void {
  for (const [path, text] of Object.entries(changes)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (text === null) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), text);
  }
}

/** Writes files, and commits all that has changed. */
export function commit(folder: string, changes: Changes, day = '2026-02-01'): void {
  write(folder, changes);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Territoire', `--date=${day}T12:00:00Z`);
}

export const read = (folder: string, path: string): string =>
  readFileSync(join(folder, path), 'utf8');

/** Runs a subcommand of `npm run edition` in a repository: how it ended, and what it said. */
export async function run(
  subcommand: Subcommand,
  folder: string,
  ...words: readonly string[]
): Promise<{ code: number; said: string; complained: string }> {
  let [said, complained] = ['', ''];
  const code = await subcommand(words, {
    content: join(folder, 'content'),
    input: Readable.from([]),
    say: (text) => {
      said += text;
    },
    complain: (text) => {
      complained += text;
    },
  });
  return { code, said, complained };
}
