/** Signatures of a ZIP file (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16). */
const CENTRAL_ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;

/**
 * Gives every file of an archive the same date, so that the same content makes the same bytes whenever it is made.
 * @param zip changed in place
 * @param date `AAAA-MM-JJ`, from 1980 on
 * @throws Error when these bytes are no plain ZIP file without a comment
 */
export function fixZipDates(zip: Buffer, date: string): Buffer {
  const end = zip.length - END_LENGTH;
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('This is no plain ZIP file.');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (zip.readUInt32LE(at) !== CENTRAL_ENTRY) throw new Error('This ZIP file is damaged.');
    const local = zip.readUInt32LE(at + 42);
    writeDate(zip, at + 12, date);
    writeDate(zip, local + 10, date);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

/** Midnight of a day, as MS-DOS writes it: time, then date. */
function writeDate(zip: Buffer, at: number, date: string): void {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  zip.writeUInt16LE(0, at);
  zip.writeUInt16LE(((year - 1980) << 9) | (month << 5) | day, at + 2);
}
