import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entry } from '../corpus/entry.ts';
import { SYNONYMS_FOLLOW } from '../model/synonyms-sign.ts';
import { typeNamed } from '../model/types.ts';
import { withPrefix } from '../site/links.ts';
import type { Route } from '../site/route.ts';
import { entryFacets } from '../site/search-facets.ts';
import type { CurrentSite } from '../site/site-source.ts';
import { sortFacets } from './sort-facets.ts';
import { type SynonymIndex, synonymIndex, synonymsOf } from './synonyms.ts';

/**
 * Makes the search index of a site. What is indexed is not the pages themselves but a bare copy of what they say (their
 * `<main>`), with facets and synonyms: the pages stay light, and Pagefind has less to read.
 * @param pageOf the HTML of a finished page
 * @param work a folder for the copies, made anew; the caller removes it
 * @param output folder of the index, `pagefind/` of the site
 * @returns how many pages were indexed
 */
export async function indexSite(
  { site, corpus, prefix }: CurrentSite,
  pageOf: (route: Route) => string,
  work: string,
  output: string,
): Promise<number> {
  const synonyms = synonymIndex(corpus.synonyms);
  const routes = [...site.values()].filter(({ entry }) => entry !== undefined);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  for (const [at, route] of routes.entries()) {
    // One flat folder: making and removing a folder for each page costs more than its copy.
    writeFileSync(join(work, `${at}.html`), searchDocument(route, pageOf(route), prefix, synonyms));
    // While serving, pages asked for in the meantime come first.
    await new Promise((next) => setImmediate(next));
  }
  if (routes.length > 0) {
    await runPagefind(work, output);
    removeUnused(output);
    sortFacets(output);
  }
  return routes.length;
}

/** What the index reads of one page: its text, its facets, and the words that people may use instead of its own. */
export function searchDocument(
  { entry, url }: Route,
  html: string,
  prefix: string,
  synonyms: SynonymIndex,
): string {
  const main = mainOf(html);
  const words = synonymsOf(main, synonyms).join(', ');
  const metas = { adresse: withPrefix(url, prefix), ...(entry && entryMetas(entry)) };
  return [
    '<!doctype html><html lang="fr"><body data-pagefind-body>',
    ...(entry ? entryFacets(entry) : []).flatMap(({ id, valeurs }) =>
      valeurs.map((valeur) => `<i data-pagefind-filter="${id}:${escapeHtml(valeur)}"></i>`),
    ),
    ...Object.entries(metas).map(
      ([name, value]) => `<i data-pagefind-meta="${name}:${escapeHtml(value)}"></i>`,
    ),
    entry?.type === 'glossaire' ? lighter(main) : main,
    words && `<p data-pagefind-weight="0.3">${SYNONYMS_FOLLOW} ${escapeHtml(words)}</p>`,
    '</body></html>',
  ].join('\n');
}

/** A word and its definition hold little text, and would stand before the pages that say what to do. */
const lighter = (main: string): string =>
  `<div data-pagefind-weight="0.5">${main.replace('<h1>', '<h1 data-pagefind-weight="2">')}</div>`;

const entryMetas = ({ type, data }: Entry) => ({
  genre: typeNamed(type).label,
  resume: data.resume,
});

/** The `<main>` of one of our own pages, which has exactly one. */
function mainOf(html: string): string {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  // A term and its definition stand on two lines: read in one breath they need their colon.
  return html.slice(html.indexOf('>', start) + 1, end).replaceAll('</dt>', ' :</dt> ');
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Pagefind always writes its own interfaces beside the index; Trame has its own. */
function removeUnused(output: string): void {
  const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown/;
  for (const name of readdirSync(output)) if (unused.test(name)) rmSync(join(output, name));
}

/** Parts of a page that are the same everywhere, or that a search should not land on. */
const LEFT_OUT =
  '.sommaire, .chapitres, .licence, .voisins, .ancre, .suite, .sources, .mots, .emplois, .lecture, .chiffre-source';

const PAGEFIND = fileURLToPath(
  new URL('../../node_modules/pagefind/lib/runner/bin.cjs', import.meta.url),
);

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
