import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Family,
  type FamilyFinder,
  familyFinder,
  familyToken,
} from '../model/search-families.ts';
import { indexedForm, isTelling, manyFoldedWords } from '../model/search-words.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { remembered } from '../site/lazy.ts';
import type { Route } from '../site/route.ts';
import { otherNames, soughtNames } from './search-names.ts';
import { BODY, HEADING, TITLE, type WeighedText, weighedTexts } from './search-text.ts';
import { wayIn, wayInTexts, waysIn } from './search-ways.ts';

/** Takes the finished HTML of a page into the search, when the page is one that people look for. */
export type SearchCopier = (route: Route, html: string) => void;

/**
 * Gathers what the search reads. It is not the pages themselves but the words that tell what they say, folded as those
 * of queries are: nothing of it is ever shown, so that Pagefind has little to read and readers little to load.
 * @param folder an empty folder for the copies; the caller makes and removes it
 */
export function searchCopier({ site, corpus, context }: CurrentSite, folder: string): SearchCopier {
  const ways = waysIn(corpus);
  const reader = wordReader(corpus.synonyms.map(({ mots }) => mots));
  // Pagefind reads files in the order of their names, which must not depend on when a page was made.
  const places = new Map(searchedRoutes({ site, corpus }).map((route, at) => [route.url, at]));
  return (route, html) => {
    const place = places.get(route.url);
    if (place === undefined) return;
    const page = ways.get(route.url);
    const way = page && !route.entry ? wayIn(page, html) : undefined;
    if (way) writeFileSync(join(folder, wayInFile(place)), JSON.stringify(way));
    const names = route.entry ? otherNames(route.entry, context) : [];
    const texts = [
      ...(way ? wayInTexts(way) : weighedTexts(mainOf(html))),
      ...names.map((text) => ({ weight: TITLE, text })),
      ...soughtNames(route.url, corpus).map((text) => ({ weight: HEADING, text, isUnsaid: true })),
    ];
    const words = weighedWords(texts, reader);
    // One flat folder: making and removing a folder for each page costs more than its copy.
    writeFileSync(join(folder, `${place}.html`), searchDocument(place, words));
  };
}

/** Where the copier leaves what a page that stands on no entry says of itself, beside its copy: only its HTML knows. */
export const wayInFile = (place: number): string => `${place}.json`;

/**
 * The pages that people look for, in an order that lasts: those of the entries, then those that lead to them.
 * Their places in it are what the index knows them by.
 */
export function searchedRoutes({ site, corpus }: Pick<CurrentSite, 'site' | 'corpus'>): Route[] {
  return [
    ...[...site.values()].filter(({ entry }) => entry !== undefined),
    ...[...waysIn(corpus).keys()].flatMap((url) => site.get(url) ?? []),
  ];
}

/** What the index reads of one page: its place, by which it is known, and its words by weight. */
const searchDocument = (place: number, words: ReadonlyMap<number, readonly string[]>): string =>
  [
    `<!doctype html><html lang="fr"><body data-pagefind-body><i data-pagefind-sort="place:${place}"></i>`,
    ...[...words].map(
      ([weight, same]) => `<p data-pagefind-weight="${weight}">${same.join(' ')}</p>`,
    ),
    '</body></html>',
  ].join('\n');

/** The `<main>` of one of our own pages, which has exactly one. */
function mainOf(html: string): string {
  const start = html.indexOf('<main');
  return html.slice(html.indexOf('>', start) + 1, html.lastIndexOf('</main>'));
}

/** How the words of many pages are read: what they say again and again is looked up. */
export interface WordReader {
  fold(text: string): readonly string[];
  families: FamilyFinder;
  /** The form under which the index holds a folded word; none for a word that tells nothing. */
  formOf(word: string): string | undefined;
}

/** Makes a reader for the pages of a site, with the words that people use for one another. */
export const wordReader = (families: readonly Family[]): WordReader => ({
  fold: manyFoldedWords(),
  families: familyFinder(families),
  formOf: remembered((word) => (isTelling(word) ? indexedForm(word) : undefined)),
});

/** A word that comes back in a page counts more, but three times are as good as ten. */
const MOST = 3;

/**
 * The words of a page by weight; each only where it weighs most, and no more often than it tells. The families that it
 * speaks of stand among them, under a word of their own: whoever searches one of their words may ask for it.
 */
export function weighedWords(
  texts: readonly WeighedText[],
  { families, fold, formOf }: WordReader,
): Map<number, string[]> {
  const best = new Map<string, { weight: number; times: number }>();
  const take = (word: string, weight: number) => {
    const known = best.get(word);
    if (!known || known.weight < weight) best.set(word, { weight, times: 1 });
    else if (known.weight === weight && known.times < MOST) known.times += 1;
  };
  for (const { text, weight, isUnsaid } of texts) {
    const words = fold(text);
    for (const word of words) {
      const form = formOf(word);
      if (form !== undefined) take(form, weight);
    }
    if (isUnsaid) continue;
    for (const { family } of families(words)) take(familyToken(family), weight);
  }
  const words = new Map<number, string[]>();
  for (const [word, { weight, times }] of best) {
    const said = weight === BODY ? inPassing(best.size) : weight;
    const same = words.get(said) ?? [];
    for (let time = 0; time < times; time += 1) same.push(word);
    words.set(said, same);
  }
  return words;
}

/** A page that says this many different words says each of them rather in passing. */
const MANY = 100;
const LEAST = 0.4;

const inPassing = (words: number): number =>
  Math.round(10 * Math.max(LEAST, Math.min(1, Math.sqrt(MANY / words)))) / 10;
