import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mediaFile } from './media-folder.ts';
import { hasUnseenName, unseenFormat } from './picture-format.ts';
import type { Problem } from './problem.ts';

/** A picture of `content/media`, as far as a page must know it before it is loaded. */
export interface ImageFile {
  /** Pixels, as it is seen: a photograph taken upright stands upright. */
  width: number;
  height: number;
  /** Of its content: the start of a SHA-256. Smaller versions of it bear it in their address. */
  hash: string;
  /** Whether smaller versions can be made: a still picture made of pixels. */
  resizable: boolean;
}

/** Loaded on first use: most readings meet no picture that they do not know. */
const sizes = (): typeof import('image-size') => createRequire(import.meta.url)('image-size');

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** What smaller versions are made from; the rest moves, is already small, or is drawn. */
const STILL_PIXELS = new Set(['jpg', 'png']);

/** From this value on, EXIF turns the picture by a quarter: its sides change places (JEITA CP-3451, « Orientation »). */
const FIRST_QUARTER_TURN = 5;

/** One reading of a file, known again by its date and its size. */
interface Known {
  stamp: string;
  reading: Reading;
}

/** A picture; or the name of its format, when not every browser shows it. */
interface Reading {
  image?: ImageFile | undefined;
  format?: string | undefined;
}

const known = new Map<string, Known>();

/**
 * The pictures of a content folder, by address (`/media/…`), and those that cannot be read. A file that has not changed
 * since the last call is not read again.
 */
export function readImages(
  folder: string,
  media: ReadonlySet<string>,
): { images: Map<string, ImageFile>; problems: Problem[] } {
  const images = new Map<string, ImageFile>();
  const problems: Problem[] = [];
  for (const address of media) {
    if (hasUnseenName(address)) problems.push(unseen(address, undefined));
    if (!PICTURE.test(address)) continue;
    const { image, format } = readOnce(mediaFile(folder, address));
    if (format) problems.push(unseen(address, format));
    else if (image) images.set(address, image);
    // A drawing need not say its size.
    else if (!/\.svg$/i.test(address)) problems.push(unreadable(address));
  }
  return { images, problems };
}

function readOnce(path: string): Reading {
  const { mtimeMs, size } = statSync(path);
  const stamp = `${mtimeMs} ${size}`;
  const before = known.get(path);
  if (before?.stamp === stamp) return before.reading;
  const content = readFileSync(path);
  const format = unseenFormat(content) ?? otherFormat(path, content);
  const reading = format ? { format } : { image: readImage(content) };
  known.set(path, { stamp, reading });
  return reading;
}

/** `undefined` for what is no picture, or one that is cut before its size. */
export function readImage(content: Buffer): ImageFile | undefined {
  const size = sizeOf(content);
  if (!size) return undefined;
  const { type = '', orientation = 1 } = size;
  const isTurned = orientation >= FIRST_QUARTER_TURN;
  return {
    width: isTurned ? size.height : size.width,
    height: isTurned ? size.width : size.height,
    hash: createHash('sha256').update(content).digest('hex').slice(0, 12),
    // A PNG that moves says so in a chunk of this name, before its pixels.
    resizable: STILL_PIXELS.has(type) && !content.subarray(0, 4096).includes('acTL'),
  };
}

function sizeOf(content: Buffer): ReturnType<ReturnType<typeof sizes>['imageSize']> | undefined {
  try {
    const size = sizes().imageSize(content);
    return size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    return undefined;
  }
}

/** A drawing under the name of a photograph, or the other way round: hosts say what a file is by its name. */
function otherFormat(path: string, content: Buffer): string | undefined {
  const isDrawing = sizeOf(content)?.type === 'svg';
  const isNamedSo = /\.svg$/i.test(path);
  if (isDrawing === isNamedSo || !sizeOf(content)) return undefined;
  return isDrawing ? 'SVG' : 'photographie';
}

const unseen = (address: string, format: string | undefined): Problem => ({
  file: address.slice(1),
  message: `image que tous les navigateurs ne montrent pas${format ? ` : sous ce nom, c’est une image « ${format} »` : ''}`,
  expected:
    'une image JPEG, PNG ou WebP, et son nom en .jpg, .png ou .webp ; ouvrez celle-ci, puis « Enregistrer sous » ou « Exporter »',
});

const unreadable = (address: string): Problem => ({
  file: address.slice(1),
  message: 'image illisible : le fichier est abîmé, ou n’est pas une image',
  expected: 'une image que votre navigateur sait ouvrir ; enregistrez-la de nouveau, ou retirez-la',
});
