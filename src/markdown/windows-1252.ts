/**
 * The signs of Windows-1252 from 0x80 to 0x9F, in order; where it has none, what Latin-1 has.
 * Source: https://encoding.spec.whatwg.org/#windows-1252
 */
export const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** What Windows wrote in its own encoding. Node 20 reads it as Latin-1, and loses « œ », « ’ » and « € ». */
export const readWindows1252 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252_HIGH[byte - 0x80] : String.fromCharCode(byte),
  ).join('');
