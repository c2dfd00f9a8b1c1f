import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { openSearch, type SearchSources } from '../../src/browser/search/search-sources.ts';

/**
 * Opens the search of a built site without a browser: Pagefind's own program, over its own index. To be called at the
 * top of a test file: Pagefind fetches its files, Node fetches no file, and `fetch` is given back when the file ends.
 * @param folder the index, `pagefind/` of the site
 */
export function openSearchIn(folder: string): Promise<SearchSources> {
  const { fetch } = globalThis;
  afterAll(() => {
    globalThis.fetch = fetch;
  });
  const start = `${pathToFileURL(folder).pathname}/`;
  globalThis.fetch = async (address) => {
    const path = String(address).split('?')[0] ?? '';
    if (!path.startsWith(start)) return fetch(address);
    const name = decodeURIComponent(path.slice(start.length));
    return new Response(new Uint8Array(readFileSync(join(folder, name))));
  };
  return openSearch(`${pathToFileURL(folder)}/`, async (name) =>
    JSON.parse(readFileSync(join(folder, name), 'utf8')),
  );
}
