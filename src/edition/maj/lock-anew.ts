import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NoUpstream } from '../amont/find-upstream.ts';
import type { Git } from '../amont/git.ts';

const LOCK = 'package-lock.json';

/**
 * The lock file for a list of libraries that is neither side's: made by npm from upstream's, beside the person's files.
 * @param tree the merged files
 * @returns the same with the new lock file
 * @throws NoUpstream when npm cannot make it
 */
export function lockAnew(git: Git, tree: string, root: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'trame-verrou-'));
  try {
    const given = git.contents(['package.json', LOCK, '.npmrc'].map((path) => `${tree}:${path}`));
    for (const [name, bytes] of given)
      writeFileSync(join(folder, name.slice(tree.length + 1)), bytes);
    execFileSync(
      'npm',
      ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'],
      {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
        shell: process.platform === 'win32',
      },
    );
    const blob = git('hash-object', '-w', '--', join(folder, LOCK));
    const index = join(folder, 'index');
    git.withIndex(index, ['read-tree', tree]);
    git.withIndex(index, ['update-index', '--add', '--cacheinfo', `100644,${blob},${LOCK}`]);
    return git.withIndex(index, ['write-tree']);
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new NoUpstream(
      `Vous avez changé package.json, et npm n’a pas pu refaire package-lock.json dans ${root}. Rien n’a changé. npm dit : ${said.trim()}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
