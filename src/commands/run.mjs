// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// Starts a command: `node src/commands/run.mjs check`. In JavaScript, for Node 20 does not read TypeScript by itself.
// A loader would hand it over file by file, hundreds of them, a second of work on each core; one bundle of all that the
// command needs takes a tenth of that, and is kept for the next time. What it holds of other packages is loaded as it is.
const [, , name = '', ...options] = process.argv;
const repository = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(repository, '.cache', `command-${basename(name)}`);
const command = join(folder, `${basename(name)}.mjs`);

// Commands end before most of what V8 optimises is worth it: three times its patience spares a tenth of the processor of
// a build, all threads together. In bytes of bytecode run. Later versions of Node do not know it, and would say so.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=400000');

if (!isFresh()) await bundle();
process.setSourceMapsEnabled(true);
process.argv = [process.argv0, command, ...options];
await import(pathToFileURL(command).href);

/** Whether the bundle of last time was made from sources that have not changed since. */
function isFresh() {
  try {
    const { sources, digest } = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8'));
    return digest === digestOf(sources);
  } catch {
    // None was made, or a source has gone.
    return false;
  }
}

async function bundle() {
  const { buildSync } = await import('esbuild');
  const started = Date.now();
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: repository,
    entryPoints: [`src/commands/${name}.ts`, 'src/commands/build/second-thread-worker.ts'],
    outdir: folder,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    metafile: true,
    write: false,
  });
  const sources = ['src/commands/run.mjs', 'tsconfig.json', 'package.json'].concat(
    Object.keys(metafile.inputs),
  );
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of outputFiles) replace(path, text);
  // A source saved in the meantime may be in the bundle or not.
  if (sources.some((path) => statSync(join(repository, path)).mtimeMs >= started)) return;
  const digest = digestOf(sources);
  replace(join(folder, 'sources.json'), JSON.stringify({ sources, digest }));
}

/** @param {string[]} sources paths in the repository */
function digestOf(sources) {
  const hash = createHash('sha256');
  for (const path of sources) hash.update(readFileSync(join(repository, path))).update('\0');
  return hash.digest('hex');
}

/**
 * Another command may be starting from the same file: it finds the old one or the new one, whole.
 * @param {string} path
 * @param {string} text
 */
function replace(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}
