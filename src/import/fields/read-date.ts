import * as z from 'zod';

const day = z.iso.date();

/** A date of an old front matter as `AAAA-MM-JJ`: with or without an hour, or written the French way. */
export function readDate(value: unknown): string | undefined {
  const text = String(value).trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?$/.exec(text);
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month, date] = iso ? iso.slice(1) : french ? french.slice(1).reverse() : [];
  const read = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return day.safeParse(read).success ? read : undefined;
}
