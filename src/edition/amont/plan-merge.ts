import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StrayFile } from '../../model/upstream/followed.ts';
import { type Git, GitRefusal } from './git.ts';

/** The one folder that a fork writes. */
export const LOCAL = 'content/local';

/** What a merge would give, before anything is changed. */
export interface MergePlan {
  /** Commits of upstream that the fork does not have. */
  behind: number;
  /** The fork was made by « Use this template »: its history starts by itself. */
  isUnrelated: boolean;
  /** Files outside its folder that the fork changed. */
  strays: StrayFile[];
  /** Those that nobody but a person can settle. */
  conflicts: string[];
  /** Makes the merged files. */
  settle(): Settled;
}

/** The files after a merge. */
export interface Settled {
  /** As Git names such a list. */
  tree: string;
  /** Whether the list of libraries is neither side's as it stands: the lock file is to be made anew. */
  mustLock: boolean;
}

/**
 * Files that every fork takes from upstream: they say how the program is built, and read what is the fork's own from its
 * `edition.yml`.
 */
const UPSTREAMS =
  /^(package-lock\.json|publiccode\.yml|\.gitlab-ci\.yml|\.(github|forgejo|gitea)\/)/;

/** Folders that upstream never writes: what a fork adds there is nobody's conflict. */
const isOwn = (path: string): boolean => path.startsWith(`${LOCAL}/`);

/** Enough for a merge that is only tried. */
const NOBODY = ['-c', 'user.name=Trame', '-c', 'user.email=trame@localhost'];

/**
 * Tries the merge of a commit of upstream, without touching the files of the person.
 * @param taken files for which upstream's version is wanted, whatever the fork changed in them
 * @throws GitRefusal when Git is too old for it (2.38)
 */
export function planMerge(git: Git, upstream: string, taken: readonly string[] = []): MergePlan {
  const related = git.tries('merge-base', 'HEAD', upstream);
  const base = related ?? madeUpBase(git, upstream);
  const [ours, theirs] = related
    ? ['HEAD', upstream]
    : [childOf(git, base, 'HEAD'), childOf(git, base, upstream)];
  const merged = tryMerge(git, ours, theirs);
  const isTaken = (path: string) => UPSTREAMS.test(path) || taken.includes(path);
  const changed = changedPaths(git, base, 'HEAD').filter((path) => !isOwn(path));
  const there = new Set(changedPaths(git, base, upstream));
  const strays = changed.map((path) => stray(path, there.has(path), merged.conflicts, isTaken));
  const conflicts = merged.conflicts.filter((path) => !isTaken(path) && !isOwn(path));
  const replaced = [
    ...merged.conflicts.filter(isTaken),
    ...taken.filter((path) => changed.includes(path)),
    'package-lock.json',
  ];
  return {
    behind: Number(git('rev-list', '--count', upstream, '^HEAD')),
    isUnrelated: related === undefined,
    strays,
    conflicts,
    settle: () => {
      const tree = settledTree(git, merged.tree, upstream, replaced);
      const mustLock = blobAt(git, tree, 'package.json') !== blobAt(git, upstream, 'package.json');
      return { tree, mustLock };
    },
  };
}

function stray(
  fichier: string,
  isBoth: boolean,
  conflicts: readonly string[],
  isTaken: (path: string) => boolean,
): StrayFile {
  if (isBoth && isTaken(fichier))
    return { fichier, etat: 'amont', message: 'la version nationale sera prise.' };
  if (conflicts.includes(fichier)) return { fichier, etat: 'conflit', message: adviceFor(fichier) };
  return isBoth
    ? {
        fichier,
        etat: 'se-fond',
        message: `les deux changements vont ensemble. ${adviceFor(fichier)}`,
      }
    : { fichier, etat: 'seul', message: adviceFor(fichier) };
}

/** Where a change belongs, so that no later update meets it. */
export function adviceFor(path: string): string {
  const [, page] = /^content\/national\/(.+\.md)$/.exec(path) ?? [];
  if (page)
    return `Mettez votre texte dans ${LOCAL}/${page}, avec « national: remplace » ou « national: complete ».`;
  if (path.startsWith('content/national/'))
    return `Écrivez dans ${LOCAL}/${path.slice('content/national/'.length)} ce qui change, et cela seulement.`;
  if (path.startsWith('content/media/'))
    return `Mettez vos images dans ${LOCAL}/media/, sous un nom à vous.`;
  if (path.startsWith('_includes/'))
    return `Mettez votre gabarit dans ${LOCAL}/templates/${path.slice('_includes/'.length)}.`;
  if (path.startsWith('src/site/styles/'))
    return `Mettez ce qui change du style dans ${LOCAL}/theme.css.`;
  return 'Une édition locale n’a pas à changer ce fichier : proposez ce changement à l’édition nationale.';
}

/** The commit of a list of files, as if it had been made from `base`. */
const childOf = (git: Git, base: string, files: string): string =>
  git(...NOBODY, 'commit-tree', `${files}^{tree}`, '-p', base, '-m', 'Essai de mise à jour');

/**
 * Where two histories without a common commit would have parted: the files of the fork's first commit that upstream knows,
 * as they were. What upstream never had is the fork's own.
 */
function madeUpBase(git: Git, upstream: string): string {
  const known = new Set(
    git('rev-list', '--objects', upstream)
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(' ') < 0 ? undefined : line.indexOf(' '))),
  );
  const first = git('rev-list', '--max-parents=0', 'HEAD').split('\n')[0] ?? 'HEAD';
  const entries = new Map([...entriesOf(git, 'HEAD'), ...entriesOf(git, first)]);
  // A file that was edited before it was first kept, and then put back, is upstream's all the same.
  for (const [path, entry] of entriesOf(git, 'HEAD'))
    if (!known.has(entries.get(path)?.id ?? '')) entries.set(path, entry);
  const lines = [...entries]
    .filter(([path, { id }]) => known.has(id) && !isOwn(path))
    .map(([path, { mode, id }]) => `${mode} ${id}\t${path}\n`);
  const tree = withOwnIndex((index) => {
    git.withIndex(index, ['update-index', '--add', '--index-info'], lines.join(''));
    return git.withIndex(index, ['write-tree']);
  });
  return git(...NOBODY, 'commit-tree', tree, '-m', 'Point de départ');
}

function entriesOf(git: Git, commit: string): Map<string, { mode: string; id: string }> {
  const entries = new Map<string, { mode: string; id: string }>();
  for (const line of git('ls-tree', '-r', '-z', '--full-tree', commit).split('\0')) {
    const [, mode, id, path] = /^(\d+) \w+ (\S+)\t(.*)$/s.exec(line) ?? [];
    if (mode && id && path) entries.set(path, { mode, id });
  }
  return entries;
}

function tryMerge(git: Git, ours: string, theirs: string): { tree: string; conflicts: string[] } {
  const said = mergeOutput(git, ours, theirs);
  const [tree = '', ...rest] = said.split('\0');
  const end = rest.indexOf('');
  return { tree, conflicts: [...new Set(rest.slice(0, end < 0 ? rest.length : end))] };
}

function mergeOutput(git: Git, ours: string, theirs: string): string {
  try {
    // Where upstream moves a folder, what the fork added beside it stays where it is.
    return git(
      ...['-c', 'merge.directoryRenames=false', 'merge-tree', '--write-tree', '-z', '--name-only'],
      ...[ours, theirs],
    );
  } catch (error) {
    // It tells of conflicts by failing, after it has said which.
    if (error instanceof GitRefusal && /^[0-9a-f]{40,64}\0/.test(error.output)) return error.output;
    throw error;
  }
}

/** The merged files, with upstream's version where it is wanted, and the fork's folder as it was, to the byte. */
function settledTree(
  git: Git,
  merged: string,
  upstream: string,
  replaced: readonly string[],
): string {
  const theirs = entriesOf(git, upstream);
  return withOwnIndex((index) => {
    git.withIndex(index, ['read-tree', merged]);
    git.withIndex(index, ['rm', '-r', '-q', '--cached', '--ignore-unmatch', '--', LOCAL]);
    if (git.tries('rev-parse', '--verify', `HEAD:${LOCAL}`) !== undefined)
      git.withIndex(index, ['read-tree', `--prefix=${LOCAL}/`, `HEAD:${LOCAL}`]);
    const lines = [...new Set(replaced)].map((path) => {
      const entry = theirs.get(path);
      return entry ? `${entry.mode} ${entry.id}\t${path}\n` : `0 ${'0'.repeat(40)}\t${path}\n`;
    });
    git.withIndex(index, ['update-index', '--add', '--index-info'], lines.join(''));
    return git.withIndex(index, ['write-tree']);
  });
}

function withOwnIndex<T>(work: (index: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'trame-index-'));
  try {
    return work(join(folder, 'index'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const changedPaths = (git: Git, from: string, to: string): string[] =>
  git('diff-tree', '-r', '-z', '--name-only', '--no-renames', from, to).split('\0').filter(Boolean);

const blobAt = (git: Git, tree: string, path: string): string | undefined =>
  git.tries('rev-parse', '--verify', `${tree}:${path}`);
