import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { corpusReader } from '../../corpus/corpus.ts';
import { formatProblem, type Problem } from '../../corpus/problem.ts';
import type { ComingProblem } from '../../model/upstream/followed.ts';
import { styleFaults } from './coming-styles.ts';
import type { Tree } from './tree.ts';

/**
 * What the check would refuse in the local layer once it stands upon the national contents of upstream: a link to a page
 * that is gone, a name that is now taken, a colour that nobody can read on the new ones. What it refuses already is left out.
 * @param content folder of the content, which is only read
 */
export async function comingProblems(
  content: string,
  here: Tree,
  there: Tree,
): Promise<ComingProblem[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trame-amont-'));
  try {
    const paths = [...there.blobs.keys()].filter((path) => NATIONAL.test(path));
    for (const [path, bytes] of there.contents(paths)) {
      const target = join(folder, path);
      if (!target.startsWith(join(folder, 'content/'))) continue;
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
    const local = join(content, 'local');
    if (existsSync(local))
      cpSync(local, join(folder, 'content/local'), { recursive: true, verbatimSymlinks: true });
    const refused = async (one: string, tree: Tree) => [
      ...localProblems(one),
      ...(await styleFaults(one, tree)),
    ];
    const now = new Set((await refused(content, here)).map((problem) => formatProblem(problem)));
    return (await refused(join(folder, 'content'), there))
      .filter((problem) => !now.has(formatProblem(problem)))
      .map(({ file, line, message, expected }) => ({
        fichier: `content/${file}`,
        ...(line !== undefined && { ligne: line }),
        message,
        attendu: expected,
      }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NATIONAL = /^content\/(national|media)\//;

const localProblems = (content: string): Problem[] =>
  corpusReader(content)().problems.filter(({ file }) => file.startsWith('local/'));
