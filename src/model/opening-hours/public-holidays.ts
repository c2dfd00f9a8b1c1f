/** Whether a day is a public holiday at a place; `maybe` where a rule of the place decides, which nobody knows here. */
export type Holiday = 'yes' | 'no' | 'maybe';

interface Day {
  year: number;
  /** From 1. */
  month: number;
  day: number;
}

/** The public holidays of the whole country that fall on the same day each year, as MMDD (Code du travail, L3133-1). */
const FIXED: ReadonlySet<number> = new Set([101, 501, 508, 714, 815, 1101, 1111, 1225]);

/** Days from Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const FROM_EASTER: ReadonlySet<number> = new Set([1, 39, 50]);
const GOOD_FRIDAY = -2;

/** Holidays of a part of the country, as MMDD: its own, and those that its employers or its assembly decide on. */
interface OwnHolidays {
  own?: readonly number[];
  maybe?: readonly number[];
  goodFriday?: true;
}

/** In the communes that have a Protestant church, says the law, and no list tells which (Code du travail, L3134-13). */
const ALSACE_MOSELLE: OwnHolidays = { own: [1226], goodFriday: true };

/**
 * By the beginning of the code of a commune. The days are those of the State's list (`jours_feries_france/compute.py` of
 * https://github.com/etalab/jours-feries-france, served by calendrier.api.gouv.fr); the end of slavery overseas is in the
 * Code du travail, L3422-2.
 */
const OF_PREFIX: Readonly<Record<string, OwnHolidays>> = {
  57: ALSACE_MOSELLE,
  67: ALSACE_MOSELLE,
  68: ALSACE_MOSELLE,
  971: { own: [527], maybe: [721], goodFriday: true },
  972: { own: [522], maybe: [721], goodFriday: true },
  973: { own: [610], goodFriday: true },
  974: { own: [1220] },
  976: { own: [427] },
  977: { own: [1009], goodFriday: true },
  978: { own: [528], goodFriday: true },
  986: { own: [428, 729], maybe: [629] },
  // Its assembly has moved one of them since the list was made.
  987: { maybe: [305, 629, 1120], goodFriday: true },
  988: { own: [924] },
};

/** Postal codes of two islands that begin as those of Guadeloupe do. */
const OF_POSTAL_CODE: Readonly<Record<string, string>> = { 97133: '977', 97150: '978' };

const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether a day is a public holiday.
 * @param code of the commune, of Insee or postal: without it, only what holds in the whole country is known
 */
export function publicHoliday(date: Day, code = ''): Holiday {
  const day = date.month * 100 + date.day;
  const fromEaster = (Date.UTC(date.year, date.month - 1, date.day) - easter(date.year)) / DAY;
  const { own = [], maybe = [], goodFriday } = ownHolidays(code);
  if (FIXED.has(day) || FROM_EASTER.has(fromEaster) || own.includes(day)) return 'yes';
  return maybe.includes(day) || (goodFriday && fromEaster === GOOD_FRIDAY) ? 'maybe' : 'no';
}

function ownHolidays(code: string): OwnHolidays {
  const known = OF_POSTAL_CODE[code] ?? code;
  return OF_PREFIX[known.slice(0, 3)] ?? OF_PREFIX[known.slice(0, 2)] ?? {};
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
