import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFiles, TOP_NAMES } from './content-tree.ts';

/** Files of a content folder that an unpacked one does not hold to the byte: what an import would lose. */
export const lostFiles = (content: string, unpacked: string): string[] =>
  contentFiles(content).filter((path) => {
    const other = join(unpacked, path);
    return !existsSync(other) || !readFileSync(other).equals(readFileSync(join(content, path)));
  });

/**
 * Puts an unpacked content where another stands; nothing of that one is lost.
 * @param aside folder, still absent, that receives what stood there
 */
export function putInPlace(unpacked: string, content: string, aside: string): void {
  mkdirSync(content, { recursive: true });
  for (const name of TOP_NAMES) {
    const [next, place] = [join(unpacked, name), join(content, name)];
    if (existsSync(place)) {
      mkdirSync(aside, { recursive: true });
      renameSync(place, join(aside, name));
    }
    if (existsSync(next)) renameSync(next, place);
    keepFolder(join(aside, name), place);
  }
}

/** Git keeps an empty folder by this file, which is no content: it stays where it was. */
function keepFolder(before: string, now: string): void {
  if (!existsSync(join(before, '.gitkeep'))) return;
  mkdirSync(now, { recursive: true });
  writeFileSync(join(now, '.gitkeep'), '');
}
