/** A file of an archive. */
export interface ZippedFile {
  name: string;
  text: string;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

const checksum = (bytes: Uint8Array): number =>
  ~bytes.reduce((rest, byte) => (TABLE[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8), -1) >>> 0;

/** 1 January 1980, the first day that MS-DOS knows: the time of its making says nothing of a document. */
const DATE = 0x21;

const bytesOf = (...words: readonly (readonly [value: number, size: 2 | 4])[]): Uint8Array =>
  Uint8Array.from(
    words.flatMap(([value, size]) =>
      Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255),
    ),
  );

/** Some texts as a ZIP archive, stored as they are (PKWARE APPNOTE 4.3): enough for a document of a few pages. */
export function zip(files: readonly ZippedFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const path = encoder.encode(name);
    const content = encoder.encode(text);
    // Version 2.0, names in UTF-8, stored, its date, its checksum, twice its size, the length of its name.
    const common = [
      [20, 2],
      [0x800, 2],
      [0, 2],
      [0, 2],
      [DATE, 2],
      [checksum(content), 4],
      [content.length, 4],
      [content.length, 4],
      [path.length, 2],
      [0, 2],
    ] as const;
    parts.push(bytesOf([0x04034b50, 4], ...common), path, content);
    directory.push(
      bytesOf([0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      path,
    );
    offset += 30 + path.length + content.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = files.length;
  const end = bytesOf(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  );
  const whole = new Uint8Array(offset + size + end.length);
  let at = 0;
  for (const part of [...parts, ...directory, end]) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
