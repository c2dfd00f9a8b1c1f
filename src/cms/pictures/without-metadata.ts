import type { PictureKind } from './picture-kind.ts';

/** What says where, when and with what a picture was taken, by the names of its chunks. */
const PNG_METADATA = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];
const WEBP_METADATA = ['EXIF', 'XMP '];

/**
 * A moving picture without what says where it was taken: it cannot be drawn anew as the others are, so its chunks of
 * metadata are taken out, and its pixels stay to the byte. A GIF has no place for it; other kinds come back as they are.
 */
export function withoutMetadata(kind: PictureKind, bytes: Uint8Array): Uint8Array {
  if (kind === 'png') return joined(pngChunks(bytes));
  return kind === 'webp' ? webp(bytes) : bytes;
}

/** A signature of 8 bytes, then chunks: length, name, data, check (PNG, 3rd edition, §5). */
function* pngChunks(bytes: Uint8Array): Generator<Uint8Array> {
  yield bytes.subarray(0, 8);
  const view = viewOf(bytes);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (!PNG_METADATA.includes(nameAt(bytes, at + 4))) yield bytes.subarray(at, end);
    at = end;
  }
}

/** A header of 12 bytes that says the size of the rest, then chunks: name, length, data, evened (RFC 9649). */
function webp(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 12) return bytes;
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, 12)];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (!WEBP_METADATA.includes(nameAt(bytes, at))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  const made = joined(kept);
  viewOf(made).setUint32(4, made.length - 8, true);
  // The first chunk tells which others there are: metadata no more (bits 2 and 3).
  if (nameAt(made, 12) === 'VP8X') made[20] = (made[20] ?? 0) & ~0b1100;
  return made;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

const nameAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4));

function joined(parts: Iterable<Uint8Array>): Uint8Array {
  const list = [...parts];
  const whole = new Uint8Array(list.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of list) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
