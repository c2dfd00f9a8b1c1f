import { indexedForm } from '../../model/search-words.ts';

/** The part of Pagefind's browser interface that the search uses (https://pagefind.app/docs/api/). */
interface PagefindModule {
  createInstance(options: {
    basePath: string;
    /** Keeps the work in the page, and its requests those of the page. */
    noWorker: boolean;
    ranking: Record<string, number>;
  }): PagefindInstance;
}

interface PagefindInstance {
  init(): Promise<unknown>;
  search(term: string): Promise<{ results: readonly { id: string; score: number }[] }>;
}

/** Place of a page → how much a word weighs in it: 0.2 in passing, above 0.7 in its title. */
export type Weights = ReadonlyMap<number, number>;

/** Looks one folded word up, whatever its number, gender or tense. */
export type WordIndex = (word: string) => Promise<Weights>;

/**
 * How Pagefind weighs (https://pagefind.app/docs/ranking/). Copies say what is title and what is text; the length of a
 * page says nothing, for words are counted up to three times only.
 */
const RANKING = { pageLength: 0, termFrequency: 1, termSaturation: 4, termSimilarity: 4 };

/** What Pagefind gives, with these settings, for a word in a title, over how rare the word is. */
const IN_A_TITLE = 4;

/**
 * Opens the index of a site.
 * @param folder address of the index, with a slash at its end
 * @param pages how many pages it holds
 * @param program folder of the program that reads it: that of this site, for the index of another
 */
export async function openIndex(
  folder: string,
  pages: number,
  program = folder,
): Promise<WordIndex> {
  const module: PagefindModule = await import(new URL('pagefind.js', program).href);
  const basePath = program === folder ? new URL(folder).pathname : folder;
  const pagefind = module.createInstance({ basePath, noWorker: true, ranking: RANKING });
  await pagefind.init();
  const known = new Map<string, Promise<Weights>>();
  return (word) => {
    const form = indexedForm(word);
    const found = known.get(form) ?? lookUp(pagefind, form, pages);
    known.set(form, found);
    return found;
  };
}

/** Quotes ask for the word itself: without them Pagefind also gives words that only begin alike. */
async function lookUp(pagefind: PagefindInstance, word: string, pages: number): Promise<Weights> {
  const exact = await pagefind.search(`"${word}"`);
  if (exact.results.length === 0) return new Map();
  const holders = new Set(exact.results.map(({ id }) => id));
  const { results } = await pagefind.search(word);
  const rarity = Math.log(1 + (pages - holders.size + 0.5) / (holders.size + 0.5));
  return new Map(
    results
      .filter(({ id }) => holders.has(id))
      .map(({ id, score }) => [Number(id), score / rarity / IN_A_TITLE]),
  );
}
