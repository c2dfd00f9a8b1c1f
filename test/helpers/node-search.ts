import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { openSearch, type SearchSources } from '../../src/browser/search/search-sources.ts';

/**
 * Opens the search of a built site without a browser: Pagefind's own program, over its own index. To be called at the
 * top of a test file: Pagefind fetches its files, Node fetches no file, and `fetch` is given back when the file ends.
 * @param folder the index, `pagefind/` of the site
 * @param asked takes the name of each file that the search asks for
 */
export function openSearchIn(
  folder: string,
  asked: Set<string> = new Set(),
): Promise<SearchSources> {
  const { fetch } = globalThis;
  afterAll(() => {
    globalThis.fetch = fetch;
  });
  const start = `${pathToFileURL(folder).pathname}/`;
  globalThis.fetch = async (address) => {
    const path = String(address).split('?')[0] ?? '';
    if (!path.startsWith(start)) return fetch(address);
    const name = decodeURIComponent(path.slice(start.length));
    asked.add(name);
    return new Response(new Uint8Array(readFileSync(join(folder, name))));
  };
  asked.add('pagefind.js');
  return openSearch(`${pathToFileURL(folder)}/`, async (name) => {
    asked.add(name);
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  });
}
