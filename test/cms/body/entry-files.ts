import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ContentFile, contentFiles } from '../../../src/cms/body/content-files.ts';
import { NATIONAL_CONTENT } from '../../helpers/national-content.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** One of them is made of mistakes: nobody's editor has written it. */
const FIXTURES = readdirSync(folder('test/editions'))
  .filter((name) => name !== 'fautes')
  .map((name) => `test/editions/${name}`);

/** Name → folder: the national edition, and those of the tests. What a territory wrote by hand is not theirs to judge. */
const FOLDERS: [name: string, path: string][] = [
  ['content', NATIONAL_CONTENT],
  ...FIXTURES.map((name): [string, string] => [name, folder(name)]),
];

/** Every entry of the national edition and of the fixture editions. */
export const ENTRY_FILES: [name: string, entry: ContentFile][] = FOLDERS.flatMap(([name, path]) =>
  contentFiles(path).map((entry): [string, ContentFile] => [`${name}/${entry.file}`, entry]),
);

/** The lines of `before` that stand no more in `after` at the same place; all of them when lines came or went. */
export function changedLines(before: string, after: string): string[] {
  const next = after.split('\n');
  const lines = before.split('\n');
  return lines.length === next.length ? lines.filter((line, at) => line !== next[at]) : lines;
}

/** The settings of the national edition and of the fixture editions. */
export const SETTINGS_FILES: [name: string, text: string][] = FOLDERS.flatMap(([edition, path]) =>
  ['edition.yml', 'synonymes.yml', 'accessibilite.yml'].flatMap((name): [string, string][] => {
    const file = `${path}/national/${name}`;
    return existsSync(file) ? [[`${edition}/${name}`, readFileSync(file, 'utf8')]] : [];
  }),
);
