import { apiFiles } from '../../../src/outputs/api/api-files.ts';
import type { PreviousPublication } from '../../../src/outputs/api/changes/previous-publication.ts';
import type { CurrentSite } from '../../../src/site/current-site.ts';

/** Every file of the API of a site, by its address. */
export async function apiOf(
  current: CurrentSite,
  previous?: PreviousPublication,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { url, content } of apiFiles(current, previous)) {
    if (files.has(url)) throw new Error(`Twice: ${url}`);
    files.set(url, Buffer.from(await content()).toString('utf8'));
  }
  return files;
}

/** One document of the API. */
export function documentOf(
  files: ReadonlyMap<string, string>,
  path: string,
): Record<string, unknown> {
  const text = files.get(`/api/v1/${path}`);
  if (text === undefined) throw new Error(`No document ${path}.`);
  return JSON.parse(text);
}
