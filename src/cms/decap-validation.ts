import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CmsConfig } from 'decap-cms-core';
import { build } from 'esbuild';
import { inRepository } from '../corpus/repository.ts';

const ROOT = inRepository();
const part = (name: string) => join(ROOT, 'src/cms/app', name);

/** What Decap expects of a browser while it is loaded; seen by its bundle only. Node has a navigator of its own from 21 on. */
const PRELUDE = `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const window = Object.create(globalThis, { navigator: { value: { platform: '', userAgent: '' } } });`;

/** Decap's own check, bundled for Node once a process. */
let check: Promise<(config: CmsConfig) => void> | undefined;

/**
 * Runs Decap's own check over a configuration.
 * @throws Error with every fault that Decap finds: a fault of Trame, not of the content
 */
export async function validateWithDecap(config: CmsConfig): Promise<void> {
  check ??= loadCheck();
  const run = await check;
  run(structuredClone(config));
}

async function loadCheck(): Promise<(config: CmsConfig) => void> {
  const folder = join(ROOT, '.cache/admin');
  const file = join(folder, `config-check-${process.pid}.mjs`);
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: [part('config-check.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    loader: { '.svg': 'text', '.wasm': 'empty' },
    banner: { js: PRELUDE },
    logLevel: 'error',
    alias: { history: part('no-history.ts'), localforage: part('no-storage.ts') },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const { checkConfig } = await import(pathToFileURL(file).href);
  return checkConfig;
}
