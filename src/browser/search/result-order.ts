import type { FamilyFinder } from '../../model/search-families.ts';
import { genreAt, type SearchedPage, type SearchPages } from '../../model/search-files.ts';
import type { SearchSources } from './search-sources.ts';
import {
  type AskedWords,
  comparedWords,
  type FoldedName,
  foldedName,
  nameBonus,
  titleBonus,
} from './title-bonus.ts';

/** What a situation counts over a title: people say what they see, in the words of the person. */
const SITUATION = 1;
/** From here on, a title answers even where the text of its page does not. */
const BY_TITLE = 0.25;
/** How many pages are ordered by their titles, where each title may be a file to ask for. */
const REORDERED = 2;

/** A page that answers less than this part as well as the best one is told apart from those that answer. */
const CLOSE = 0.25;

/** Places of pages, the best first: those that answer, and those that do much less. */
export interface Ordered {
  places: readonly number[];
  others: readonly number[];
  /** Those of them whose title, situation or other name answers by itself. */
  named: ReadonlySet<number>;
}

/** What is compared with a query of what a page is called. */
export interface FoldedPage {
  title: FoldedName;
  situation: FoldedName;
  names: readonly FoldedName[];
}

/** Gives the titles and names of a page, folded. */
export type PageFolder = (page: SearchedPage) => FoldedPage;

/** Makes a folder of pages that folds each once, for all queries. */
export function pageFolder(families: FamilyFinder): PageFolder {
  const known = new WeakMap<SearchedPage, FoldedPage>();
  return (page) => {
    const [title, , , situation = '', names = []] = page;
    const folded = known.get(page) ?? {
      title: foldedName(title, families),
      situation: foldedName(situation, families),
      names: names.map((name) => foldedName(name, families)),
    };
    known.set(page, folded);
    return folded;
  };
}

/** The pages, the best first: what their titles and situations say of the query, and what they are, come in. */
export async function inOrder(
  scored: ReadonlyMap<number, number>,
  asked: AskedWords,
  foldedOf: PageFolder,
  { pages, page }: SearchSources,
): Promise<Ordered> {
  const weighed = new Map(
    [...scored].map(([place, score]) => [place, score * genreWeight(pages, place, asked)]),
  );
  const byScore = () =>
    [...weighed].sort(([a, m], [b, n]) => n - m || a - b).map(([place]) => place);
  const before = new Map(weighed);
  // Where all titles are at hand, one that says the query well is found by itself.
  const looked = pages.lot ? [...pages.lot.keys()] : byScore().slice(0, REORDERED);
  const named = new Set<number>();
  const compared = comparedWords(asked);
  for (const place of looked) {
    const { title, situation, names } = foldedOf(await page(place));
    const bonus = Math.max(
      titleBonus(title, compared),
      ...names.map((name) => nameBonus(name, compared)),
      SITUATION * titleBonus(situation, compared),
    );
    if (bonus >= BY_TITLE) named.add(place);
    if (weighed.has(place) || bonus >= BY_TITLE)
      weighed.set(place, (weighed.get(place) ?? 0) + bonus * genreWeight(pages, place, asked));
  }
  if (pages.lot) return { ...partedAt(CLOSE, byScore(), weighed), named };
  // Titles that were not looked at cannot be compared with those that were.
  const [first, rest] = [byScore(), new Set(looked)];
  const all = [
    ...first.filter((place) => rest.has(place)),
    ...first.filter((place) => !rest.has(place)),
  ];
  return { ...partedAt(CLOSE, all, before), named };
}

function partedAt(
  part: number,
  all: readonly number[],
  scores: ReadonlyMap<number, number>,
): Pick<Ordered, 'places' | 'others'> {
  const least = part * Math.max(0, ...scores.values());
  const isClose = (place: number) => (scores.get(place) ?? 0) >= least;
  return { places: all.filter(isClose), others: all.filter((place) => !isClose(place)) };
}

/** What pages of a kind weigh; who asks for a number asks for a figure, which otherwise comes last. */
function genreWeight(
  { genres, genreDe }: SearchPages,
  place: number,
  { kind }: AskedWords,
): number {
  const [, weight, nombre, sens, document] = genres[genreAt(genreDe, place)] ?? ['', 1];
  return (kind && { nombre, sens, document }[kind]) || weight;
}
