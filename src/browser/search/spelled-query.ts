import type { FamilyFinder } from '../../model/search-families.ts';
import {
  foldedWords,
  foldText,
  indexedForm,
  isTelling,
  plainWords,
  queriedWords,
  rootOf,
  weightInQuery,
} from '../../model/search-words.ts';
import { MOST_FILES, type SearchSources } from './search-sources.ts';
import { type Respelled, respell } from './spelling.ts';
import { takenApart, withoutElided } from './written-together.ts';

/** A query in words that the site says. */
export interface SpelledQuery {
  /** The words that are searched: mistyped ones as the site writes them. */
  query: string;
  /** Words that no page says, and what is searched instead. */
  respelled: readonly { typed: string; searched: string }[];
  /** Words that no page says, nor anything like them. */
  unknown: readonly string[];
}

/** More words say no more. */
const MOST_WORDS = 8;

/** The words of a query that are looked up, each once: where each is a file to ask for, those that tell most. */
export function askedWords(query: string, { pages }: Pick<SearchSources, 'pages'>): string[] {
  const words = [...new Set(queriedWords(query))];
  if (pages.lot) return words.slice(0, MOST_WORDS);
  const common = new Set(pages.courants);
  const told = (word: string) =>
    common.has(indexedForm(word)) ? 0 : /\d/.test(word) ? MOST_LETTERS : word.length;
  const most = [...words].sort((a, b) => told(b) - told(a)).slice(0, MOST_FILES);
  return words.filter((word) => most.includes(word));
}

/** A number tells as much as the longest words. */
const MOST_LETTERS = 12;

/** The query with words that the site knows: those that it does not say are respelled, when they come near to one. */
export async function spell(
  query: string,
  families: FamilyFinder,
  sources: SearchSources,
): Promise<SpelledQuery> {
  const said = foldedWords(query);
  const known = new Set(families(said).flatMap(({ from, to }) => said.slice(from, to)));
  const respelled: SpelledQuery['respelled'][number][] = [];
  const unknown: string[] = [];
  let spelled = query;
  const asked = askedWords(query, sources);
  // All at once: one after the other, each would wait for the file of the one before.
  await Promise.all(asked.map(sources.index));
  for (const word of asked) {
    if (known.has(word) || (await sources.index(word)).size > 0) continue;
    const written = writtenAs(word, query);
    const isLast = word === asked.at(-1);
    if (weightInQuery(word) < 1) continue;
    const found = await meantByWord(word, isLast, sources);
    if (!found) unknown.push(written);
    else {
      spelled = spelled.replace(written, found.words);
      if (found.isTold) respelled.push({ typed: written, searched: found.words });
    }
  }
  return { query: spelled, respelled, unknown };
}

/** What stands for a word that no page says: the one that it begins, those it is made of, one spelled or sounding alike. */
async function meantByWord(
  word: string,
  isLast: boolean,
  sources: SearchSources,
): Promise<{ words: string; isTold: boolean } | undefined> {
  const said = await vocabulary(sources);
  const folded = new Set(said.map(foldText));
  const isSaid = (one: string) => folded.has(one) || folded.has(indexedForm(one));
  const left = withoutElided(word, isSaid);
  if (left !== undefined) return { words: left, isTold: false };
  const expression = expressions(sources).find((one) => foldedWords(one).join('') === word);
  if (expression) return { words: expression, isTold: true };
  const found = await firstFound(respell(word, said, { isLast }), sources);
  if (found?.how === 'begun') return { words: found.word, isTold: false };
  const parts = takenApart(word, isSaid);
  if (parts) return { words: parts.join(' '), isTold: true };
  return found && { words: found.word, isTold: true };
}

/** The first of some words that any page says: the vocabulary also has those of bodies that are not searched. */
async function firstFound(
  words: readonly Respelled[],
  { index }: SearchSources,
): Promise<Respelled | undefined> {
  for (const one of words) if ((await index(foldText(one.word))).size > 0) return one;
  return undefined;
}

/** The words of the site, and those that it knows without saying them. */
const vocabulary = async (sources: SearchSources): Promise<string[]> => [
  ...(await sources.words()),
  ...expressions(sources)
    .flatMap(plainWords)
    .filter((word) => isTelling(foldText(word))),
];

/** Words and expressions that the site knows without saying them. */
const expressions = ({ pages }: SearchSources): string[] =>
  [...pages.familles, ...(pages.lot ?? []).map(([, , , , names = []]) => names)].flat();

/** The query with one of its words as the site spells a word near to it, when nothing was respelled yet. */
export async function meantBy(
  { query, respelled }: SpelledQuery,
  sources: SearchSources,
): Promise<string | undefined> {
  if (respelled.length > 0) return undefined;
  const words = await vocabulary(sources);
  for (const word of askedWords(query, sources)) {
    if (weightInQuery(word) < 1) continue;
    const near = respell(
      word,
      words.filter((one) => rootOf(foldText(one)) !== rootOf(word)),
    )[0];
    if (near?.how !== 'near') continue;
    const more = await sources.index(foldText(near.word));
    if (more.size > (await sources.index(word)).size)
      return query.replace(writtenAs(word, query), near.word);
  }
  return undefined;
}

/** A folded word as the query writes it. */
const writtenAs = (word: string, query: string): string =>
  (query.match(/[\p{L}\p{N}]+/gu) ?? []).find((one) => foldText(one) === word) ?? word;
