import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { indexServedSite } from '../outputs/search.ts';
import type { SiteSource } from '../site/site-source.ts';

/** How long content must rest before the search is made again: one save should not index a site ten times. */
const REST_MS = 1500;

/**
 * Keeps the search of the running site up to date, in the background. Each call asks for a new index; calls that come
 * while one is being made are served by one more, after it.
 * @param output folder of the index that is served
 * @param work folder for what is made on the way
 */
export function searchRefresher(source: SiteSource, output: string, work: string): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running
        .then(() => refresh(source, output, work))
        .catch((error) => console.error(error));
    }, REST_MS);
  };
}

async function refresh(source: SiteSource, output: string, work: string): Promise<void> {
  const made = join(work, 'pagefind');
  rmSync(work, { recursive: true, force: true });
  await indexServedSite(source.current(), join(work, 'copies'), made);
  if (!existsSync(made)) return;
  rmSync(output, { recursive: true, force: true });
  renameSync(made, output);
}
