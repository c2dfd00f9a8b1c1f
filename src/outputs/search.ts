import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '../corpus/repository.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { searchCopier, searchedRoutes } from './search-copies.ts';
import { sortFacets } from './sort-facets.ts';

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
  for (const route of searchedRoutes(current.site)) {
    copy(route, route.render());
    // Pages asked for in the meantime come first.
    await new Promise((next) => setImmediate(next));
  }
  await indexCopies(work, output);
}

/**
 * Makes the search index out of the copies of the pages.
 * @param copies folder of the copies, see `searchCopier`
 * @param output folder of the index, `pagefind/` of the site; none is made of no page
 * @returns how many pages were indexed
 */
export async function indexCopies(copies: string, output: string): Promise<number> {
  const { length } = readdirSync(copies);
  if (length > 0) {
    await runPagefind(copies, output);
    removeUnused(output);
    sortFacets(output);
  }
  return length;
}

/** Pagefind always writes its own interfaces beside the index; Trame has its own. */
function removeUnused(output: string): void {
  const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown/;
  for (const name of readdirSync(output)) if (unused.test(name)) rmSync(join(output, name));
}

/** Parts of a page that are the same everywhere, or that a search should not land on. */
const LEFT_OUT =
  '.sommaire, .chapitres, .licence, .voisins, .ancre, .suite, .sources, .mots, .emplois, .lecture, .chiffre-source';

const PAGEFIND = inRepository('node_modules/pagefind/lib/runner/bin.cjs');

/** Runs Pagefind's own program: its Node interface takes two to three times as long on the same pages. */
function runPagefind(pages: string, output: string): Promise<void> {
  const options = [
    '--site',
    pages,
    '--output-path',
    output,
    '--exclude-selectors',
    LEFT_OUT,
    '--silent',
  ];
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
