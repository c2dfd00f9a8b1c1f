import { join } from 'node:path';
import type { JekyllConfig } from './read-config.ts';
import { readSource } from './read-source.ts';
import type { SourceTree } from './read-tree.ts';

/** Front matter that folders give to the texts below them, nearest folder last. */
export interface FolderDefaults {
  /** The values for a text, from `_config.yml` then from each `_defaults.md` above it. */
  valuesFor(path: string): Record<string, unknown>;
  /** What a person must know of the `_defaults.md` files themselves. */
  notes: { path: string; text: string }[];
  failures: { path: string; reasons: string[] }[];
}

/** Reads `_defaults.md` files (CloudCannon) and the `defaults` of `_config.yml` (Jekyll). */
export function readFolderDefaults(tree: SourceTree, config: JekyllConfig): FolderDefaults {
  const byFolder: { folder: string; values: Record<string, unknown> }[] = [];
  const notes: FolderDefaults['notes'] = [];
  const failures: FolderDefaults['failures'] = [];
  for (const path of tree.defaults) {
    const source = readSource(join(tree.root, path), path);
    if ('failures' in source) {
      failures.push({ path, reasons: source.failures });
      continue;
    }
    byFolder.push({
      folder: path.includes('/') ? path.replace(/\/[^/]*$/, '') : '',
      values: source.front,
    });
    const words = source.body.trim().replace(/\s+/g, ' ');
    if (words) notes.push({ path, text: `texte d’un fichier de réglages : « ${words} »` });
  }
  const scopes = [
    ...config.defaults.map(({ path, values }) => ({ folder: path, values })),
    ...byFolder.sort((a, b) => a.folder.length - b.folder.length),
  ];
  const valuesFor = (path: string) =>
    Object.assign(
      {},
      ...scopes.filter(({ folder }) => isBelow(path, folder)).map(({ values }) => values),
    );
  return { valuesFor, notes, failures };
}

const isBelow = (path: string, folder: string) =>
  folder === '' || path === folder || path.startsWith(`${folder}/`);
