import type { FamilyFinder } from '../../model/search-families.ts';
import { genreAt, type SearchPages } from '../../model/search-files.ts';
import type { SearchSources } from './search-sources.ts';
import { type AskedWords, nameBonus, titleBonus } from './title-bonus.ts';

/** What a situation counts over a title. */
const SITUATION = 0.6;
/** From here on, a title answers even where the text of its page does not. */
const BY_TITLE = 0.3;
/** How many pages are ordered by their titles, where each title may be a file to ask for. */
const REORDERED = 2;

/** A page that answers less than this part as well as the best one is told apart from those that answer. */
const CLOSE = 0.25;

/** Places of pages, the best first: those that answer, and those that do much less. */
export interface Ordered {
  places: readonly number[];
  others: readonly number[];
}

/** The pages, the best first: what their titles and situations say of the query, and what they are, come in. */
export async function inOrder(
  scored: ReadonlyMap<number, number>,
  asked: AskedWords,
  families: FamilyFinder,
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
  for (const place of looked) {
    const [title, , , situation = '', names = []] = await page(place);
    const bonus = Math.max(
      titleBonus(title, asked, families),
      ...names.map((name) => nameBonus(name, asked)),
      SITUATION * titleBonus(situation, asked, families),
    );
    if (weighed.has(place) || bonus >= BY_TITLE)
      weighed.set(place, (weighed.get(place) ?? 0) + bonus * genreWeight(pages, place, asked));
  }
  if (pages.lot) return partedAt(CLOSE, byScore(), weighed);
  // Titles that were not looked at cannot be compared with those that were.
  const [first, rest] = [byScore(), new Set(looked)];
  const all = [
    ...first.filter((place) => rest.has(place)),
    ...first.filter((place) => !rest.has(place)),
  ];
  return partedAt(CLOSE, all, before);
}

function partedAt(
  part: number,
  all: readonly number[],
  scores: ReadonlyMap<number, number>,
): Ordered {
  const least = part * Math.max(0, ...scores.values());
  const isClose = (place: number) => (scores.get(place) ?? 0) >= least;
  return { places: all.filter(isClose), others: all.filter((place) => !isClose(place)) };
}

/** What pages of a kind weigh; who asks for a number asks for a figure, which otherwise comes last. */
function genreWeight(
  { genres, genreDe }: SearchPages,
  place: number,
  { isOfNumber }: AskedWords,
): number {
  const [, weight, forNumber] = genres[genreAt(genreDe, place)] ?? ['', 1];
  return (isOfNumber && forNumber) || weight;
}
