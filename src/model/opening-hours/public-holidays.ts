/** The public holidays that fall on the same day each year, as MMDD. */
const FIXED: ReadonlySet<number> = new Set([101, 501, 508, 714, 815, 1101, 1111, 1225]);

/** Days from Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const FROM_EASTER: ReadonlySet<number> = new Set([1, 39, 50]);

const DAY = 24 * 60 * 60 * 1000;

/** Whether a day is a public holiday in the whole of France. Those of one region only are not known here. */
export function isPublicHoliday(date: { year: number; month: number; day: number }): boolean {
  const { year, month, day } = date;
  if (FIXED.has(month * 100 + day)) return true;
  return FROM_EASTER.has((Date.UTC(year, month - 1, day) - easter(year)) / DAY);
}

/** Easter Sunday, by the anonymous Gregorian computus. */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1);
}
