import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { Git } from './git.ts';

/** The files of a repository at one moment: a commit, a folder, an archive. */
export interface Tree {
  /** Path → fingerprint of its content, as Git names it. */
  readonly blobs: ReadonlyMap<string, string>;
  /** The texts of files, by path; those that are not there are left out. */
  texts(paths: readonly string[]): ReadonlyMap<string, string>;
  /** Their bytes. */
  contents(paths: readonly string[]): ReadonlyMap<string, Uint8Array>;
}

/** The name that Git gives to a content (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
export const blobName = (content: Uint8Array | string): string => {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
};

/** Files that a comparison reads again and again. */
const READ_OFTEN =
  /^(_includes\/|content\/(national|media)\/|src\/(site\/styles|model\/upstream)\/|package\.json$)/;

/** Reads at once what a comparison needs: each question to Git takes as long as hundreds of files. */
export const readAhead = (tree: Tree): void => {
  tree.contents([...tree.blobs.keys()].filter((path) => READ_OFTEN.test(path)));
};

/** What one commit holds. */
export function commitTree(git: Git, commit: string): Tree {
  const listing = git('ls-tree', '-r', '-z', '--full-tree', commit);
  const blobs = new Map<string, string>();
  for (const line of listing.split('\0')) {
    const [, id, path] = /^\d+ blob (\S+)\t(.*)$/s.exec(line) ?? [];
    if (id !== undefined && path !== undefined) blobs.set(path, id);
  }
  return withTexts(blobs, (paths) => {
    const idOf = (path: string) => blobs.get(path) ?? '';
    const found = git.contents(paths.map(idOf));
    return new Map(paths.map((path) => [path, found.get(idOf(path))]));
  });
}

/** @param read the contents of paths that are there; `undefined` for what cannot be read all the same */
function withTexts(
  blobs: ReadonlyMap<string, string>,
  read: (paths: readonly string[]) => ReadonlyMap<string, Uint8Array | undefined>,
): Tree {
  const known = new Map<string, Uint8Array | undefined>();
  const contents = (paths: readonly string[]) => {
    const asked = paths.filter((path) => blobs.has(path));
    const unknown = asked.filter((path) => !known.has(path));
    if (unknown.length > 0) for (const [path, bytes] of read(unknown)) known.set(path, bytes);
    return new Map(
      asked.flatMap((path) => {
        const bytes = known.get(path);
        return bytes ? [[path, bytes] as const] : [];
      }),
    );
  };
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return {
    blobs,
    contents,
    texts: (paths) =>
      new Map([...contents(paths)].map(([path, bytes]) => [path, text(bytes)] as const)),
  };
}

/** What a program writes by itself, and Git's own: never part of a version. */
const NOT_OURS = new Set(['.git', 'node_modules', '_site', '.cache', 'public', '.npm']);

/** What stands in a folder. */
export function folderTree(folder: string): Tree {
  const paths = listFiles(folder);
  return heldTree(new Map(paths.map((path) => [path, () => readFileSync(join(folder, path))])));
}

function listFiles(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((item) => {
    const path = below === '' ? item.name : `${below}/${item.name}`;
    if (item.isDirectory()) return NOT_OURS.has(path) ? [] : listFiles(folder, path);
    return item.isFile() ? [path] : [];
  });
}

/** What is refused of an archive: nobody's repository unpacks to so much. */
const MOST_UNPACKED = 400_000_000;

/**
 * What a released archive (.zip) holds. Forges put all of it in one folder, which is left out.
 * @throws Error in French when the archive cannot be read
 */
export async function archiveTree(bytes: Uint8Array): Promise<Tree> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new Error('Cette archive ne peut pas être lue. Attendu : un fichier .zip.');
  });
  const items = Object.values(zip.files).filter(({ dir }) => !dir);
  const folders = new Set(items.map(({ name }) => name.split('/')[0]));
  const isWrapped = folders.size === 1 && items.every(({ name }) => name.includes('/'));
  const files = new Map<string, () => Uint8Array>();
  let unpacked = 0;
  for (const item of items) {
    const content = await item.async('uint8array');
    unpacked += content.length;
    if (unpacked > MOST_UNPACKED)
      throw new Error('Cette archive est trop grosse une fois ouverte.');
    const path = isWrapped ? item.name.slice(item.name.indexOf('/') + 1) : item.name;
    files.set(path, () => content);
  }
  return heldTree(files);
}

const heldTree = (files: ReadonlyMap<string, () => Uint8Array>): Tree =>
  withTexts(
    new Map([...files].map(([path, read]) => [path, blobName(read())])),
    (paths) => new Map(paths.map((path) => [path, files.get(path)?.()])),
  );
