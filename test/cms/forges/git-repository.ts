import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { branchNames, branchTip, FOLDER, storeObject, treeBytes } from './git-objects.ts';

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
 * A bare Git repository: what a fake forge keeps its files in. Merges, conflicts and differences are those of the real
 * `git`; objects are stored as it stores them, and it reads them. A process of `git` takes longer than all that a test
 * does beside it, so what cannot change is asked once. `ref` is whatever `git` takes: a branch, a fingerprint.
 */
export class GitRepository {
  readonly folder: string;
  /** What Git has said of objects, which never change. */
  readonly #told = new Map<string, Buffer>();
  readonly #first: FirstObjects;

  /**
   * @param folder an existing bare repository; see `newRepository` and `fork`
   * @param first what it shares with the others that hold the same first commit
   */
  constructor(folder: string, first: FirstObjects = { shas: new Set(), told: new Map() }) {
    this.folder = folder;
    this.#first = first;
  }

  /** A copy of this repository, as a forge's fork: branches of its own, which see all that this one ever stores. */
  fork(folder: string): GitRepository {
    this.run(['clone', '--quiet', '--bare', '--shared', this.folder, folder]);
    return new GitRepository(folder, this.#first);
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
    return (
      branchNames(this.folder) ??
      lines(this.run(['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads']))
    );
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
    return known ? this.#once(['cat-file', 'blob', known], known) : undefined;
  }

  /** What a tree holds, folders included; with what is below them when asked. */
  list(tree: string, { recursive = false } = {}): TreeItem[] {
    const options = recursive ? ['-r', '-t'] : [];
    const ask = ['ls-tree', '-z', '--long', ...options, tree];
    return (isFixed(tree) ? this.#once(ask, tree) : this.#bytes(ask))
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
    const fixed = range.split('..').map((ref) => this.#fixed(ref));
    const format = '--format=%H%x1f%P%x1f%an%x1f%aI%x1f%B';
    const ask = ['log', '-z', format, fixed.join('..'), '--', ...paths];
    return (fixed.every(isFixed) ? this.#once(ask) : this.#bytes(ask))
      .toString('utf8')
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
    const [before, after] = [this.#fixed(from), this.#fixed(to)];
    const ask = ['diff-tree', '-r', '-z', '--no-renames', before, after];
    const areFixed = isFixed(before) && isFixed(after);
    const fields = (areFixed ? this.#once(ask) : this.#bytes(ask)).toString('utf8').split('\0');
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
    const ask = ['merge-base', this.#fixed(one), this.#fixed(other)];
    try {
      const said = ask.slice(1).every(isFixed) ? this.#once(ask) : this.#bytes(ask);
      return said.toString('utf8').trim();
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
    return storeObject(this.folder, 'blob', bytes);
  }

  /** Stores a tree: that of `base`, with the changes. A folder that holds nothing any more goes. */
  writeTree(base: string | undefined, changes: Changes): string {
    const tree = base === undefined ? undefined : this.treeAt(base);
    if (base !== undefined && !tree) throw new Error(`No tree: ${base}`);
    return this.#treeWith(tree, Object.entries(changes)) ?? storeObject(this.folder, 'tree', '');
  }

  #treeWith(base: string | undefined, changes: [path: string, Changes[string]][]) {
    const items = base ? this.list(base) : [];
    const lines = new Map(items.map(({ mode, path, sha }) => [path, { mode, name: path, sha }]));
    const names = new Set(changes.map(([path]) => path.split('/')[0] ?? ''));
    for (const name of names) {
      const below = changes.flatMap(([path, change]): typeof changes =>
        path.startsWith(`${name}/`) ? [[path.slice(name.length + 1), change]] : [],
      );
      const own = changes.find(([path]) => path === name)?.[1];
      const known = lines.get(name);
      const sha = below[0]
        ? this.#treeWith(known?.mode === FOLDER ? known.sha : undefined, below)
        : this.#stored(own);
      if (sha) lines.set(name, { mode: below[0] ? FOLDER : '100644', name, sha });
      else lines.delete(name);
    }
    return lines.size > 0
      ? storeObject(this.folder, 'tree', treeBytes([...lines.values()]))
      : undefined;
  }

  /** Fingerprint of what a change puts in a file; undefined when the file goes. */
  #stored(change: Changes[string] | undefined): string | undefined {
    if (change === null || change === undefined) return undefined;
    return typeof change === 'object' && 'sha' in change ? change.sha : this.writeBlob(change);
  }

  /** Stores a commit, that no branch names yet. */
  writeCommit(tree: string, parents: readonly string[], message: string, author = 'Essai'): string {
    const when = `${Math.floor(Date.now() / 1000)} +0000`;
    const head = [
      `tree ${tree}`,
      ...parents.map((parent) => `parent ${parent}`),
      `author ${author} <${WHO.GIT_AUTHOR_EMAIL}> ${when}`,
      `committer ${WHO.GIT_COMMITTER_NAME} <${WHO.GIT_COMMITTER_EMAIL}> ${when}`,
    ];
    return storeObject(this.folder, 'commit', `${head.join('\n')}\n\n${message}\n`);
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

  #resolve(given: string): string | undefined {
    const expression = this.#fixed(given);
    const ask = ['rev-parse', '--verify', '--quiet', '--end-of-options', expression];
    try {
      const said = isFixed(expression) ? this.#once(ask, expression) : this.#bytes(ask);
      return said.toString('utf8').trim();
    } catch {
      return undefined;
    }
  }

  /** The same, with the fingerprint that a branch stands at in place of its name. */
  #fixed(expression: string): string {
    const [, name = '', rest = ''] = /^([^:^~]*)(.*)$/s.exec(expression) ?? [];
    return `${(name && branchTip(this.folder, name)) || name}${rest}`;
  }

  /**
   * Asks Git what can only have one answer. A refusal is asked again: what is not stored yet may be.
   * @param of the object asked about: what is said of the first commit's is known to all that began with it
   */
  #once(ask: readonly string[], of = ''): Buffer {
    const told = this.#first.shas.has(of.slice(0, 40)) ? this.#first.told : this.#told;
    const key = ask.join(' ');
    const known = told.get(key) ?? this.#bytes(ask);
    told.set(key, known);
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

/** The objects of a first commit, and what Git has said of them. */
interface FirstObjects {
  shas: ReadonlySet<string>;
  told: Map<string, Buffer>;
}

/** Folder of content → the repository made of it, to be copied. */
const made = new Map<string, { folder: string; objects: FirstObjects }>();

/**
 * A new bare repository, whose branch `main` holds one commit: a copy of a folder of content, as `content/`.
 * @param folder where the repository will stand; must not exist
 * @param content the content to copy, an edition such as test/editions/complet
 */
export function newRepository(folder: string, content: string): GitRepository {
  const first = made.get(content);
  if (!first) {
    made.set(content, firstRepository(content));
    return newRepository(folder, content);
  }
  cpSync(first.folder, folder, { recursive: true });
  return new GitRepository(folder, first.objects);
}

/** Makes the repository that the others are copies of, beside the content. */
function firstRepository(content: string): { folder: string; objects: FirstObjects } {
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
    const listed = repository.run([
      'cat-file',
      '--batch-all-objects',
      '--batch-check=%(objectname)',
    ]);
    return { folder, objects: { shas: new Set(lines(listed)), told: new Map() } };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
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
