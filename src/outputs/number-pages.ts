import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import * as z from 'zod';

/** What the files of an index start with, once unzipped; one item of CBOR follows (https://www.rfc-editor.org/rfc/rfc8949). */
export const SIGNATURE = Buffer.from('pagefind_dcd');

/** `MetaIndex` of Pagefind: its version; the hash and length of each page; chunks; facets; orders, each a list of pages; metas. */
const DESCRIPTION = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.int()])),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.tuple([z.string(), z.array(z.int())])),
  z.array(z.unknown()),
]);
const ENTRY = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

/** The length of a page weighs nothing in our searches (`RANKING` of the browser): none is loaded. */
const NO_LENGTH = 1;

/** The order that copies declare, see `searchCopier`. */
const PLACE = 'place';

/**
 * Names the pages of an index by their places. Pagefind names each after the hash of what it holds, for browsers to
 * ask for what a result shows, one request a page; Trame shows results from files of its own, and thousands of hashes
 * are most of what a first search of a large site would load.
 * @param folder the index, `pagefind/` of the site
 * @throws Error when the index is not made as Pagefind 1.5.2 makes it
 */
export function numberPages(folder: string): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = ENTRY.parse(JSON.parse(readFileSync(entryFile, 'utf8')));
  for (const [language, described] of Object.entries(entry.languages)) {
    const fileOf = (hash: string) => join(folder, `pagefind.${hash}.pf_meta`);
    const file = fileOf(described.hash);
    const [version, pages, chunks, , orders, metas] = taken(file);
    const order = orders.find(([name]) => name === PLACE)?.[1];
    if (order?.length !== pages.length)
      throw new Error(`${file} does not say the places of its pages.`);
    const places = new Map(order.map((page, place) => [page, place]));
    const numbered = pages.map((_page, at) => [String(places.get(at)), NO_LENGTH]);
    const bytes = encode([version, numbered, chunks, [], [], metas]);
    described.hash = `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;
    writeFileSync(fileOf(described.hash), gzipSync(Buffer.concat([SIGNATURE, bytes])));
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** Reads a description and removes its file: another takes its place. */
function taken(file: string): z.infer<typeof DESCRIPTION> {
  const bytes = gunzipSync(readFileSync(file));
  const content =
    bytes.indexOf(SIGNATURE) === 0
      ? DESCRIPTION.safeParse(decoded(bytes.subarray(SIGNATURE.length)))
      : undefined;
  if (!content?.success) throw new Error(`${file} is not made as Pagefind 1.5.2 makes it.`);
  rmSync(file);
  return content.data;
}

/** `undefined` for what is no CBOR. */
function decoded(bytes: Uint8Array): unknown {
  try {
    return decode(bytes);
  } catch {
    return undefined;
  }
}
