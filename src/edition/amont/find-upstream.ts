import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseYaml } from '../../corpus/parse-yaml.ts';
import { type Git, GitRefusal, gitIn } from './git.ts';
import { archiveTree, commitTree, folderTree, type Tree } from './tree.ts';

/** The repository of a fork, as far as Git knows it. */
export interface Fork {
  /** Folder of the repository. */
  root: string;
  /** Absent where there is no Git, or no commit. */
  git?: Git;
}

/** The national edition as it is published now. */
export interface Upstream {
  /** Address, remote or file that it was taken from. */
  nom: string;
  tree: Tree;
  /** Absent for a folder or an archive. */
  commit?: string;
  date?: string;
}

/** Why upstream cannot be read, in French, with what to do. */
export class NoUpstream extends Error {
  override name = 'NoUpstream';
}

/** The remotes that lead to the national edition, by the names that guides give them. */
const REMOTES = ['amont', 'upstream', 'national'];

/** Where what was fetched is kept: neither a branch nor a remote of the person. */
const FETCHED = 'refs/trame/amont';

/** The repository that holds a content folder. */
export function forkAt(root: string): Fork {
  const git = gitIn(root);
  const top = git.tries('rev-parse', '--show-toplevel');
  const isRepository = top !== undefined && resolve(top) === resolve(root);
  const hasCommit = isRepository && git.tries('rev-parse', '--verify', 'HEAD') !== undefined;
  return hasCommit ? { root, git } : { root };
}

/**
 * Reads the national edition: what was asked for, else the remote of that name, else the address that the national
 * edition gives itself.
 * @param asked a remote, an address, a folder or a .zip file
 * @throws NoUpstream
 */
export async function findUpstream(fork: Fork, asked?: string): Promise<Upstream> {
  const { root, git } = fork;
  if (asked !== undefined) {
    const path = resolve(asked);
    if (/\.zip$/i.test(asked)) return await readArchive(path);
    if (existsSync(path) && statSync(path).isDirectory() && !isRepository(path))
      return { nom: path, tree: folderTree(path) };
    if (!git) throw new NoUpstream(WITHOUT_GIT);
    return fetchUpstream(git, asked);
  }
  if (!git) throw new NoUpstream(WITHOUT_GIT);
  const known = git('remote').split('\n');
  const remote = REMOTES.find((name) => known.includes(name));
  const address = remote ?? nationalRepository(root);
  if (address === undefined) throw new NoUpstream(UNKNOWN);
  return fetchUpstream(git, address);
}

const WITHOUT_GIT =
  'Ce dossier n’est pas suivi par Git. Téléchargez l’archive .zip de l’édition nationale, puis lancez « npm run edition -- amont --de chemin/de/l’archive.zip ».';
const UNKNOWN =
  'Où est l’édition nationale ? Donnez l’adresse de son dépôt une fois : « git remote add amont https://… », ou à chaque fois : « --de https://… » (sur la forge, la variable TRAME_AMONT).';

const isRepository = (path: string): boolean =>
  existsSync(join(path, '.git')) ||
  (existsSync(join(path, 'HEAD')) && existsSync(join(path, 'objects')));

async function readArchive(path: string): Promise<Upstream> {
  if (!existsSync(path)) throw new NoUpstream(`Fichier introuvable : ${path}.`);
  try {
    return { nom: path, tree: await archiveTree(readFileSync(path)) };
  } catch (error) {
    throw new NoUpstream(error instanceof Error ? error.message : String(error));
  }
}

/** The repository that the national edition names in its own settings. */
function nationalRepository(root: string): string | undefined {
  const path = join(root, 'content/national/edition.yml');
  if (!existsSync(path)) return undefined;
  const { parsed } = parseYaml(readFileSync(path, 'utf8'), 'national/edition.yml', 0);
  const depot = parsed?.data.depot;
  return typeof depot === 'string' && /^https?:\/\//.test(depot) ? depot : undefined;
}

/** Git would start a program for an address such as « ext::… »: only ways that carry a repository are taken. */
const ADDRESS = /^(https?:\/\/|ssh:\/\/|file:\/\/|[\w.-]+@[\w.-]+:|\/|\.{0,2}\/|[A-Za-z]:[\\/])/;

function fetchUpstream(git: Git, from: string): Upstream {
  const isRemote = git('remote').split('\n').includes(from);
  if (!isRemote && !ADDRESS.test(from))
    throw new NoUpstream(
      `« ${from} » n’est ni un dépôt distant connu (git remote), ni une adresse, ni un dossier, ni une archive .zip.`,
    );
  try {
    git('fetch', '--quiet', '--no-tags', '--force', '--', from, `HEAD:${FETCHED}`);
  } catch (error) {
    if (!(error instanceof GitRefusal)) throw error;
    throw new NoUpstream(
      `L’édition nationale ne répond pas à l’adresse « ${from} ». Vérifiez l’adresse et la connexion, puis relancez. Git dit : ${error.said}`,
    );
  }
  const commit = git('rev-parse', FETCHED);
  return {
    nom: isRemote ? git('remote', 'get-url', from) : from,
    tree: commitTree(git, commit),
    commit,
    date: git('log', '-1', '--format=%cs', commit),
  };
}
