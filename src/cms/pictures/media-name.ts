import { isDeviceName, toSlug } from '../../model/slug.ts';

/** Beyond this a name only makes an address long. */
const LONGEST = 60;

/**
 * The name that a file has among the media: plain letters, so that it is the same on every system and in an address.
 * @param name as its owner has it, « Été à l’école.JPG »
 * @param extension what it is, whatever its name says: `jpg`
 * @param taken names that exist already; none of them is given again, whatever its case
 */
export function mediaName(name: string, extension: string, taken: readonly string[]): string {
  const own = toSlug(name.replace(/^.*[\\/]/s, '').replace(/\.[^.]*$/, ''));
  const short = own.slice(0, LONGEST).replace(/-+$/, '') || 'image';
  const base = isDeviceName(short) ? `${short}-image` : short;
  const known = new Set(taken.map((other) => other.normalize('NFC').toLowerCase()));
  let free = `${base}.${extension}`;
  for (let count = 2; known.has(free); count += 1) free = `${base}-${count}.${extension}`;
  return free;
}
