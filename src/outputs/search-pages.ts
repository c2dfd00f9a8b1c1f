import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../corpus/entry.ts';
import { languageOf } from '../model/languages.ts';
import type { Page } from '../model/pages.ts';
import {
  batchFile,
  FACETS_FILE,
  type Genre,
  genreSign,
  PAGES_FILE,
  type SearchedFacets,
  type SearchedPage,
  type SearchPages,
  WORDS_FILE,
} from '../model/search-files.ts';
import { foldText, indexedForm } from '../model/search-words.ts';
import { CONTENT_TYPES, declarationOf } from '../model/types.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { withPrefix } from '../site/links.ts';
import { inLanguageOf } from '../site/page-language.ts';
import type { Route } from '../site/route.ts';
import { entryFacets } from '../site/search-facets.ts';
import { searchedRoutes, wayInFile } from './search-copies.ts';
import { otherNames, soughtNames } from './search-names.ts';
import { type WayIn, waysIn } from './search-ways.ts';
import { siteWords } from './search-words.ts';

/** Up to here one file says all of the pages, and a search asks for nothing else to show its results. */
const WHOLE = 500;
/** Above, the first results ask each for a batch; a small one, for most of it is of other pages. */
const BATCH = 24;

/** What pages that stand on no entry are called. */
const WAY_IN = 'Rubrique';

/**
 * The files that a search reads beside the index.
 * @param copies folder of the copies, see `searchCopier`
 * @returns name → content
 */
export function searchFiles(current: CurrentSite, copies: string): Map<string, unknown> {
  const routes = searchedRoutes(current);
  const pages = routes.map((route, place) => searchedPage(route, place, current, copies));
  const ways = waysIn(current.corpus);
  const isWhole = pages.length <= WHOLE;
  const facets = searchedFacets(routes);
  const files = new Map<string, unknown>();
  const mots = siteWords(current.corpus.entries);
  const index: SearchPages = {
    genres: [
      ...CONTENT_TYPES.map(({ label, name }) => genre(label, weightOf(name), name)),
      ...CONTENT_TYPES.map(({ name }) => genre(WAY_IN, Math.max(1, weightOf(name)), name)),
      [WAY_IN, 1],
    ],
    genreDe: routes.map((route) => genreSign(genreOf(route, ways))).join(''),
    parLot: isWhole ? WHOLE : BATCH,
    ...(isWhole ? { lot: pages, facettes: facets } : { courants: commonWords(mots) }),
    familles: current.corpus.synonyms.map(({ mots }) => mots),
    noms: current.corpus.renamed.map(({ ancien, actuel, page }) => {
      const url = page && current.corpus.byKey.get(page)?.url;
      return { ancien, actuel, ...(url && { page: withPrefix(url, current.prefix) }) };
    }),
  };
  files.set(PAGES_FILE, index);
  if (!isWhole) {
    files.set(FACETS_FILE, facets);
    for (let from = 0; from < pages.length; from += BATCH)
      files.set(batchFile(from / BATCH), pages.slice(from, from + BATCH));
  }
  files.set(WORDS_FILE, { mots });
  return files;
}

/** So many words are what most pages of a site say. */
const COMMON = 100;

const commonWords = (words: readonly string[]): string[] => [
  ...new Set(words.slice(0, COMMON).map((word) => indexedForm(foldText(word)))),
];

/** Place of what a page is among the genres: an entry of a type, a way into a type, a way into none. */
function genreOf({ url, entry }: Route, ways: ReadonlyMap<string, Page>): number {
  const type = entry?.type ?? ways.get(url)?.type;
  const at = type ? CONTENT_TYPES.findIndex(({ name }) => name === type) : CONTENT_TYPES.length;
  return entry ? at : at + CONTENT_TYPES.length;
}

/** What pages of a genre are called and weigh. */
function genre(label: string, weight: number, name: Entry['type']): Genre {
  const { nombre = 0, sens = 0, document = 0 } = declarationOf(name).poidsPour ?? {};
  return [label, weight, nombre, sens, document];
}

const weightOf = (name: Entry['type']): number => declarationOf(name).poidsRecherche ?? 1;

function searchedPage(
  { url, entry }: Route,
  place: number,
  { prefix, context, corpus }: CurrentSite,
  copies: string,
): SearchedPage {
  const address = withPrefix(url, prefix);
  const sought = soughtNames(url, corpus);
  if (!entry) {
    const { titre, resume, noms }: WayIn = JSON.parse(
      readFileSync(join(copies, wayInFile(place)), 'utf8'),
    );
    return [titre, address, resume, '', [...noms, ...sought]];
  }
  const { text } = inLanguageOf(entry, context).writer;
  const names = [...otherNames(entry, context), ...sought];
  const langue = languageOf(entry);
  const situation = entry.type === 'kit' ? text(entry.data.situation) : '';
  const said = [
    text(entry.data.titre),
    address,
    text(entry.data.resume),
    situation,
    names,
  ] as const;
  return langue === 'fr' ? said : [...said, langue];
}

function searchedFacets(routes: readonly Route[]): SearchedFacets {
  const facets: Record<string, Record<string, number[]>> = {};
  for (const [place, { entry }] of routes.entries()) {
    for (const { id, valeurs } of entry ? entryFacets(entry) : []) {
      const facet = facets[id] ?? {};
      facets[id] = facet;
      for (const value of valeurs) facet[value] = [...(facet[value] ?? []), place];
    }
  }
  // What all pages have narrows nothing: the form does not offer it.
  if (Object.keys(facets.langue ?? {}).length < 2) delete facets.langue;
  return facets;
}
