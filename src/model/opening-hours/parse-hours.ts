import type { HoursRule, Schedule, TimeSpan, WeekDays, YearDay } from './schedule.ts';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WHOLE_DAY: TimeSpan = [0, 24 * 60];

const DAY = `(?:${DAYS.join('|')})`;
const MONTH = `(?:${MONTHS.join('|')})`;
const NTH = String.raw`(?:\[-?[1-5](?:,-?[1-5])*\])`;
const TIME = String.raw`\d{1,2}:\d\d`;

/** What may stand in a rule, in order, each read from where the one before it ends. */
const PARTS = {
  dates: list(`${MONTH}(?: \\d{1,2})?(?:-(?:${MONTH} ?)?(?:\\d{1,2})?)?`),
  weeks: new RegExp(`^week ${list('\\d{1,2}(?:-\\d{1,2}(?:/\\d{1,2})?)?').source.slice(1)}`),
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
  const text = tidy(source);
  const pieces = splitRules(text);
  if (pieces.length === 0) return { fault: source.trim() };
  const rules: HoursRule[] = [];
  for (const { text: piece, adds } of pieces) {
    const rule = parseRule(piece, adds);
    if (!rule) return { fault: piece };
    rules.push(rule);
  }
  return { schedule: rules };
}

/** Whether hours can be read. */
export const areHours = (source: string): boolean => 'schedule' in parseHours(source);

/** One way of writing the signs and the names; comments stay as they are. */
const tidy = (source: string): string =>
  source
    .split(/("[^"]*")/)
    .map((part, at) => (at % 2 === 1 ? part : tidySigns(part)))
    .join('')
    .trim();

const tidySigns = (part: string): string =>
  part
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .replace(/ ?, ?/g, ',')
    .replace(new RegExp(`(?<![a-z])(${[...DAYS, ...MONTHS].join('|')})(?![a-z])`, 'gi'), capital)
    .replace(/(?<![a-z])(ph|sh)(?![a-z])/gi, (name) => name.toUpperCase())
    .replace(/(?<=[a-zA-Z\]]):? (?=\d{1,2}:)/g, ' ')
    .replace(/\b(off|closed|week)\b/gi, (word) => word.toLowerCase());

const capital = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();

/** Rules stand apart by `;`; a comma before a new day, after a time, adds a rule. */
function splitRules(text: string): { text: string; adds: boolean }[] {
  return text
    .split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .flatMap((rule) =>
      rule
        .split(new RegExp(`(?<=[\\d+"]),(?=(?:${DAY}|${MONTH}|PH|SH|week)(?![a-z]))`))
        .map((piece, at) => ({ text: piece.trim(), adds: at > 0 })),
    )
    .filter(({ text: piece }) => piece !== '');
}

function parseRule(source: string, adds: boolean): HoursRule | undefined {
  if (source === '24/7') return { times: [WHOLE_DAY], isClosed: false, adds };
  let rest = source;
  const take = (part: RegExp): string | undefined => {
    const found = part.exec(rest);
    if (!found) return undefined;
    rest = rest.slice(found[0].length).trimStart();
    return found[0];
  };
  const dates = take(PARTS.dates);
  if (dates) rest = rest.replace(/^:\s*/, '');
  const weeks = take(PARTS.weeks);
  const days = take(PARTS.days)?.split(/ ?, ?(?![^[]*\])/);
  rest = rest.replace(/^:\s*/, '');
  const times = take(PARTS.times);
  const isClosed = take(/^(off|closed)(?![a-z])/) !== undefined;
  const comment = take(PARTS.comment)?.slice(1, -1).trim();
  const says = times !== undefined || isClosed || comment;
  if (rest !== '' || !says || (times && isClosed)) return undefined;
  const spans = times?.split(/ ?, ?/).map(parseSpan) ?? [];
  const ranges = dates?.split(/ ?, ?/).map(parseDates);
  if (spans.includes(undefined) || ranges?.includes(undefined)) return undefined;
  const weekDays = days?.filter((day) => day !== 'PH' && day !== 'SH');
  return {
    ...(ranges && { dates: ranges as [YearDay, YearDay][] }),
    ...(weeks && { weeks: weeks.slice(5).split(/ ?, ?/).map(parseWeeks) }),
    ...(weekDays?.length && { days: weekDays.map(parseDays) }),
    ...(days?.includes('PH') && { publicHolidays: true as const }),
    ...(days?.includes('SH') && { schoolHolidays: true as const }),
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
  return [from, to <= from ? to + WHOLE_DAY[1] : to];
}

function minutes(time: string): number | undefined {
  const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number);
  return hour <= 24 && minute < 60 ? hour * 60 + minute : undefined;
}

function parseDates(source: string): readonly [YearDay, YearDay] | undefined {
  const [start = '', end = start] = source.split('-');
  const from = parseYearDay(start);
  const to = /^\d/.test(end) ? from && { month: from.month, day: Number(end) } : parseYearDay(end);
  return from && to && isDay(from) && isDay(to) ? [from, to] : undefined;
}

function parseYearDay(source: string): YearDay | undefined {
  const [name = '', day] = source.trim().split(' ');
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0) return undefined;
  return day ? { month, day: Number(day) } : { month };
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
    ...(nth && { nth: nth.slice(0, -1).split(',').map(Number) }),
  };
}
