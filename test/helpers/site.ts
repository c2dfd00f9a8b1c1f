import { expect } from 'vitest';
import type { CurrentSite } from '../../src/site/current-site.ts';
import { siteSource } from '../../src/site/site-source.ts';

/** The site of a content folder, which must have no fault. */
export async function siteOf(folder: string, prefix = '/'): Promise<CurrentSite> {
  const source = siteSource(folder, prefix);
  expect(await source.refresh()).toEqual([]);
  return source.current();
}

/** The HTML of one page; empty when the site has no such page. */
export const pageOf = ({ site }: CurrentSite, url: string): string => site.get(url)?.render() ?? '';

/** Every match of the first group of a pattern, in order. */
export const allOf = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map((match) => match[1] ?? '');
