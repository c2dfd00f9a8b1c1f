import type { GotFile } from '../../network/get-file.ts';

/** Asks for a file: its address, how many bytes at most, and its last `ETag`. */
export type Ask = (address: string, most: number, etag?: string) => Promise<GotFile>;

/** The same, without an answer for what gives none. */
export type Get = (
  address: string,
  most: number,
  etag?: string,
) => Promise<Extract<GotFile, { state: 'got' | 'same' }>>;
