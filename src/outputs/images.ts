import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeAtomically } from '../corpus/atomic-file.ts';
import { mediaFile } from '../corpus/media-folder.ts';
import type { Problem } from '../corpus/problem.ts';
import { inRepository } from '../corpus/repository.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { versionUrl, versionWidths } from '../site/image-versions.ts';
import { FaultyFile } from './faulty-file.ts';
import type { OutputFile } from './output-file.ts';

const CACHE = inRepository('.cache/images');

/** Of WebP, from 0 to 100: faithful enough for a photograph, and half the weight of its JPEG. */
const QUALITY = 78;

/** The smaller versions of the pictures of a site. */
export const imageVersions = ({ corpus }: CurrentSite): OutputFile[] =>
  [...corpus.images].flatMap(([address, image]) => {
    const path = mediaFile(corpus.folder, address);
    return versionWidths(image).map((width) => {
      const url = versionUrl(image.hash, width);
      return {
        url,
        content: () =>
          smallerVersion(path, width, join(CACHE, url.split('/').at(-1) ?? '')).catch(() => {
            throw new FaultyFile(damaged(address));
          }),
      };
    });
  });

/** The check reads the size of a picture; that the rest of it is there shows when it is made smaller. */
const damaged = (address: string): Problem => ({
  file: address.slice(1),
  message: 'image abîmée : le fichier s’arrête avant la fin, ou se lit mal',
  expected: 'une image entière ; enregistrez-la de nouveau, ou retirez-la',
});

/** Made once for each content and each width: the name of the cached file says both. */
async function smallerVersion(path: string, width: number, cached: string): Promise<Buffer> {
  if (existsSync(cached)) return readFileSync(cached);
  const made = await sharp(path)
    .autoOrient()
    .resize({ width })
    .webp({ quality: QUALITY })
    .toBuffer();
  // Another build may be at the same picture.
  writeAtomically(cached, made);
  return made;
}
