import {
  batchFile,
  FACETS_FILE,
  PAGES_FILE,
  type SearchedFacets,
  type SearchedPage,
  type SearchPages,
  WORDS_FILE,
} from '../../model/search-files.ts';
import { openIndex, type WordIndex } from './pagefind.ts';

/** On a large site each word is a file to ask for, and so is each page shown: so many words are looked up at most. */
export const MOST_FILES = 3;

/** All that a search reads, each part fetched once, when it is first asked for. */
export interface SearchSources {
  pages: SearchPages;
  index: WordIndex;
  /** What a result shows of a page, by its place. */
  page(place: number): Promise<SearchedPage>;
  facets(): Promise<SearchedFacets>;
  /** The words of the site, the most used first. */
  words(): Promise<readonly string[]>;
}

/** Reads a file of the index, by its name. */
export type ReadFile = (name: string) => Promise<unknown>;

/** There is no index: the site is being served, and has not made it yet. */
export class NoIndexYet extends Error {}

/**
 * Opens the search of a site.
 * @param folder address of the index, with a slash at its end
 * @param program folder of the program that reads it: that of this site, for the index of another
 * @throws NoIndexYet when the site has none
 */
export async function openSearch(
  folder: string,
  read: ReadFile,
  program = folder,
): Promise<SearchSources> {
  const pages = (await read(PAGES_FILE)) as SearchPages;
  const index = await openIndex(folder, pages.genreDe.length, program);
  const kept = new Map<string, Promise<unknown>>();
  const once = async <T>(name: string): Promise<T> => {
    const asked = kept.get(name) ?? read(name);
    kept.set(name, asked);
    return (await asked) as T;
  };
  return {
    pages,
    index,
    async page(place) {
      const batch = Math.floor(place / pages.parLot);
      const all = pages.lot ?? (await once<readonly SearchedPage[]>(batchFile(batch)));
      const page = all[place % pages.parLot];
      if (!page) throw new Error(`The search knows no page ${place}.`);
      return page;
    },
    facets: async () => pages.facettes ?? once<SearchedFacets>(FACETS_FILE),
    words: async () => (await once<{ mots: readonly string[] }>(WORDS_FILE)).mots,
  };
}

/** Reads the files of an index over the network. */
export const fetchFrom =
  (folder: string): ReadFile =>
  async (name) => {
    const response = await fetch(new URL(name, folder));
    if (response.status === 404) throw new NoIndexYet(name);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  };
