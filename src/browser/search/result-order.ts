import type { FamilyFinder } from '../../model/search-families.ts';
import { genreAt, type SearchPages } from '../../model/search-files.ts';
import type { SearchSources } from './search-sources.ts';
import { type AskedWords, titleBonus } from './title-bonus.ts';

/** What a situation counts over a title. */
const SITUATION = 0.6;
/** From here on, a title answers even where the text of its page does not. */
const BY_TITLE = 0.3;
/** How many pages are ordered by their titles, where each title may be a file to ask for. */
const REORDERED = 3;

/** The pages, the best first: what their titles and situations say of the query, and what they are, come in. */
export async function inOrder(
  scored: ReadonlyMap<number, number>,
  asked: AskedWords,
  families: FamilyFinder,
  { pages, page }: SearchSources,
): Promise<number[]> {
  const weighed = new Map(
    [...scored].map(([place, score]) => [place, score * genreWeight(pages, place, asked.said)]),
  );
  const byScore = () =>
    [...weighed].sort(([a, m], [b, n]) => n - m || a - b).map(([place]) => place);
  // Where all titles are at hand, one that says the query well is found by itself.
  const looked = pages.lot ? [...pages.lot.keys()] : byScore().slice(0, REORDERED);
  for (const place of looked) {
    const [title, , , situation = '', names = []] = await page(place);
    const bonus = Math.max(
      ...[title, ...names].map((name) => titleBonus(name, asked, families)),
      SITUATION * titleBonus(situation, asked, families),
    );
    if (weighed.has(place) || bonus >= BY_TITLE)
      weighed.set(place, (weighed.get(place) ?? 0) + bonus * genreWeight(pages, place, asked.said));
  }
  const [first, rest] = [byScore(), new Set(looked)];
  return pages.lot
    ? first
    : [...first.filter((place) => rest.has(place)), ...first.filter((place) => !rest.has(place))];
}

/** What pages of a kind weigh; who asks for a number asks for a figure, which otherwise comes last. */
function genreWeight(
  { genres, genreDe }: SearchPages,
  place: number,
  said: readonly string[],
): number {
  const weight = genres[genreAt(genreDe, place)]?.[1] ?? 1;
  return weight < 1 && said.some((word) => Number(word) >= NO_YEAR) ? FIGURE : weight;
}

/** From here on, a number is no year. */
const NO_YEAR = 2100;
const FIGURE = 1.3;
