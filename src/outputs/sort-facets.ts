import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

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
  const entry: PagefindEntry = JSON.parse(readFileSync(entryFile, 'utf8'));
  for (const [language, described] of Object.entries(entry.languages)) {
    const renewed = (fileOf: (hash: string) => string, hash: string, change: Change): string => {
      const content = change(readCbor(fileOf(hash)));
      const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
      rmSync(fileOf(hash));
      writeFileSync(fileOf(`${language}_${digest}`), gzipSync(Buffer.concat([SIGNATURE, content])));
      return `${language}_${digest}`;
    };
    const metaFile = (hash: string) => join(folder, `pagefind.${hash}.pf_meta`);
    const facetFile = (hash: string) => join(folder, `filter/${hash}.pf_filter`);
    // `MetaIndex` holds its facets in the fourth place; `MetaFilter` its hash, and `FilterIndex` its values, in the second.
    const renewedFacet: Change = (facet) =>
      itemChanged(facet, 1, (hash) => text(renewed(facetFile, textOf(hash), renewedValues)));
    const renewedValues: Change = (facet) => itemChanged(facet, 1, sorted);
    described.hash = renewed(metaFile, described.hash, (meta) =>
      itemChanged(meta, 3, (facets) =>
        sorted(itemsChanged(facets, (items) => items.map(renewedFacet))),
      ),
    );
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** The part of `pagefind-entry.json` that names the description of each language. */
interface PagefindEntry {
  languages: Record<string, { hash: string }>;
}

type Change = (item: Buffer) => Buffer;

/** What the files of an index start with, once unzipped; one CBOR item follows. */
const SIGNATURE = Buffer.from('pagefind_dcd');

function readCbor(file: string): Buffer {
  const content = gunzipSync(readFileSync(file));
  if (content.indexOf(SIGNATURE) !== 0) throw new Error(`${file} is no file of Pagefind 1.5.2.`);
  return content.subarray(SIGNATURE.length);
}

const sorted: Change = (array) => itemsChanged(array, (items) => items.sort(Buffer.compare));

const itemChanged = (array: Buffer, place: number, change: Change): Buffer =>
  itemsChanged(array, (items) => items.map((item, at) => (at === place ? change(item) : item)));

/** The same array, with as many items. */
function itemsChanged(array: Buffer, change: (items: Buffer[]) => Buffer[]): Buffer {
  const { type, value, end } = head(array, 0);
  if (type !== ARRAY) throw new Error('Pagefind 1.5.2 writes an array here.');
  const items: Buffer[] = [];
  for (let at = end; items.length < value; at = endOf(array, at))
    items.push(array.subarray(at, endOf(array, at)));
  return Buffer.concat([array.subarray(0, end), ...change(items)]);
}

const textOf = (item: Buffer): string => item.toString('utf8', head(item, 0).end);

/** Of fewer than 24 bytes: its head is then one byte. */
const text = (content: string): Buffer =>
  Buffer.concat([Buffer.of((TEXT << 5) | content.length), Buffer.from(content)]);

/** Kinds of CBOR items that Pagefind writes (https://www.rfc-editor.org/rfc/rfc8949#section-3.1). */
const [NUMBER, TEXT, ARRAY] = [0, 3, 4];

/** The first bytes of the item that starts at `at`: its kind, its value or its length, and where they end. */
function head(bytes: Buffer, at: number): { type: number; value: number; end: number } {
  const first = bytes.readUInt8(at);
  const short = first & 31;
  const width = short < 24 ? 0 : 2 ** (short - 24);
  const value = width === 0 ? short : bytes.readUIntBE(at + 1, width);
  return { type: first >> 5, value, end: at + 1 + width };
}

function endOf(bytes: Buffer, at: number): number {
  const { type, value, end } = head(bytes, at);
  if (type === NUMBER) return end;
  if (type === TEXT) return end + value;
  if (type !== ARRAY)
    throw new Error('Pagefind 1.5.2 writes numbers, texts and arrays alone here.');
  let next = end;
  for (let left = value; left > 0; left--) next = endOf(bytes, next);
  return next;
}
