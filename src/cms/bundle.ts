import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { writeAtomically } from '../corpus/atomic-file.ts';
import { inRepository } from '../corpus/repository.ts';
import { FRENCH_TEXTS } from './french-texts.ts';
import { MENDED_DECAP, MENDING_FILES } from './mended-decap.ts';
import { OWN_PARTS } from './own-parts.ts';

const ROOT = inRepository();
const CACHE = join(ROOT, '.cache/admin');
const stub = (name: string) => join(ROOT, 'src/cms/app', name);

/** The admin's program: Decap's core with the widgets and backends that we use, and our own parts. */
export interface AdminBundle {
  script: BundledFile;
  style: BundledFile;
}

export interface BundledFile {
  /** Name below `/admin/`; holds a fingerprint. */
  path: string;
  content: string;
}

/** What a kept bundle was made from: it is good as long as none of these has changed. */
interface Kept extends AdminBundle {
  /** Our own files, relative to the repository → fingerprint. */
  sources: Record<string, string>;
}

/**
 * Bundles the admin, or takes the bundle of last time when nothing of it has changed (`.cache/admin/`).
 * Nothing comes from elsewhere, and nothing is compiled in the browser, so that no `unsafe-eval` is needed.
 */
export async function adminBundle(): Promise<AdminBundle> {
  const file = join(CACHE, `${fingerprint(join(ROOT, 'package-lock.json'))}.json`);
  const kept = existsSync(file) ? readKept(file) : undefined;
  if (kept && isFresh(kept)) return kept;
  const made = await bundle();
  writeAtomically(file, JSON.stringify(made));
  return made;
}

/** Parts of Decap that the admin does without, or that run in Node instead. */
export const REPLACED: NonNullable<BuildOptions['alias']> = {
  ajv: stub('no-validation.ts'),
  'ajv-errors': stub('no-validation.ts'),
  'ajv-keywords/dist/keywords': stub('no-validation.ts'),
  '@iarna/toml/parse-string': stub('not-used.ts'),
  'tomlify-j0.4': stub('not-used.ts'),
  // What is pasted goes by our own reading of HTML.
  'rehype-parse': stub('not-used.ts'),
  'rehype-remark': stub('not-used.ts'),
  // Checks of styles that React asks for while one develops.
  'react-style-proptype': stub('not-used.ts'),
};

/**
 * Nothing is compiled in the browser: the policy would refuse it, and say so at each visit. GitHub's GraphQL client is
 * left out; Nunjucks and Apollo look for global objects by their names.
 */
export const NOTHING_COMPILED: Plugin = {
  name: 'nothing-compiled',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/GraphQLAPI$/ }, () => ({ path: stub('not-used.ts') }));
    onLoad({ filter: /nunjucks-slim\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /g = g \|\| Function\("return this"\)\(\) \|\| \(1,eval\)\("this"\);/,
        'g = globalThis;',
      ),
    }));
    onLoad({ filter: /ts-invariant.*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /Function\("stub", "process = stub"\)\(\w+\);/,
        '',
      ),
    }));
  },
};

/** The button « Lien » of the editor of texts asks for a page by its title: ours stands in the place of Decap's own. */
const OWN_LINKS: Plugin = {
  name: 'own-links',
  setup({ onResolve }) {
    onResolve({ filter: /\/inlines\/events\/toggleLink$/ }, () => ({
      path: stub('picker/toggle-link.ts'),
    }));
  },
};

async function bundle(): Promise<Kept> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cms/app/main.ts'],
    outdir: 'admin',
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022', 'chrome110', 'firefox115', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    mainFields: ['browser', 'module', 'main'],
    alias: REPLACED,
    plugins: [NOTHING_COMPILED, FRENCH_TEXTS, MENDED_DECAP, OWN_PARTS, OWN_LINKS],
    loader: { '.svg': 'text', '.wasm': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  const output = (extension: string): BundledFile => {
    const content = outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
    return { path: `admin-${digest(content).slice(0, 8)}${extension}`, content };
  };
  const sources = Object.keys(metafile.inputs).filter((path) => !path.includes('node_modules/'));
  return {
    script: output('.js'),
    style: output('.css'),
    sources: { ...fingerprints(sources), ...BUNDLER },
  };
}

const isFresh = ({ sources }: Kept): boolean =>
  Object.entries(sources).every(
    ([path, known]) => existsSync(join(ROOT, path)) && fingerprint(join(ROOT, path)) === known,
  );

/** A kept bundle that cannot be read is as good as none. */
function readKept(file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const fingerprints = (paths: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    paths
      .filter((path) => existsSync(join(ROOT, path)))
      .map((path) => [path, fingerprint(join(ROOT, path))]),
  );

const fingerprint = (path: string): string => digest(readFileSync(path));

const digest = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

/**
 * The files that bundle, as they were when this process took them up: one that still runs after an update bundles as
 * before, and what it keeps is good for nobody else.
 */
const BUNDLER = fingerprints([
  ...['bundle', 'french-texts', 'own-parts'].map((name) => `src/cms/${name}.ts`),
  ...MENDING_FILES,
]);
