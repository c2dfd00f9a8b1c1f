import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Changes, newRepository } from './git-repository.ts';

/** A repository of a few files, whose names Git sorts otherwise than the alphabet would. */
function repository() {
  const root = mkdtempSync(join(tmpdir(), 'trame-objets-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const content = join(root, 'contenus');
  mkdirSync(join(content, 'kit'), { recursive: true });
  for (const name of ['kit.yml', 'kit-local.yml', 'kit/un.md', 'kit/deux.md'])
    writeFileSync(join(content, name), name);
  return newRepository(join(root, 'depot.git'), content);
}

/** The tree that Git itself makes of the same changes. */
function treeOfGit(folder: string, changes: Changes): string {
  const git = (args: string[], input = '') =>
    execFileSync('git', args, {
      cwd: folder,
      input,
      env: { ...process.env, GIT_INDEX_FILE: join(folder, 'index-essai') },
    })
      .toString()
      .trim();
  git(['read-tree', 'main']);
  const lines = Object.entries(changes).map(([path, change]) => {
    if (change === null) return `0 ${'0'.repeat(40)}\t${path}\n`;
    return `100644 ${git(['hash-object', '-w', '--stdin'], String(change))}\t${path}\n`;
  });
  git(['update-index', '--add', '--index-info'], lines.join(''));
  return git(['write-tree']);
}

test.each<[string, Changes]>([
  ['a file that changes', { 'content/kit/un.md': 'L’été' }],
  ['a new file, in a new folder', { 'content/guide/partie/a.md': 'a' }],
  ['names around that of a folder', { 'content/kit.md': 'a', 'content/kit0': 'b' }],
  ['a file that goes', { 'content/kit/un.md': null }],
  ['a folder whose last file goes', { 'content/kit/un.md': null, 'content/kit/deux.md': null }],
  ['several at once', { 'a.md': 'a', 'content/kit.yml': null, 'content/kit/trois.md': 'c' }],
])('%s: the tree is the one that Git makes', (_, changes) => {
  const git = repository();
  expect(git.writeTree('main', changes)).toBe(treeOfGit(git.folder, changes));
});

test('Git finds no fault with what is stored', () => {
  const git = repository();
  git.commit('essai', { 'content/kit/un.md': 'un', 'content/neuf/b.md': 'b' }, 'Des étés', 'Chloé');
  git.commit('essai', { 'content/kit/un.md': null }, 'Et un de moins');
  expect(git.run(['fsck', '--strict', '--full'])).toBe('');
  expect(git.log('essai')).toMatchObject([
    { message: 'Et un de moins', author: 'Essai' },
    { message: 'Des étés', author: 'Chloé', parents: [] },
  ]);
});
