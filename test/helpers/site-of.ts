import { expect } from 'vitest';
import type { Site } from '../../src/site/site.ts';
import { siteSource } from '../../src/site/site-source.ts';
import { contentFolder, EDITION } from './content-folder.ts';

/** The pages of an edition made of these files, beside a sound `edition.yml`. */
export async function siteOf(files: Record<string, string>, prefix = '/'): Promise<Site> {
  const source = siteSource(contentFolder({ 'national/edition.yml': EDITION, ...files }), prefix);
  expect(await source.refresh()).toEqual([]);
  return source.current().site;
}

/** The HTML of one page, with plain spaces; empty when there is none. */
export const pageOf = (site: Site, url: string): string =>
  (site.get(url)?.render() ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
