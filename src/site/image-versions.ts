import type { ImageFile } from '../corpus/images.ts';
import type { ImageText } from '../markdown/context.ts';

/** Widths of the versions, in pixels: a phone, a wide screen, and the column of text on a dense screen. */
const WIDTHS = [480, 800, 1360];

/** Where smaller versions stand. Their name holds the hash of what they are made from: browsers may keep them for ever. */
export const versionUrl = (hash: string, width: number): string =>
  `/assets/images/${hash}-${width}.webp`;

/**
 * Widths of the versions that are worth making. A picture narrower than the widest has a version of its own width, so
 * that it is never shown stretched from a smaller one.
 */
export function versionWidths({ width, resizable }: ImageFile): number[] {
  const narrower = resizable ? WIDTHS.filter((one) => one < width) : [];
  const isOwn = narrower.length > 0 && narrower.length < WIDTHS.length;
  return isOwn ? [...narrower, width] : narrower;
}

/** What a page says of a picture. */
export const imageText = (image: ImageFile, href: (url: string) => string): ImageText => ({
  width: image.width,
  height: image.height,
  sources: versionWidths(image).map((width) => ({
    url: href(versionUrl(image.hash, width)),
    width,
  })),
});
