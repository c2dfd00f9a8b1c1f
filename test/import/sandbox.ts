import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { importCommand } from '../../src/import/command.ts';

export const FIXTURES = join(import.meta.dirname, '../fixtures');

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A source folder and a content folder of their own, gone after the test. */
export function sandbox(files: Record<string, string | Uint8Array> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'trame-import-'));
  folders.push(root);
  const source = join(root, 'source');
  const content = join(root, 'content');
  mkdirSync(source);
  for (const [path, text] of Object.entries(files)) write(join(source, path), text);
  return {
    root,
    source,
    content,
    run: (...words: string[]) => importCommand([source, ...words], content),
    runFile: (path: string, ...words: string[]) =>
      importCommand([join(source, path), ...words], content),
    read: (path: string) => readFileSync(join(content, path), 'utf8'),
    has: (path: string) => existsSync(join(content, path)),
    list: (path = '.') =>
      existsSync(join(content, path)) ? readdirSync(join(content, path)).sort() : [],
    write: (path: string, text: string | Uint8Array) => write(join(content, path), text),
    copy: (fixture: string) => cpSync(join(FIXTURES, fixture), source, { recursive: true }),
  };
}

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  utimesSync(path, new Date(2018, 4, 14, 12), new Date(2018, 4, 14, 12));
}

/** The body of an entry file. */
export const bodyOf = (file: string): string =>
  file
    .split(/^---\n/m)
    .slice(2)
    .join('---\n')
    .trim();
