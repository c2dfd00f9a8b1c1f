import type { HoursRule, Schedule, TimeSpan, WeekDays, YearDay } from './schedule.ts';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WHOLE_DAY: TimeSpan = [0, 24 * 60];

const DAY = `(?:${DAYS.join('|')})`;
const MONTH = `(?:${MONTHS.join('|')})`;
const RANK = '-?[1-5](?:-[1-5])?';
const NTH = String.raw`(?:\[${RANK}(?:,${RANK})*\])`;
const YEAR = String.raw`(?:\d{4} )?`;
const TIME = String.raw`\d{1,2}:\d\d`;

/** What may stand in a rule, in order, each read from where the one before it ends. */
const PARTS = {
  dates: list(
    `${YEAR}${MONTH}(?: \\d{1,2}(?!\\d|:\\d))?(?:-(?:${YEAR}${MONTH} ?)?(?:\\d{1,2}(?!\\d|:\\d))?)?`,
  ),
  weeks: new RegExp(`^week ${list('\\d{1,2}(?:-\\d{1,2}(?:/\\d{1,2})?)?').source.slice(1)}`),
  /** Holidays that days are narrowed to: `SH Mo-Fr`. */
  during: new RegExp(`^(?:PH|SH)(?:,(?:PH|SH))?(?= ${DAY})`),
  days: list(`(?:PH|SH|${DAY}(?:-${DAY})?${NTH}?)`),
  times: list(`${TIME}(?:-${TIME}|\\+)`),
  comment: /^"([^"]*)"/,
};

function list(item: string): RegExp {
  return new RegExp(`^${item}(?: ?, ?${item})*`);
}

/** A schedule out of its text, or the first part of it that says nothing to us. */
export type HoursReading = { schedule: Schedule } | { fault: string };

/** Reads hours. Spaces are free; the capitals of days and months are mended. */
export function parseHours(source: string): HoursReading {
  const text = tidyHours(source);
  const pieces = splitRules(text);
  if (pieces.length === 0) return { fault: source.trim() };
  const rules: HoursRule[] = [];
  for (const { text: piece, ...stance } of pieces) {
    const rule = parseRule(piece, stance);
    if (!rule) return { fault: piece };
    rules.push(rule);
  }
  return { schedule: rules };
}

/** Whether hours can be read. */
export const areHours = (source: string): boolean => 'schedule' in parseHours(source);

const NAMES = new RegExp(`(?<![a-z])(${[...DAYS, ...MONTHS].join('|')})(?![a-z])`, 'gi');

/** Where a comma begins another rule: after what a rule says, before what the next speaks of. */
const NEXT_RULE = new RegExp(
  `(?<=:\\d\\d|[+"]|off|closed|open),(?=(?:${YEAR}${MONTH}|${DAY}|PH|SH|week)(?![a-z]))`,
);

/** One way of writing the signs, the names and the times, that of OpenStreetMap; comments stay as they are. */
export const tidyHours = (source: string): string =>
  source
    .split(/("[^"]*")/)
    .map((part, at) => (at % 2 === 1 ? part : tidySigns(part)))
    .join('')
    .trim();

const tidySigns = (part: string): string =>
  part
    .replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?\b/gi, (name) =>
      name.slice(0, 2),
    )
    .replace(/\b(\d{1,2})h(\d\d)?\b/gi, (_, hour: string, minute = '00') => `${hour}:${minute}`)
    .replace(/\b(\d{1,2})\.(\d\d)\b/g, '$1:$2')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/(?<=-\d{1,2}:\d\d) (?=\d{1,2}:\d\d-)/g, ',')
    .replace(/ ?- ?/g, '-')
    .replace(/ ?, ?/g, ',')
    .replace(NAMES, capital)
    .replace(/(?<![a-z])(ph|sh)(?![a-z])/gi, (name) => name.toUpperCase())
    .replace(/(?<=[a-zA-Z\]]):? (?=\d{1,2}:)/g, ' ')
    .replace(/\b(off|closed|week|open)\b/gi, (word) => word.toLowerCase())
    .replace(/(?<![\d:])(\d:\d\d)/g, '0$1');

const capital = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();

/**
 * Rules stand apart by `;`; a comma before a new day, after what a rule says, adds a rule; two bars, what holds where
 * nothing before them does.
 */
function splitRules(text: string): { text: string; adds: boolean; isFallback: boolean }[] {
  return text
    .split(/(;|\|\|)(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .flatMap((rule, index, all) =>
      index % 2 === 1
        ? []
        : rule.split(NEXT_RULE).map((piece, at) => ({
            text: piece.trim(),
            adds: at > 0,
            isFallback: all[index - 1] === '||',
          })),
    )
    .filter(({ text: piece }) => piece !== '');
}

function parseRule(
  source: string,
  { adds, isFallback }: { adds: boolean; isFallback: boolean },
): HoursRule | undefined {
  const isAlways = /^24\/7(?= |$)/.test(source);
  let rest = isAlways ? source.slice(4).trimStart() : source;
  const take = (part: RegExp): string | undefined => {
    const found = part.exec(rest);
    if (!found) return undefined;
    rest = rest.slice(found[0].length).trimStart();
    return found[0];
  };
  const dates = take(PARTS.dates);
  if (dates) rest = rest.replace(/^:\s*/, '');
  const weeks = take(PARTS.weeks);
  const during = take(PARTS.during);
  const days = take(PARTS.days)?.split(/ ?, ?(?![^[]*\])/);
  rest = rest.replace(/^:\s*/, '');
  const times = take(PARTS.times);
  const isClosed = take(/^(off|closed)(?![a-z])/) !== undefined;
  const isOpen = !isClosed && take(/^open(?![a-z])/) !== undefined;
  const comment = take(PARTS.comment)?.slice(1, -1).trim();
  const says = times !== undefined || isClosed || isOpen || isAlways || comment;
  if (rest !== '' || !says || (times && (isClosed || isAlways))) return undefined;
  const allDay = isAlways || isOpen;
  const spans = times?.split(/ ?, ?/).map(parseSpan) ?? (allDay && !isClosed ? [WHOLE_DAY] : []);
  const ranges = dates?.split(/ ?, ?/).map(parseDates);
  if (spans.includes(undefined) || ranges?.includes(undefined)) return undefined;
  const names = (holiday: string) =>
    days?.includes(holiday) || during?.split(',').includes(holiday) === true;
  const weekDays = days?.filter((day) => day !== 'PH' && day !== 'SH');
  return {
    ...(ranges && { dates: ranges as [YearDay, YearDay][] }),
    ...(weeks && { weeks: weeks.slice(5).split(/ ?, ?/).map(parseWeeks) }),
    ...(weekDays?.length && { days: weekDays.map(parseDays) }),
    ...(names('PH') && { publicHolidays: true as const }),
    ...(names('SH') && { schoolHolidays: true as const }),
    ...(during && { onlyThen: true as const }),
    ...(isFallback && { isFallback: true as const }),
    times: spans as TimeSpan[],
    isClosed,
    adds,
    ...(comment && { comment }),
  };
}

function parseSpan(source: string): TimeSpan | undefined {
  const [start = '', end] = source.split('-');
  const from = minutes(start.replace('+', ''));
  const to = end === undefined ? WHOLE_DAY[1] : minutes(end);
  if (from === undefined || to === undefined || from >= WHOLE_DAY[1]) return undefined;
  if (to > from + WHOLE_DAY[1]) return undefined;
  return [from, to <= from ? to + WHOLE_DAY[1] : to];
}

function minutes(time: string): number | undefined {
  const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number);
  return hour <= 48 && minute < 60 ? hour * 60 + minute : undefined;
}

function parseDates(source: string): readonly [YearDay, YearDay] | undefined {
  const [start = '', end = start] = source.split('-');
  const from = parseYearDay(start);
  const isDayOnly = /^\d{1,2}$/.test(end);
  const to = isDayOnly ? from && { ...from, day: Number(end) } : parseYearDay(end);
  if (!from || !to || !isDay(from) || !isDay(to)) return undefined;
  // « 2026 Jul 01-Aug 31 »: the year is that of both ends.
  return from.year && !to.year ? [from, { ...to, year: from.year }] : [from, to];
}

function parseYearDay(source: string): YearDay | undefined {
  const [, year, name = '', day] = /^(\d{4})? ?([A-Z][a-z]+) ?(\d+)?$/.exec(source.trim()) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0) return undefined;
  return { ...(year && { year: Number(year) }), month, ...(day && { day: Number(day) }) };
}

const isDay = ({ day }: YearDay): boolean => day === undefined || (day >= 1 && day <= 31);

function parseWeeks(source: string): { from: number; to: number; step: number } {
  const [range = '', step = '1'] = source.split('/');
  const [from = 1, to = from] = range.split('-').map(Number);
  return { from, to, step: Math.max(1, Number(step)) };
}

function parseDays(source: string): WeekDays {
  const [range = '', nth] = source.split('[');
  const [from = '', to = from] = range.split('-');
  return {
    from: DAYS.indexOf(from),
    to: DAYS.indexOf(to),
    ...(nth && { nth: nth.slice(0, -1).split(',').flatMap(ranksOf) }),
  };
}

/** `1-3` is the first three of the month. */
function ranksOf(source: string): number[] {
  const [, from, to] = /^([1-5])-([1-5])$/.exec(source) ?? [];
  if (!from || !to) return [Number(source)];
  return [1, 2, 3, 4, 5].filter((rank) => rank >= Number(from) && rank <= Number(to));
}
