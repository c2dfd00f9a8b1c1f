import { execFileSync } from 'node:child_process';

/** Who commits in tests: the machine may have no name set. */
const AUTHOR = {
  GIT_AUTHOR_NAME: 'Essai',
  GIT_AUTHOR_EMAIL: 'essai@essai.example',
  GIT_COMMITTER_NAME: 'Essai',
  GIT_COMMITTER_EMAIL: 'essai@essai.example',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** Runs Git in a folder; gives back what it prints. */
export const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, ...args], {
    env: { ...process.env, ...AUTHOR },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Makes a repository of a folder, empty as yet. */
export const initRepository = (folder: string): void => {
  git(folder, 'init', '--quiet', '--initial-branch=main');
};

/** Commits all that stands in a repository, on a day. */
export function commitAll(folder: string, day: string, message = 'Essai'): void {
  git(folder, 'add', '--all');
  execFileSync('git', ['-C', folder, 'commit', '--quiet', '--message', message], {
    env: {
      ...process.env,
      ...AUTHOR,
      GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
      GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
