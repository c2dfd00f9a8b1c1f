/** The files of the search beside the index of Pagefind, as the build writes them and the browser reads them. */

/** What pages are, by place: loaded with the first search. */
export const PAGES_FILE = 'pages.json';
/** One batch of pages of a site that is too large for one file. */
export const batchFile = (batch: number): string => `pages-${batch}.json`;
/** The facets of a large site. */
export const FACETS_FILE = 'facettes.json';
/** The words of the site, for queries that find little. */
export const WORDS_FILE = 'mots.json';

/**
 * One page, as a result shows it: title, address with the prefix of the host, summary, what the person says; then other
 * names that it is found by, which are not shown; then its language, where it is not French.
 */
export type SearchedPage = readonly [
  titre: string,
  adresse: string,
  resume: string,
  situation?: string,
  noms?: readonly string[],
  langue?: string,
];

/** Facet → value → places of the pages that have it. */
export type SearchedFacets = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Signs from `0` on, one for each genre: more than an edition will ever have. */
const FIRST_SIGN = 0x30;

/** The one sign that stands for a genre, by its place among them. */
export const genreSign = (place: number): string => String.fromCharCode(FIRST_SIGN + place);

/** The genre of a page, as a place among genres; `NaN` for a page that is not there. */
export const genreAt = (genres: string, page: number): number =>
  genres.charCodeAt(page) - FIRST_SIGN;

/** A name that gave way to another, and the page that says so. */
export interface RenamedThing {
  ancien: string;
  actuel: string;
  /** Address of the page, with the prefix of the host. */
  page?: string;
}

/** See `SearchPages`. */
export type Genre = readonly [
  nom: string,
  poids: number,
  pourUnNombre?: number,
  pourUnSens?: number,
  pourUnDocument?: number,
];

export interface SearchPages {
  /**
   * What pages are called, how much that weighs in the order of the results, and for who asks how many, what a word means,
   * or for a document; 0 where that is the same.
   */
  genres: readonly Genre[];
  /** For each page the sign of its genre: see `genreSign`. */
  genreDe: string;
  /** Pages of one batch; place 0 is the first of batch 0. */
  parLot: number;
  /** The only batch of a site that fits in one. */
  lot?: readonly SearchedPage[];
  facettes?: SearchedFacets;
  /** Words that most pages say, of a site where each word looked up is a file to ask for: see `indexedForm`. */
  courants?: readonly string[];
  /** Families of words used for one another. */
  familles: readonly (readonly string[])[];
  noms: readonly RenamedThing[];
}

/** The words of a site as it writes them, in lower case, the most used first. */
export interface SearchWords {
  mots: readonly string[];
}
