import { type FoundFamily, familyFinder, familyToken } from '../../model/search-families.ts';
import type { RenamedThing } from '../../model/search-files.ts';
import { foldedWords, isTelling, weightInQuery } from '../../model/search-words.ts';
import { askedKind, asksForKind } from './asked-kind.ts';
import type { Weights } from './pagefind.ts';
import { inOrder, type Ordered, pageFolder } from './result-order.ts';
import { MOST_FILES, type SearchSources } from './search-sources.ts';
import { askedWords, meantBy, type SpelledQuery, spell } from './spelled-query.ts';
import { ALSO, type AskedWords } from './title-bonus.ts';

/** What a search found. */
export interface SearchOutcome extends SpelledQuery {
  /** Places of the pages that answer, the best first. */
  places: readonly number[];
  /** Places of those that say some of it only, or in passing. */
  others: readonly number[];
  /** Words that were searched too, for they are used for one another. */
  also: readonly string[];
  /** Names in the query that gave way to others. */
  renamed: readonly RenamedThing[];
  /** Places of the pages that hold a word that was typed, and not only one that is used for it. */
  own: ReadonlySet<number>;
  /** What the query would be with words that the site says more often, when it found little. */
  meant: string | undefined;
  /** Whether the first page holds what was asked for, and not some of it only. */
  isGood: boolean;
}

/** Searches a site. Every query has an outcome, if an empty one. */
export type Search = (query: string) => Promise<SearchOutcome>;

/** One thing that is asked for: a word, or an expression that a family knows. */
interface Unit {
  word: string;
  /** How much it tells: rare words more. */
  worth: number;
  /** Place → from 0 to 1. */
  weights: Weights;
}

/** A page that holds less than this part of what the best one holds is no answer. */
const LEAST = 0.34;
/** Below this part of what was asked for, even the first page is no good answer. */
const GOOD = 0.6;
/** Below this part, it has nothing to do with what was asked for. */
const LEAST_GOOD = 0.08;
/** What a word that no page says counts where titles are compared: it tells none from another. */
const UNKNOWN = 0.6;
/** How many pages are shown where none is a good answer. */
const FEW_SHOWN = 5;
/** In French the first word names the thing, those after it tell which: « procuration pour la CAF ». */
const FIRST = 1.2;
/** On a large site, a word that so many pages say needs no other, whose file would have to be asked for. */
const ENOUGH = 20;
/** With fewer results than this, a mistyped word that some page happens to say may be the reason. */
const FEW = 3;

/** Makes the search of a site: its words from the index, its order from what pages say of themselves. */
export function searchOf(sources: SearchSources): Search {
  const families = familyFinder(sources.pages.familles);
  const foldedOf = pageFolder(families);
  return async (query) => {
    const spelled = await spell(query, families, sources);
    const said = foldedWords(spelled.query);
    const found = families(said).filter(
      (one, _at, all) => !all.some((other) => isPartOf(one, other)),
    );
    const telling = askedWords(spelled.query, sources);
    const words = [...new Set([...askedApart(telling, said, found), ...smallWords(said, found)])];
    const { units, own, searched } = await unitsOf(words, said, found, sources);
    const known = units.filter(({ weights }) => weights.size > 0);
    const scored = scores(known);
    const best = Math.max(0, ...[...scored.values()].map(({ held }) => held));
    const answers = [...scored].filter(([, { held }]) => held >= best * LEAST);
    const asked: AskedWords = {
      said,
      worths: new Map(
        units.map(({ word, worth, weights }) => [word, weights.size > 0 ? worth : UNKNOWN * worth]),
      ),
      families: found,
      kind: askedKind(spelled.query),
    };
    const scoreOf = new Map(answers.map(([place, { score }]) => [place, score]));
    const ordered = await inOrder(scoreOf, asked, foldedOf, sources);
    const answered = units.length === 0 ? 0 : (best * worthOfAll(known)) / worthOfAll(units);
    const { places, others } = answered >= GOOD ? ordered : fewOf(ordered, answered);
    return {
      ...spelled,
      places,
      others,
      own,
      also: alsoSearched(
        found.filter(({ family }) => searched.has(family)),
        sources,
      ),
      meant: places.length + others.length < FEW ? await meantBy(spelled, sources) : undefined,
      renamed: namesIn(spelled.query, sources.pages.noms),
      isGood: answered >= GOOD,
    };
  };
}

/** Where no page answers well, the first few only; where they would say next to nothing of what is asked for, none. */
function fewOf({ places, others, named }: Ordered, answered: number): Ordered {
  if (answered < LEAST_GOOD)
    return { places: places.filter((place) => named.has(place)), others: [], named };
  return {
    named,
    places: places.slice(0, FEW_SHOWN),
    others: [...places.slice(FEW_SHOWN), ...others],
  };
}

/** What is asked for, the places of the pages that hold a word of it as it was typed, and the families searched for it. */
async function unitsOf(
  words: readonly string[],
  said: readonly string[],
  found: readonly FoundFamily[],
  { index, pages }: SearchSources,
): Promise<{ units: Unit[]; own: Set<number>; searched: Set<number> }> {
  const total = pages.genreDe.length;
  const own = new Set<number>();
  const searched = new Set<number>();
  let spare = pages.lot ? Number.POSITIVE_INFINITY : MOST_FILES - words.length;
  const units = await Promise.all(
    words.map(async (word, at): Promise<Unit> => {
      const covering = found.filter(({ from, to }) => said.slice(from, to).includes(word));
      const weights = await index(word);
      const all = covering.map(({ family }) => family);
      const most = weights.size < ENOUGH ? Math.max(0, spare) : 0;
      const asked = pages.lot ? all : all.slice(0, most);
      spare -= asked.length;
      for (const family of asked) searched.add(family);
      const also = await Promise.all(asked.map((family) => index(familyToken(family))));
      for (const place of weights.keys()) own.add(place);
      const holders = weights.size || Math.max(0, ...also.map(({ size }) => size));
      const isOfExpression = also.length > 0 && covering.some(({ from, to }) => to - from > 1);
      const factors = isOfExpression ? OF_EXPRESSION : OF_WORD;
      const head = at === 0 ? FIRST : 1;
      const worth = worthOf(holders, total) * weightInQuery(word) * head;
      return { word, worth, weights: strongest(weights, also, factors) };
    }),
  );
  return { units, own, searched };
}

/** « Qui sommes-nous », « s’est fait avoir » are made of small words, and ask for something all the same: the first of each. */
const smallWords = (said: readonly string[], found: readonly FoundFamily[]): string[] =>
  found
    .filter(({ from, to }) => !said.slice(from, to).some(isTelling))
    .flatMap(({ from }) => said[from] ?? []);

/** « Combien de collèges » asks for collèges: that it asks for their number tells the kind of page, see `inOrder`. */
function askedApart(
  words: readonly string[],
  said: readonly string[],
  found: readonly FoundFamily[],
): readonly string[] {
  const isSaid = (word: string) =>
    found.some(({ from, to }) => to - from > 1 && said.slice(from, to).includes(word));
  const others = words.filter((word) => !asksForKind(word) || isSaid(word));
  return others.length > 0 ? others : words;
}

const worthOfAll = (units: readonly Unit[]): number =>
  units.reduce((sum, { worth }) => sum + worth, 0);

/** Whether an expression is within a longer one: of « déclaration d’impôts », « impôts » is no second family. */
const isPartOf = (inner: FoundFamily, outer: FoundFamily): boolean =>
  outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;

/** Rare words tell more; one that no page says would tell most. */
const worthOf = (pages: number, total: number): number => Math.log(1 + total / (pages + 0.5));

/** What the word itself counts, and a family that it is of: « mot » is little of « mot de passe », whose family is all of it. */
const OF_WORD = { own: 1, also: ALSO };
const OF_EXPRESSION = { own: 0.5, also: 0.95 };

function strongest(own: Weights, also: readonly Weights[], factors: typeof OF_WORD): Weights {
  const all = new Map(
    [...own].map(([place, weight]) => [place, factors.own * Math.min(1, weight)] as const),
  );
  for (const weights of also)
    for (const [place, weight] of weights)
      all.set(place, Math.max(all.get(place) ?? 0, factors.also * Math.min(1, weight)));
  return all;
}

/** Place → how well it answers, and which part of what was asked for it holds, both from 0 to 1. */
function scores(units: readonly Unit[]): Map<number, { score: number; held: number }> {
  const worth = worthOfAll(units);
  const sums = new Map<number, { score: number; held: number }>();
  for (const unit of units) {
    for (const [place, weight] of unit.weights) {
      const sum = sums.get(place) ?? { score: 0, held: 0 };
      sum.score += (unit.worth * weight) / worth;
      sum.held += unit.worth / worth;
      sums.set(place, sum);
    }
  }
  for (const sum of sums.values()) sum.score *= 0.4 + 0.6 * sum.held;
  return sums;
}

function namesIn(query: string, names: readonly RenamedThing[]): RenamedThing[] {
  const spaced = (text: string) => ` ${foldedWords(text).join(' ')} `;
  const said = spaced(query);
  return names.filter(
    ({ ancien, actuel }) => said.includes(spaced(ancien)) && !said.includes(spaced(actuel)),
  );
}

/** How many words are told: more would be a list, not a help. */
const TOLD = 4;

function alsoSearched(
  found: readonly { family: number; member: string }[],
  { pages }: SearchSources,
): string[] {
  const typed = new Set(found.map(({ member }) => member));
  const others = found.flatMap(({ family }) => pages.familles[family] ?? []);
  return [...new Set(others)].filter((word) => !typed.has(word)).slice(0, TOLD);
}
