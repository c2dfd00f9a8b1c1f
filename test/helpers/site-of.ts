import { resolve } from 'node:path';
import { expect } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { territoryName } from '../../src/corpus/official-territories.ts';
import { templateRenderer } from '../../src/site/renderer.ts';
import { buildSite, type Site } from '../../src/site/site.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { contentFolder, EDITION } from './content-folder.ts';

const INCLUDES = resolve('_includes');
const ASSETS = {
  stylesheet: '/assets/a.css',
  script: '/assets/a.js',
  searchScript: '/assets/b.js',
};

/** The pages of an edition made of these files, beside a sound `edition.yml`. */
export function siteOf(files: Record<string, string>, prefix = '/'): Site {
  const folder = contentFolder({ 'national/edition.yml': EDITION, ...files });
  const { corpus, problems } = corpusReader(folder)();
  expect(problems).toEqual([]);
  if (!corpus) throw new Error('no corpus');
  const context = siteContext(corpus, prefix, ASSETS, territoryName);
  return buildSite(context, templateRenderer(INCLUDES, folder), INCLUDES);
}

/** The HTML of one page, with plain spaces; empty when there is none. */
export const pageOf = (site: Site, url: string): string =>
  (site.get(url)?.render() ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
