/** A part of a file, both ends included. */
export interface BytePart {
  start: number;
  end: number;
}

/** One part that is asked for: from a byte on, up to another, or so many at the end. */
const ASKED = /^(?:(\d+)-(\d*)|-(\d+))$/;

/**
 * What a `Range` header asks of a file (https://www.rfc-editor.org/rfc/rfc9110#section-14): its part; `'none'` when the
 * file has nothing of it; `undefined` when the whole is to be sent, as for a header that is badly written, of another
 * unit, or that asks for several parts.
 */
export function askedPart(header: string, size: number): BytePart | 'none' | undefined {
  const [, list] = /^bytes=(.*)$/i.exec(header.trim()) ?? [];
  const asked = list
    ?.split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => partOf(one, size));
  if (!asked || asked.length === 0 || asked.includes('wrong')) return undefined;
  const [first, ...others] = asked.filter((one) => typeof one === 'object');
  if (!first) return size === 0 ? undefined : 'none';
  return others.length > 0 ? undefined : first;
}

function partOf(asked: string, size: number): BytePart | 'none' | 'wrong' {
  const [whole, from, to, last] = ASKED.exec(asked) ?? [];
  if (whole === undefined) return 'wrong';
  if (last !== undefined) {
    const length = Math.min(Number(last), size);
    return length > 0 ? { start: size - length, end: size - 1 } : 'none';
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Number(to);
  if (to !== '' && end < start) return 'wrong';
  return start < size ? { start, end: Math.min(end, size - 1) } : 'none';
}
