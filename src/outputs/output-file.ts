/** A file that stands beside the pages: a table to download, a text to sign. Nothing is made before it is asked for. */
export interface OutputFile {
  /** Address from the root of the site, without prefix. */
  url: string;
  content(): Promise<string | Uint8Array> | string | Uint8Array;
  /** The same piece by piece, when the whole would weigh on memory. */
  pieces?(): Iterable<Uint8Array>;
}
