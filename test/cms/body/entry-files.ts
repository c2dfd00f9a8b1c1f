import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ContentFile, contentFiles } from '../../../src/cms/body/content-files.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** One of them is made of mistakes: nobody's editor has written it. */
const FIXTURES = readdirSync(folder('test/editions'))
  .filter((name) => name !== 'fautes')
  .map((name) => `test/editions/${name}`);

/** Every entry of the national edition and of the fixture editions. */
export const ENTRY_FILES: [name: string, entry: ContentFile][] = ['content', ...FIXTURES].flatMap(
  (path) =>
    contentFiles(folder(path)).map((entry): [string, ContentFile] => [
      `${path}/${entry.file}`,
      entry,
    ]),
);

/** The lines of `before` that stand no more in `after` at the same place; all of them when lines came or went. */
export function changedLines(before: string, after: string): string[] {
  const next = after.split('\n');
  const lines = before.split('\n');
  return lines.length === next.length ? lines.filter((line, at) => line !== next[at]) : lines;
}

/** The settings of the national edition and of the fixture editions. */
export const SETTINGS_FILES: [name: string, text: string][] = ['content', ...FIXTURES].flatMap(
  (path) =>
    ['edition.yml', 'synonymes.yml', 'accessibilite.yml'].flatMap((name): [string, string][] => {
      const file = `${folder(path)}/national/${name}`;
      return existsSync(file) ? [[`${path}/${name}`, readFileSync(file, 'utf8')]] : [];
    }),
);
