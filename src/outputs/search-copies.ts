import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../corpus/entry.ts';
import { escapeHtml } from '../markdown/escape-html.ts';
import { SYNONYMS_FOLLOW } from '../model/synonyms-sign.ts';
import { declarationOf, typeNamed } from '../model/types.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { withPrefix } from '../site/links.ts';
import type { Route } from '../site/route.ts';
import { entryFacets } from '../site/search-facets.ts';
import { type SynonymIndex, synonymIndex, synonymsOf } from './synonyms.ts';

/** Takes the finished HTML of a page into the search, when the page is one that people look for. */
export type SearchCopier = (route: Route, html: string) => void;

/**
 * Gathers what the search reads. It is not the pages themselves but a bare copy of what they say (their `<main>`), with
 * facets and synonyms: the pages stay light, and Pagefind has less to read.
 * @param folder an empty folder for the copies; the caller makes and removes it
 */
export function searchCopier({ site, corpus, prefix }: CurrentSite, folder: string): SearchCopier {
  const synonyms = synonymIndex(corpus.synonyms);
  // Pagefind reads files in the order of their names, which must not depend on when a page was made.
  const places = new Map(searchedRoutes(site).map((route, at) => [route.url, at]));
  return (route, html) => {
    const place = places.get(route.url);
    // One flat folder: making and removing a folder for each page costs more than its copy.
    if (place !== undefined)
      writeFileSync(join(folder, `${place}.html`), searchDocument(route, html, prefix, synonyms));
  };
}

/** The pages that people look for: those of the entries. */
export const searchedRoutes = (site: CurrentSite['site']): Route[] =>
  [...site.values()].filter(({ entry }) => entry !== undefined);

/** What the index reads of one page: its text, its facets, and the words that people may use instead of its own. */
function searchDocument(
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
    entry && declarationOf(entry.type).rechercheLegere ? lighter(main) : main,
    words && `<p data-pagefind-weight="0.3">${SYNONYMS_FOLLOW} ${escapeHtml(words)}</p>`,
    '</body></html>',
  ].join('\n');
}

/** What a page says, for a search where it is to weigh less; its title weighs as much as that of the others. */
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
