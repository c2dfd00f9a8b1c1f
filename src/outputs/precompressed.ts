import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What shrinks; pictures, documents and the index of the search are compressed already. */
const TEXTS = /\.(?:html|css|js|json|jsonld|xml|md|csv|txt|ttl|svg|webmanifest|geojson|ics|vcf)$/;

/** In bytes: below, the headers weigh as much as what is won. */
const SMALLEST = 1000;

/** Node compresses in four threads of its own; as many files again wait with their bytes at hand. */
const AT_ONCE = 8;

/** Of brotli, from 0 to 11: the last two take ten times as long for a few hundredths less. */
const QUALITY = 9;

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/**
 * Writes beside each text of a finished site its compressed forms, `.gz` and `.br`, for hosts that send such files as they
 * are. One that would not be smaller is not written.
 * @returns how many files have one
 */
export async function precompress(folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && TEXTS.test(item.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let path = files[next++]; path !== undefined; path = files[next++])
      if (await compressed(path)) done += 1;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return done;
}

async function compressed(path: string): Promise<boolean> {
  const bytes = await readFile(path);
  if (bytes.length < SMALLEST) return false;
  const forms = await Promise.all([
    gzipped(bytes, { level: 9 }),
    brotlied(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ]);
  const [gz, br] = forms.map((form) => (form.length < bytes.length ? form : undefined));
  if (gz) await writeFile(`${path}.gz`, gz);
  if (br) await writeFile(`${path}.br`, br);
  return gz !== undefined || br !== undefined;
}
