/** Formats that some browsers do not show, by what their files hold at a place: bytes, as Latin-1 text. */
const UNSEEN: readonly [format: string, at: number, ...begins: string[]][] = [
  [
    'HEIC',
    4,
    ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm'].map((kind) => `ftyp${kind}`),
  ],
  ['HEIC', 4, 'ftypmif1', 'ftypmsf1', 'ftypheif'],
  ['TIFF', 0, 'II*\0', 'II+\0', 'MM\0*', 'MM\0+'],
  ['BMP', 0, 'BM'],
  ['Photoshop', 0, '8BPS'],
  ['JPEG 2000', 0, '\0\0\0\x0CjP  ', '\xFF\x4F\xFF\x51'],
  ['JPEG XL', 0, '\xFF\x0A', '\0\0\0\x0CJXL '],
  ['WMF', 0, '\xD7\xCD\xC6\x9A'],
  ['EMF', 40, ' EMF'],
];

/** Enough to see the beginning of a file of any format. */
const HEAD = 64;

/**
 * The format of a picture that not every browser shows, whatever its name says; nothing for those that all show (PNG,
 * JPEG, GIF, WebP, AVIF, SVG), and for what is no picture.
 */
export function unseenFormat(content: Uint8Array): string | undefined {
  const head = Buffer.from(content.subarray(0, HEAD)).toString('latin1');
  const found = UNSEEN.find(([, at, ...begins]) =>
    begins.some((bytes) => head.startsWith(bytes, at)),
  )?.[0];
  // A file says all the formats that it may be read as: AVIF is among those of HEIC's family, and is shown.
  return found === 'HEIC' && /avi[fs]/.test(head) ? undefined : found;
}

/** The same by name, for files that are not read. */
export const hasUnseenName = (name: string): boolean =>
  /\.(?:hei[cf]s?|hif|tiff?|bmp|dib|psd|jp[2xf]|j2k|jxl|[we]mf|raw|dng|cr[23]|nef|arw)$/i.test(
    name,
  );
