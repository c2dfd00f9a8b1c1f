import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';

/** One line of a tree. */
export interface TreeLine {
  mode: string;
  name: string;
  sha: string;
}

/**
 * Stores an object as Git does, without a process of Git, and gives its fingerprint.
 * @param repository a bare repository
 * @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */
export function storeObject(
  repository: string,
  type: 'blob' | 'tree' | 'commit',
  content: string | Uint8Array,
): string {
  const bytes = Buffer.from(content as Uint8Array);
  const whole = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]);
  const sha = createHash('sha1').update(whole).digest('hex');
  const file = join(repository, 'objects', sha.slice(0, 2), sha.slice(2));
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, deflateSync(whole, { level: 1 }));
  }
  return sha;
}

/** The bytes of a tree: Git puts a folder where its name with a slash would stand. */
export function treeBytes(lines: readonly TreeLine[]): Buffer {
  const place = ({ mode, name }: TreeLine) => Buffer.from(mode === FOLDER ? `${name}/` : name);
  return Buffer.concat(
    lines
      .toSorted((one, other) => Buffer.compare(place(one), place(other)))
      .flatMap(({ mode, name, sha }) => [
        Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`),
        Buffer.from(sha, 'hex'),
      ]),
  );
}

/** Mode of a folder in a tree. */
export const FOLDER = '040000';

/** Fingerprint of the commit that a branch stands at; undefined when its file tells nothing. */
export function branchTip(repository: string, branch: string): string | undefined {
  const file = join(repository, 'refs/heads', branch);
  try {
    return /^[0-9a-f]{40}$/m.exec(readFileSync(file, 'utf8'))?.[0];
  } catch {
    return undefined;
  }
}

/** Names of the branches, in alphabetical order; undefined where some are packed, which Git knows better. */
export function branchNames(repository: string): string[] | undefined {
  if (existsSync(join(repository, 'packed-refs'))) return undefined;
  return readdirSync(join(repository, 'refs/heads'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.endsWith('.lock'))
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(repository, 'refs/heads/').length),
    )
    .sort();
}
