import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '../corpus/repository.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { describeInScript } from './describe-in-script.ts';
import { lightenIndex } from './lighten-index.ts';
import { numberPages } from './number-pages.ts';
import { searchCopier, searchedRoutes } from './search-copies.ts';
import { searchFiles } from './search-pages.ts';

/**
 * Makes the search index of a site that is being served, in the background.
 * @param work a folder for the copies that the index reads, made anew; the caller removes it
 * @param output folder of the index
 */
export async function indexServedSite(
  current: CurrentSite,
  work: string,
  output: string,
): Promise<void> {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const copy = searchCopier(current, work);
  for (const route of searchedRoutes(current)) {
    copy(route, route.render());
    // Pages asked for in the meantime come first.
    await new Promise((next) => setImmediate(next));
  }
  await indexCopies(work, output, current);
}

/**
 * Makes the search index out of the copies of the pages, and the files that a search reads beside it.
 * @param copies folder of the copies, see `searchCopier`
 * @param output folder of the index, `pagefind/` of the site; none is made of no page
 * @returns how many pages were indexed
 */
export async function indexCopies(
  copies: string,
  output: string,
  current: CurrentSite,
): Promise<number> {
  const { length } = readdirSync(copies).filter((name) => name.endsWith('.html'));
  if (length > 0) {
    const indexed = runPagefind(copies, output);
    // Pagefind works in a process of its own, meanwhile.
    const files = searchFiles(current, copies);
    await indexed;
    removeUnused(output);
    lightenIndex(output);
    numberPages(output);
    describeInScript(output);
    for (const [name, content] of files) writeFileSync(join(output, name), JSON.stringify(content));
  }
  return length;
}

/**
 * Pagefind always writes its own interfaces beside the index, and what its results show; Trame has its own. Its worker
 * goes too: it would be a second copy of its program to load, for searches that take some milliseconds.
 */
function removeUnused(output: string): void {
  const unused =
    /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\.|^wasm\.unknown|^(fragment|filter)$/;
  for (const name of readdirSync(output))
    if (unused.test(name)) rmSync(join(output, name), { recursive: true });
}

const PAGEFIND = inRepository('node_modules/pagefind/lib/runner/bin.cjs');

/** Runs Pagefind's own program: its Node interface takes two to three times as long on the same pages. */
function runPagefind(pages: string, output: string): Promise<void> {
  const options = ['--site', pages, '--output-path', output, '--silent'];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [PAGEFIND, ...options], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const stop = () => child.kill();
    process.once('exit', stop);
    child.on('error', fail);
    child.on('exit', (code) => {
      process.off('exit', stop);
      if (code === 0) done();
      else fail(new Error(`Pagefind stopped with code ${code}.`));
    });
  });
}
