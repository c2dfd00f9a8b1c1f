import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import * as z from 'zod';

/** What the files of an index start with, once unzipped; one item of CBOR follows (https://www.rfc-editor.org/rfc/rfc8949). */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** `FilterIndex` of Pagefind: the name of a facet, and its values, each with its name and its pages. */
const FACET = z
  .tuple([z.string(), z.array(z.tuple([z.string()]).rest(z.unknown()))])
  .rest(z.unknown());
/** `MetaIndex` of Pagefind, whose fourth place holds the name and the hash of each facet. */
const DESCRIPTION = z
  .tuple([z.unknown(), z.unknown(), z.unknown(), z.array(z.tuple([z.string(), z.string()]))])
  .rest(z.unknown());
const ENTRY = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

/**
 * Gives the facets of a search index, and the values of each, an order that lasts. Pagefind 1.5.2 writes them in the
 * order of a hash table with a seed of its own, and names files after what they hold: the same pages would make another
 * site at each run, and another version to download for who keeps it offline. Pagefind 1.6.0 sorts them itself
 * (https://github.com/Pagefind/pagefind/pull/1124), but in November 2026 npm has it for Linux alone: this file goes
 * when it is there for macOS and Windows too.
 * @param folder the index, `pagefind/` of the site
 * @throws Error when the index is not made as Pagefind 1.5.2 makes it
 */
export function sortFacets(folder: string): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = ENTRY.parse(JSON.parse(readFileSync(entryFile, 'utf8')));
  for (const [language, described] of Object.entries(entry.languages)) {
    const descriptionFile = (hash: string) => join(folder, `pagefind.${hash}.pf_meta`);
    const facetFile = (hash: string) => join(folder, `filter/${hash}.pf_filter`);
    const description = taken(descriptionFile(described.hash), DESCRIPTION);
    for (const named of description[3]) {
      const facet = taken(facetFile(named[1]), FACET);
      facet[1].sort(byName);
      named[1] = written(facet, language, facetFile);
    }
    description[3].sort(byName);
    described.hash = written(description, language, descriptionFile);
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

const byName = ([a]: [string, ...unknown[]], [b]: [string, ...unknown[]]): number =>
  a < b ? -1 : Number(a > b);

/** Reads a file and removes it: another takes its place. */
function taken<S extends z.ZodType>(file: string, shape: S): z.infer<S> {
  const bytes = gunzipSync(readFileSync(file));
  const content =
    bytes.indexOf(SIGNATURE) === 0
      ? shape.safeParse(decoded(bytes.subarray(SIGNATURE.length)))
      : undefined;
  if (!content?.success) throw new Error(`${file} is not made as Pagefind 1.5.2 makes it.`);
  rmSync(file);
  return content.data;
}

/** Writes an item as Pagefind does, in a file named after what it holds; gives back its hash. */
function written(item: unknown, language: string, fileOf: (hash: string) => string): string {
  const bytes = encode(item);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const hash = `${language}_${digest}`;
  writeFileSync(fileOf(hash), gzipSync(Buffer.concat([SIGNATURE, bytes])));
  return hash;
}

/** `undefined` for what is no CBOR. */
function decoded(bytes: Uint8Array): unknown {
  try {
    return decode(bytes);
  } catch {
    return undefined;
  }
}
