import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { mediaName } from '../../../src/cms/pictures/media-name.ts';
import { isMoving, pictureKind } from '../../../src/cms/pictures/picture-kind.ts';
import { withoutMetadata } from '../../../src/cms/pictures/without-metadata.ts';

const drawing = () =>
  sharp({ create: { width: 8, height: 6, channels: 3, background: '#c33' } }).withExif({
    IFD0: { Copyright: 'Ada Lovelace' },
    IFD3: { GPSLatitude: '48/1 41/1 0/1', GPSLatitudeRef: 'N' },
  });

/** A box `ftyp` of a HEIF file, with its brands. */
const heif = (...brands: string[]): Buffer => {
  const box = Buffer.concat([
    Buffer.from([0, 0, 0, 16 + 4 * brands.length]),
    Buffer.from(`ftyp${brands[0]}\0\0\0\0${brands.join('')}`, 'latin1'),
  ]);
  box.writeUInt32BE(box.length, 0);
  return Buffer.concat([box, Buffer.from('....mdat')]);
};

describe('what a picture is, is told by its bytes', () => {
  test.each(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const)('%s', async (format) => {
    const bytes = await drawing().toFormat(format).toBuffer();
    expect(pictureKind(bytes)).toBe(format);
    expect(isMoving(format, bytes)).toBe(format === 'gif');
  });

  test.each([
    ['a photo of a telephone', heif('heic', 'mif1', 'heic'), 'heic'],
    ['a burst of photos', heif('msf1', 'hevc'), 'heic'],
    ['an AVIF that names HEIF too', heif('mif1', 'avif'), 'avif'],
    ['a film', heif('isom', 'mp42'), undefined],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
    ['a text', Buffer.from('Bonjour'), undefined],
    ['nothing', Buffer.from(''), undefined],
  ])('%s', (_, bytes, kind) => {
    expect(pictureKind(bytes)).toBe(kind);
  });
});

describe('a picture that cannot be drawn anew loses its metadata and nothing else', () => {
  test.each(['png', 'webp'] as const)('%s', async (format) => {
    const before = await drawing().toFormat(format).toBuffer();
    expect((await sharp(before).metadata()).exif).toBeDefined();
    const after = Buffer.from(withoutMetadata(format, before));
    const { exif, xmp, width, height } = await sharp(after).metadata();
    expect([exif, xmp, width, height]).toEqual([undefined, undefined, 8, 6]);
    expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(before).raw().toBuffer());
    expect(after.includes('Lovelace')).toBe(false);
  });

  test('a WebP that moves still moves', async () => {
    const pixels = Buffer.from([...Array(48).fill(200), ...Array(48).fill(20)]);
    const frames = await sharp(pixels, {
      raw: { width: 4, height: 8, channels: 3, pageHeight: 4 },
    })
      .withExif({ IFD0: { Copyright: 'Ada Lovelace' } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    expect(isMoving('webp', frames)).toBe(true);
    const { pages, exif } = await sharp(Buffer.from(withoutMetadata('webp', frames)), {
      pages: -1,
    }).metadata();
    expect([pages, exif]).toEqual([2, undefined]);
  });

  test.each(['png', 'webp'] as const)(
    '%s: cut short or spoiled, it ends all the same',
    async (format) => {
      const whole = await drawing().toFormat(format).toBuffer();
      for (let size = 0; size < whole.length; size += 7) {
        const cut = Buffer.from(whole.subarray(0, size));
        if (size > 20) cut[size - 3] = 0xff;
        expect(withoutMetadata(format, cut).length).toBeLessThanOrEqual(size + 12);
      }
    },
  );
});

test.each([
  ['Été à l’école.JPG', 'jpg', [], 'ete-a-l-ecole.jpg'],
  ['image.png', 'png', ['image.png'], 'image-2.png'],
  ['photo.jpg', 'jpg', ['Photo.JPG', 'photo-2.jpg'], 'photo-3.jpg'],
  ['photo.heic.png', 'jpg', [], 'photo-heic.jpg'],
  ['../../.git/config', 'png', [], 'config.png'],
  ['図.webp', 'webp', [], 'image.webp'],
  ['con.png', 'png', [], 'con-image.png'],
  ['.png', 'png', [], 'image.png'],
  [`${'a'.repeat(300)}.png`, 'png', [], `${'a'.repeat(60)}.png`],
])(
  '« %s » is named so that every system and every address holds it',
  (given, extension, taken, name) => {
    expect(mediaName(given, extension, taken)).toBe(name);
  },
);
