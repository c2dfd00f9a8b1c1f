import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { CONTENT_TYPES } from '../src/model/types.ts';

/** Folder of `src/` → the folders that it may import. Data goes one way: a folder that is not named does not exist yet. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  markdown: [],
  corpus: ['model', 'markdown'],
  site: ['model', 'markdown', 'corpus'],
  outputs: ['model', 'markdown', 'corpus', 'site'],
  cms: ['model', 'markdown', 'corpus', 'site'],
  network: [],
  import: ['model', 'markdown', 'corpus'],
  edition: ['model', 'markdown', 'corpus', 'site', 'network'],
  browser: ['model', 'markdown'],
  commands: [
    'model',
    'markdown',
    'corpus',
    'site',
    'outputs',
    'cms',
    'import',
    'edition',
    'network',
    'bench',
  ],
  bench: [
    'model',
    'markdown',
    'corpus',
    'site',
    'outputs',
    'import',
    'edition',
    'network',
    'commands',
  ],
};

/** The one door between the two: `npm run bench` starts the measures, which start the commands that they measure. */
const BENCH_DOOR = 'src/commands/bench.ts';

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path).split('\\').join('/'))
  .sort();

const folderOf = (path: string): string => path.split('/')[1] ?? '';

/** The files of `src/` that a file imports, types included. The formatter writes every import in one way. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:from|import\(|^import)\s*'(\.[^']+)'/gm)]
    .map(([, target = '']) =>
      relative('.', join(dirname(path), target))
        .split('\\')
        .join('/'),
    )
    .filter((target) => target.startsWith('src/'));
}

test('every folder of src/ has its place in the house', () => {
  expect(Object.keys(MAY_IMPORT).sort()).toEqual([...new Set(SOURCES.map(folderOf))].sort());
});

test('README tells of every folder of src/', () => {
  const told = readFileSync('README.md', 'utf8').matchAll(/^\| `src\/([a-z]+)\/` \|/gm);
  expect([...told].map(([, name]) => name).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test('README tells of the folder and of the file of every type', () => {
  const told = readFileSync('README.md', 'utf8').matchAll(
    /^\| `([a-z-]+)\/` \| .* \[`(src\/model\/types\/[a-z-]+\.ts)`\]\(\2\) \|$/gm,
  );
  expect([...told].map(([, folder, file]) => [folder, file]).sort()).toEqual(
    CONTENT_TYPES.map(({ folder, name }) => [folder, `src/model/types/${name}.ts`]).sort(),
  );
});

test('README names every library of package.json, and no other', () => {
  const readme = readFileSync('README.md', 'utf8');
  const part = readme.slice(
    readme.indexOf('### Les bibliothèques'),
    readme.indexOf('## Reprendre les contenus'),
  );
  const [table = '', checks = ''] = part.split('\nPour vérifier');
  // A row names its libraries in its first cell; the others say why.
  const named = [...table.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, cell]) => cell).join(' ');
  const names = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(missing(names(named), Object.keys(dependencies))).toEqual({ untold: [], unknown: [] });
  expect(missing(names(checks), Object.keys(devDependencies))).toEqual({ untold: [], unknown: [] });
});

/** What is not told, and what is told that is not there; `decap-cms-*` tells of every name that begins so. */
function missing(told: readonly string[], there: readonly string[]) {
  const tells = (word: string, name: string) =>
    word.endsWith('*') ? name.startsWith(word.slice(0, -1)) : word === name;
  return {
    untold: there.filter((name) => !told.some((word) => tells(word, name))),
    unknown: told.filter((word) => !there.some((name) => tells(word, name))),
  };
}

test.each(Object.entries(MAY_IMPORT))('src/%s imports downwards only', (folder, allowed) => {
  const upwards = SOURCES.filter((path) => folderOf(path) === folder).flatMap((path) =>
    importsOf(path)
      .filter((target) => folderOf(target) !== folder && !allowed.includes(folderOf(target)))
      .map((target) => `${path} → ${target}`),
  );
  expect(upwards).toEqual([]);
});

test('scripts of templates import what browsers may run, and nothing else of src/', () => {
  const scripts = readdirSync('_includes', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join('_includes', path));
  expect(scripts.length).toBeGreaterThan(0);
  const allowed = ['browser', ...(MAY_IMPORT.browser ?? [])];
  const others = scripts.flatMap(importsOf).filter((target) => !allowed.includes(folderOf(target)));
  expect(others).toEqual([]);
});

test('only the command that starts the measures knows them', () => {
  const knowing = SOURCES.filter(
    (path) =>
      folderOf(path) !== 'bench' && importsOf(path).some((target) => folderOf(target) === 'bench'),
  );
  expect(knowing).toEqual([BENCH_DOOR]);
});

test('only src/site knows Eleventy', () => {
  const knowing = SOURCES.filter((path) =>
    /from '@11ty\/eleventy(?!-dev-server)/.test(readFileSync(path, 'utf8')),
  );
  expect(knowing.map(folderOf).filter((folder) => folder !== 'site')).toEqual([]);
  expect(knowing.length).toBeGreaterThan(0);
});
