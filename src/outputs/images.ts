import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Entry } from '../corpus/entry.ts';
import { decodedAddress } from '../model/addresses.ts';
import { versionUrl, versionWidths } from '../site/image-versions.ts';
import type { CurrentSite } from '../site/site-source.ts';
import type { OutputFile } from './output-files.ts';

const CACHE = fileURLToPath(new URL('../../.cache/images', import.meta.url));

/** Of WebP, from 0 to 100: faithful enough for a photograph, and half the weight of its JPEG. */
const QUALITY = 78;

/** The smaller versions of the pictures that pages show. */
export function imageVersions({ corpus }: CurrentSite): OutputFile[] {
  const shown = new Set(corpus.entries.flatMap(picturesOf));
  return [...shown].flatMap((address) => {
    const image = corpus.images.get(address);
    if (!image) return [];
    const path = join(corpus.folder, address);
    return versionWidths(image).map((width) => {
      const url = versionUrl(image.hash, width);
      return {
        url,
        content: () => smallerVersion(path, width, join(CACHE, url.split('/').at(-1) ?? '')),
      };
    });
  });
}

/** Addresses of the pictures that an entry may show, wherever it writes them: in its text or in a field. */
function picturesOf({ body, data, complements }: Entry): string[] {
  const texts = [body, JSON.stringify(data), ...complements.map((complement) => complement.body)];
  return texts.flatMap((text) =>
    [...text.matchAll(/\/media\/[^\s"')>\\]+/g)].map(([address]) => decodedAddress(address)),
  );
}

/** Made once for each content and each width: the name of the cached file says both. */
async function smallerVersion(path: string, width: number, cached: string): Promise<Buffer> {
  if (existsSync(cached)) return readFileSync(cached);
  const made = await sharp(path)
    .autoOrient()
    .resize({ width })
    .webp({ quality: QUALITY })
    .toBuffer();
  mkdirSync(dirname(cached), { recursive: true });
  // Another build may be at the same picture: the file appears whole or not at all.
  const unfinished = `${cached}.${process.pid}`;
  writeFileSync(unfinished, made);
  renameSync(unfinished, cached);
  return made;
}
