// @ts-check
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

// Starts a command: `node src/commands/run.mjs check`. In JavaScript, for Node 20 does not read TypeScript by itself.
// A loader would hand it over file by file, hundreds of them, a second of work on each core; bundling all that one
// command needs takes a tenth of that. What the bundle holds of other packages is loaded as it is.
const [, , name = '', ...options] = process.argv;
const repository = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(repository, '.cache/commands');

const { outputFiles } = buildSync({
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
  write: false,
});
mkdirSync(folder, { recursive: true });
for (const { path, text } of outputFiles) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  // Another command may be starting from the same file: it finds the old one or the new one, whole.
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}

process.setSourceMapsEnabled(true);
const command = join(folder, `${basename(name)}.mjs`);
process.argv = [process.argv0, command, ...options];
await import(pathToFileURL(command).href);
