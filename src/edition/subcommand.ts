import type { Readable } from 'node:stream';

/** What a subcommand of `npm run edition` is given, beside its words. */
export interface Desk {
  /** The content folder. */
  content: string;
  /** Where answers come from. */
  input: Readable;
  /** Says something to the person, as it is: the caller ends its lines. */
  say(text: string): void;
  /** Says what is wrong, as it is. */
  complain(text: string): void;
}

/** A subcommand of `npm run edition`: its words, then how it ended: 0 when all that was asked is done. */
export type Subcommand = (words: readonly string[], desk: Desk) => Promise<0 | 1>;
