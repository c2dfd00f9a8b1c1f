/** A whole address as people write it: accents and spaces in clear. Encoded signs that would part it otherwise stay. */
export const decodedAddress = (address: string): string => decodedBy(decodeURI, address);

/** One part of an address, a path, a name or an anchor: every sign in clear. */
export const decodedPart = (part: string): string => decodedBy(decodeURIComponent, part);

/** What is badly encoded stays as it is. */
function decodedBy(decode: (text: string) => string, text: string): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
