import { isMediaName, MEDIA_EXTENSIONS } from '../../../corpus/media-files.ts';
import { frenchTypography } from '../../../markdown/typography.ts';
import {
  FIRST_BYTES,
  isMoving,
  type PictureKind,
  pictureKind,
} from '../../pictures/picture-kind.ts';
import { withoutMetadata } from '../../pictures/without-metadata.ts';

/** The longest side of a picture, in pixels: a page shows no more, and the build makes smaller ones. */
export const LONGEST_SIDE = 2560;

/** Of JPEG and WebP, from 0 to 1: no difference is seen, and the site makes its own versions of it. */
const QUALITY = 0.9;

/** A file ready to be kept: without what says where it was taken, no larger than a page shows. */
export interface PreparedFile {
  content: Blob;
  /** What it is: `jpg`. */
  extension: string;
}

/** Why a file is not added, for the person who chose it. */
export class FileRefusal extends Error {
  override name = 'FileRefusal';
  constructor(message: string) {
    super(frenchTypography(message));
  }
}

/**
 * Makes a file fit for the media. Pictures are drawn anew, upright, which leaves out the place, the date and the device
 * that a camera writes in them. Other documents stay as they are.
 * @throws FileRefusal
 */
export async function prepareFile(file: File): Promise<PreparedFile> {
  const kind = pictureKind(await bytesOf(file.slice(0, FIRST_BYTES)));
  if (kind === undefined) return asItIs(file);
  if (kind === 'heic')
    throw new FileRefusal(
      `« ${file.name} » est une photo au format HEIC, celui des iPhone : beaucoup de navigateurs ne la montrent pas. Convertissez-la en JPEG, puis ajoutez-la de nouveau.`,
    );
  if (kind === 'tiff')
    throw new FileRefusal(
      `« ${file.name} » est au format TIFF, que les navigateurs ne montrent pas. Convertissez-la en JPEG ou en PNG, puis ajoutez-la de nouveau.`,
    );
  const bytes = await bytesOf(file);
  if (isMoving(kind, bytes)) {
    const content = new Blob([new Uint8Array(withoutMetadata(kind, bytes))], { type: file.type });
    return { content, extension: kind };
  }
  return drawnAnew(file, kind);
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

function asItIs(file: File): PreparedFile {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (isMediaName(file.name) && !/^(png|jpe?g|gif|webp|avif)$/.test(extension))
    return { content: file, extension };
  if (isMediaName(file.name))
    throw new FileRefusal(
      `« ${file.name} » n’est pas une image, malgré son nom : elle est peut-être abîmée. Enregistrez-la de nouveau, puis ajoutez-la.`,
    );
  throw new FileRefusal(
    `« ${file.name} » n’est pas un fichier que l’éditeur peut ajouter. Sont permis : ${MEDIA_EXTENSIONS.join(', ')}.`,
  );
}

/** What each kind becomes; a browser that cannot write it gives a PNG, and says so. */
const WRITTEN: Record<Exclude<PictureKind, 'heic' | 'tiff' | 'gif'>, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  bmp: 'image/png',
  webp: 'image/webp',
  avif: 'image/webp',
};

async function drawnAnew(file: File, kind: PictureKind): Promise<PreparedFile> {
  const type = kind in WRITTEN ? WRITTEN[kind as keyof typeof WRITTEN] : 'image/png';
  const picture = await decoded(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const brush = canvas.getContext('2d');
  if (brush) brush.imageSmoothingQuality = 'high';
  brush?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const content = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, QUALITY));
  if (!brush || !content)
    throw new FileRefusal(
      `« ${file.name} » est trop grande pour ce navigateur. Réduisez-la à ${LONGEST_SIDE} pixels de large, puis ajoutez-la de nouveau.`,
    );
  const extension = content.type.replace('image/', '').replace('jpeg', 'jpg');
  return { content, extension };
}

/** Upright: the browser turns it as the camera says. */
async function decoded(file: File): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new FileRefusal(
      `« ${file.name} » ne s’ouvre pas : l’image est abîmée, ou d’un format que ce navigateur ne connaît pas. Enregistrez-la de nouveau en JPEG ou en PNG.`,
    );
  }
}
