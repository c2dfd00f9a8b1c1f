import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The names that a folder holds, but for what only keeps it in Git. */
const namesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
        (name) => !name.endsWith('.gitkeep'),
      )
    : [];

/**
 * The content that tests of the national edition read: `content` itself; in the fork of a territory, the same without
 * what the territory wrote. Its texts, its colours and its settings are its own affair: no test may fail for them.
 */
export const NATIONAL_CONTENT =
  namesIn('content/local').length === 0 ? resolve('content') : copied();

function copied(): string {
  const parts = ['national', 'media'].map((part) => join('content', part));
  const stamp = createHash('sha256');
  for (const part of parts)
    for (const name of namesIn(part)) {
      const { mtimeMs, size } = statSync(join(part, name));
      stamp.update(`${part}/${name} ${mtimeMs} ${size}\n`);
    }
  const place = resolve('.cache/tests', `national-${stamp.digest('hex').slice(0, 12)}`);
  if (existsSync(place)) return join(place, 'content');
  // Another worker may be at the same copy: the first that is whole stays.
  const unfinished = `${place}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  for (const part of parts)
    if (existsSync(part))
      cpSync(part, join(unfinished, part), { recursive: true, preserveTimestamps: true });
  try {
    renameSync(unfinished, place);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return join(place, 'content');
}
