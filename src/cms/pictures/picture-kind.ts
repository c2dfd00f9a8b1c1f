/** What a file is, by its first bytes: a name says what its owner believes. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'bmp' | 'heic' | 'tiff';

/** Bytes that are enough to tell. */
export const FIRST_BYTES = 4096;

/** The kind of a picture; undefined for anything else, drawings (SVG) included: those are text. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const text = latin(bytes, 0, 64);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a/.test(text)) return 'gif';
  if (text.startsWith('BM') && bytes.length > 26) return 'bmp';
  if (text.startsWith('II*\0') || text.startsWith('MM\0*')) return 'tiff';
  return text.slice(4, 8) === 'ftyp' ? heifKind(bytes) : undefined;
}

/** HEIC and AVIF share one container (ISO/IEC 23008-12): its brands say which one it is. */
function heifKind(bytes: Uint8Array): PictureKind | undefined {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const brands = latin(bytes, 8, Math.min(size, bytes.length)).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return brands.some((brand) => /^(hei[cxms]|hev[cx]|mif1|msf1)$/.test(brand)) ? 'heic' : undefined;
}

/** Whether a picture moves: drawn anew, it would stand still. */
export function isMoving(kind: PictureKind, bytes: Uint8Array): boolean {
  if (kind === 'gif') return true;
  const first = latin(bytes, 0, FIRST_BYTES);
  return (kind === 'png' && first.includes('acTL')) || (kind === 'webp' && first.includes('ANIM'));
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
