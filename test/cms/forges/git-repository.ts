import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One commit, as `log` tells it. */
export interface Commit {
  sha: string;
  parents: string[];
  author: string;
  /** When it was written, as 2026-11-23T10:00:00+01:00. */
  date: string;
  message: string;
}

/** One file or folder of a tree. */
export interface TreeItem {
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  sha: string;
  /** Bytes of a file; 0 for a folder. */
  size: number;
  /** From the root of the repository. */
  path: string;
}

/** What a commit changes: the new bytes of a file, a blob that is already stored, or null when the file goes. */
export type Changes = Record<string, string | Uint8Array | { sha: string } | null>;

/** How a file differs between two commits. */
export interface ChangedFile {
  path: string;
  status: 'added' | 'modified' | 'removed';
  /** The blob after the change; before it, for a file that is removed. */
  sha: string;
}

/** A branch has moved since it was read. */
export class BranchMoved extends Error {
  override name = 'BranchMoved';
}

/** Two branches have changed the same lines. */
export class MergeConflict extends Error {
  override name = 'MergeConflict';
}

const WHO = {
  GIT_AUTHOR_NAME: 'Essai',
  GIT_AUTHOR_EMAIL: 'essai@example.org',
  GIT_COMMITTER_NAME: 'Essai',
  GIT_COMMITTER_EMAIL: 'essai@example.org',
};

const ABSENT = '0'.repeat(40);

/**
 * A bare Git repository: what a fake forge keeps its files in. Everything goes through the real `git`, so that objects,
 * merges and conflicts are what they would be anywhere. `ref` is whatever `git` takes: a branch, a fingerprint.
 */
export class GitRepository {
  readonly folder: string;
  /** What Git has said of objects, which never change: a process for each question is half of the time of a test. */
  readonly #told = new Map<string, Buffer>();

  /** @param folder an existing bare repository; see `newRepository` and `forkOf` */
  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Runs `git` here, and gives what it prints.
   * @throws Error when `git` fails, with what it says
   */
  run(args: readonly string[], input: string | Uint8Array = ''): string {
    return this.#bytes(args, input).toString('utf8');
  }

  /** Names of the branches, in alphabetical order. */
  branches(): string[] {
    return lines(this.run(['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads']));
  }

  /** Fingerprint of the commit that a ref names; undefined when there is none. */
  commitAt(ref: string): string | undefined {
    return this.#resolve(`${ref}^{commit}`);
  }

  /** Fingerprint of the tree that a ref (a commit, a tree, `main:content/national`) names. */
  treeAt(ref: string): string | undefined {
    return this.#resolve(ref.includes(':') ? ref : `${ref}^{tree}`);
  }

  /** Text of a file on a branch; undefined when it is not there. */
  fileAt(ref: string, path: string): string | undefined {
    return this.bytesAt(ref, path)?.toString('utf8');
  }

  /** Bytes of a file on a branch; undefined when it is not there. */
  bytesAt(ref: string, path: string): Buffer | undefined {
    const sha = this.#resolve(`${ref}:${path}`);
    return sha ? this.blob(sha) : undefined;
  }

  /** Bytes of a stored file, by its fingerprint; undefined when there is none. */
  blob(sha: string): Buffer | undefined {
    const known = this.#resolve(`${sha}^{blob}`);
    return known ? this.#once(['cat-file', 'blob', known]) : undefined;
  }

  /** What a tree holds, folders included; with what is below them when asked. */
  list(tree: string, { recursive = false } = {}): TreeItem[] {
    const options = recursive ? ['-r', '-t'] : [];
    const ask = ['ls-tree', '-z', '--long', ...options, tree];
    return (isFixed(tree) ? this.#once(ask) : this.#bytes(ask))
      .toString('utf8')
      .split('\0')
      .filter(Boolean)
      .map((line) => {
        const [description = '', path = ''] = line.split('\t');
        const [mode = '', type = '', sha = '', size = ''] = description.split(/ +/);
        return { mode, type: type as TreeItem['type'], sha, size: Number(size) || 0, path };
      });
  }

  /** The commits of a branch, or of a range such as `main..draft`, newest first; those of some paths when asked. */
  log(range: string, paths: readonly string[] = []): Commit[] {
    return this.run(['log', '-z', '--format=%H%x1f%P%x1f%an%x1f%aI%x1f%B', range, '--', ...paths])
      .split('\0')
      .filter(Boolean)
      .map((entry) => {
        const [sha = '', parents = '', author = '', date = '', message = ''] = entry.split('\x1f');
        return {
          sha,
          parents: parents.split(' ').filter(Boolean),
          author,
          date,
          message: message.trim(),
        };
      });
  }

  /** What a commit changes from its first parent: the lines taken away (`-`) and added (`+`), without context. */
  diffOf(commit: string): string[] {
    const said = this.run(['diff', '--unified=0', '--no-renames', `${commit}^1`, commit]);
    return lines(said).filter((line) => /^[-+](?![-+]{2} )/.test(line));
  }

  /** The files that differ between two commits. */
  changedFiles(from: string, to: string): ChangedFile[] {
    const fields = this.run(['diff-tree', '-r', '-z', '--no-renames', from, to]).split('\0');
    const names = { A: 'added', M: 'modified', D: 'removed' } as const;
    const files: ChangedFile[] = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
      const [, , before = '', after = '', letter = ''] = (fields[at] ?? '').split(' ');
      const status = names[letter as keyof typeof names] ?? 'modified';
      files.push({
        path: fields[at + 1] ?? '',
        status,
        sha: status === 'removed' ? before : after,
      });
    }
    return files;
  }

  /** The last commit that two branches share; undefined when they share none. */
  mergeBase(one: string, other: string): string | undefined {
    try {
      return this.run(['merge-base', one, other]).trim();
    } catch {
      return undefined;
    }
  }

  /** Whether a branch holds a commit. */
  holds(branch: string, commit: string): boolean {
    return this.mergeBase(branch, commit) === this.commitAt(commit);
  }

  /** Stores a file, and gives its fingerprint. */
  writeBlob(bytes: string | Uint8Array): string {
    return this.run(['hash-object', '-w', '--stdin'], bytes).trim();
  }

  /** Stores a tree: that of `base`, with the changes. */
  writeTree(base: string | undefined, changes: Changes): string {
    const index = mkdtempSync(join(tmpdir(), 'trame-index-'));
    try {
      const env = { GIT_INDEX_FILE: join(index, 'index') };
      this.#bytes(base ? ['read-tree', base] : ['read-tree', '--empty'], '', env);
      const entries = Object.entries(changes).map(([path, change]) => {
        if (change === null) return `0 ${ABSENT}\t${path}\0`;
        const isStored = typeof change === 'object' && 'sha' in change;
        return `100644 ${isStored ? change.sha : this.writeBlob(change)}\t${path}\0`;
      });
      this.#bytes(['update-index', '-z', '--add', '--index-info'], entries.join(''), env);
      return this.#bytes(['write-tree'], '', env).toString().trim();
    } finally {
      rmSync(index, { recursive: true, force: true });
    }
  }

  /** Stores a commit, that no branch names yet. */
  writeCommit(tree: string, parents: readonly string[], message: string, author = 'Essai'): string {
    const options = parents.flatMap((parent) => ['-p', parent]);
    return this.#bytes(['commit-tree', tree, ...options], message, { GIT_AUTHOR_NAME: author })
      .toString()
      .trim();
  }

  /**
   * Makes or moves a branch.
   * @param expected where the branch must still stand; undefined for a branch that must not exist yet
   * @throws BranchMoved when it stands elsewhere
   */
  moveBranch(branch: string, to: string, expected: string | undefined): void {
    try {
      this.run(['update-ref', `refs/heads/${branch}`, to, expected ?? ABSENT]);
    } catch (error) {
      throw new BranchMoved(`${branch}: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** Removes a branch; nothing happens when there is none. */
  deleteBranch(branch: string): void {
    this.run(['update-ref', '-d', `refs/heads/${branch}`]);
  }

  /** Commits changes on a branch, as a colleague's push would. Gives the commit's fingerprint. */
  commit(branch: string, changes: Changes, message: string, author?: string): string {
    const parent = this.commitAt(branch);
    const tree = this.writeTree(parent, changes);
    const commit = this.writeCommit(tree, parent ? [parent] : [], message, author);
    this.moveBranch(branch, commit, parent);
    return commit;
  }

  /**
   * Merges a commit into a branch, with a merge commit. Gives its fingerprint.
   * @throws MergeConflict when both have changed the same lines; the branch is left alone
   */
  merge(branch: string, head: string, message: string, author?: string): string {
    const base = this.commitAt(branch);
    const other = this.commitAt(head);
    if (!base || !other) throw new Error(`Nothing to merge: ${branch}, ${head}`);
    let tree: string;
    try {
      tree = this.run(['merge-tree', '--write-tree', base, other]).trim();
    } catch {
      throw new MergeConflict(`${head} does not merge into ${branch}`);
    }
    const commit = this.writeCommit(tree, [base, other], message, author);
    this.moveBranch(branch, commit, base);
    return commit;
  }

  #resolve(expression: string): string | undefined {
    const ask = ['rev-parse', '--verify', '--quiet', '--end-of-options', expression];
    try {
      const said = isFixed(expression) ? this.#once(ask) : this.#bytes(ask);
      return said.toString('utf8').trim();
    } catch {
      return undefined;
    }
  }

  /** Asks Git what can only have one answer. A refusal is asked again: what is not stored yet may be. */
  #once(ask: readonly string[]): Buffer {
    const key = ask.join(' ');
    const known = this.#told.get(key) ?? this.#bytes(ask);
    this.#told.set(key, known);
    return known;
  }

  #bytes(
    args: readonly string[],
    input: string | Uint8Array = '',
    env: Record<string, string> = {},
  ) {
    return execFileSync('git', args, {
      cwd: this.folder,
      input,
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...environment(), ...env },
    });
  }
}

/** Whether an expression names an object by its fingerprint, and so the same one for ever. */
const isFixed = (expression: string): boolean => /^[0-9a-f]{40}(?![0-9a-f])/.test(expression);

/** Folder of content → the repository made of it, to be copied. */
const made = new Map<string, string>();

/**
 * A new bare repository, whose branch `main` holds one commit: a copy of a folder of content, as `content/`.
 * @param folder where the repository will stand; must not exist
 * @param content the content to copy, an edition such as test/editions/complet
 */
export function newRepository(folder: string, content: string): GitRepository {
  const first = made.get(content);
  if (first) cpSync(first, folder, { recursive: true });
  else made.set(content, firstRepository(content));
  return first ? new GitRepository(folder) : newRepository(folder, content);
}

/** Makes the repository that the others are copies of, beside the content. */
function firstRepository(content: string): string {
  const folder = `${content}.git`;
  const work = mkdtempSync(join(tmpdir(), 'trame-depot-'));
  try {
    mkdirSync(folder, { recursive: true });
    const repository = new GitRepository(folder);
    repository.run(['init', '--quiet', '--bare', '--initial-branch=main', '--template=']);
    cpSync(content, join(work, 'content'), { recursive: true });
    const inside = ['--git-dir', folder, '--work-tree', work];
    repository.run([...inside, 'add', '--all', work]);
    repository.run([...inside, 'commit', '--quiet', '--message', 'Premiers contenus']);
    // In one file, so that it is quickly copied.
    repository.run(['repack', '-a', '-d', '--quiet']);
    return folder;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A copy of a repository, as a forge's fork: branches of its own, which see all that the source ever stores. */
export function forkOf(source: GitRepository, folder: string): GitRepository {
  source.run(['clone', '--quiet', '--bare', '--shared', source.folder, folder]);
  return new GitRepository(folder);
}

/** The machine's own Git settings must not change what a test sees. */
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  ...WHO,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  LC_ALL: 'C',
});

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
