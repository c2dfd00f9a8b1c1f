/** One version of a page, as Git or a forge keeps it. */
export interface PageVersion {
  /** Fingerprint of the commit. */
  id: string;
  /** When it was written, ISO 8601 with its time zone. */
  date: string;
  /** Name of the person. */
  author: string;
  /** First line of what the person said of it. */
  message: string;
}

/** The versions of a page, the latest first; `none` says why there are none, in French. */
export interface PageHistory {
  versions: PageVersion[];
  none?: string;
}

/** What a list of versions holds at most. */
export const MOST_VERSIONS = 100;
