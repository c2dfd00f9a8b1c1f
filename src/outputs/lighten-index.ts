import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import * as z from 'zod';
import { SIGNATURE } from './number-pages.ts';

/** `WordIndex` of Pagefind: words, each with the pages that hold it and its other spellings. */
const CHUNK = z.tuple([z.array(z.tuple([z.string(), z.array(z.unknown()), z.array(z.unknown())]))]);
/** A page that holds a word: how far it is from the one before, where the word stands in it, where in its metas. */
type Holder = [distance: number, places: number[], metas: unknown[]];
const isHolder = (item: unknown): item is Holder =>
  Array.isArray(item) && item.length === 3 && Array.isArray(item[1]);

/** The distance between two words of a page, for all of them: a number below zero is not one, but a weight. */
const ANYWHERE = 1;

/**
 * Leaves out of an index where in each page its words stand. Searches ask for words, never for words that follow each
 * other, and these places are more than half of what a search loads.
 * @param folder the index, `pagefind/` of the site
 * @throws Error when the index is not made as Pagefind 1.5.2 makes it
 */
export function lightenIndex(folder: string): void {
  const chunks = join(folder, 'index');
  for (const name of readdirSync(chunks)) {
    const file = join(chunks, name);
    const bytes = gunzipSync(readFileSync(file));
    const [words] = chunkOf(bytes, file);
    for (const [, holders] of words) {
      for (const holder of holders) {
        if (!isHolder(holder)) throw anotherMake(file);
        holder[1] = holder[1].map((place) => (place < 0 ? place : ANYWHERE));
      }
    }
    writeFileSync(file, gzipSync(Buffer.concat([SIGNATURE, encode([words])])));
  }
}

function chunkOf(bytes: Buffer, file: string): z.infer<typeof CHUNK> {
  const isSigned = bytes.indexOf(SIGNATURE) === 0;
  const read = CHUNK.safeParse(isSigned && decode(bytes.subarray(SIGNATURE.length)));
  if (!read.success) throw anotherMake(file);
  return read.data;
}

const anotherMake = (file: string): Error =>
  new Error(`${file} is not made as Pagefind 1.5.2 makes it.`);
