import type { JSZipObject } from 'jszip';

/** A file of a ZIP, or why there is none: it is heavier than it may, or does not unpack. */
export type Unpacked = { content: Buffer } | { fault: 'heavy' | 'damaged' };

/** Unpacks piece by piece, and stops at the first one too many: a few bytes may unpack to a full disk. */
export async function unpackAtMost(file: JSZipObject, most: number): Promise<Unpacked> {
  const pieces: Buffer[] = [];
  let length = 0;
  return new Promise((done) => {
    const stream = file.nodeStream();
    stream.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length <= most) pieces.push(piece);
      else {
        stream.pause();
        done({ fault: 'heavy' });
      }
    });
    stream.on('error', () => done({ fault: 'damaged' }));
    stream.on('end', () => done({ content: Buffer.concat(pieces) }));
  });
}
