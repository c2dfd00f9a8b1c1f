import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EDITION_NAMES } from '../../corpus/edition-files.ts';

/** What a content folder is made of, below it; the first three are folders. */
export const TOP_NAMES = [...EDITION_NAMES, 'media', 'LICENCE.md'] as const;

/** The files of a content folder, by path below it, in a stable order; links and hidden files are nobody's content. */
export const contentFiles = (folder: string): string[] =>
  TOP_NAMES.flatMap((name) => {
    const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (found?.isFile()) return [name];
    return found?.isDirectory() ? filesBelow(folder, name) : [];
  });

const filesBelow = (folder: string, below: string): string[] =>
  readdirSync(join(folder, below), { withFileTypes: true })
    .filter((item) => !item.name.startsWith('.') && (item.isFile() || item.isDirectory()))
    .sort(byName)
    .flatMap((item) =>
      item.isDirectory() ? filesBelow(folder, `${below}/${item.name}`) : [`${below}/${item.name}`],
    );

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);
