import { publicHoliday } from './public-holidays.ts';
import type { HoursRule, Schedule, TimeSpan, YearDay } from './schedule.ts';
import { maybeSchoolHoliday } from './school-holidays.ts';

const DAY = 24 * 60;

/** A moment as the clock on the wall shows it where the place is. */
export interface WallTime {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** Since midnight. */
  readonly minute: number;
}

/**
 * Whether a place is open: until or from which minute of that day, when it is known. `unsure`: its hours do not say,
 * since the day is a public holiday that they leave out, or since only a comment holds.
 */
export type Openness =
  | { readonly state: 'open'; readonly until: number }
  | { readonly state: 'closed'; readonly opensAt?: number }
  | { readonly state: 'unsure' };

/**
 * Whether a place is open at a moment.
 * @param code of its commune: some have public holidays of their own
 */
export function openAt(schedule: Schedule, time: WallTime, code?: string): Openness {
  const today = hoursOf(schedule, time, code);
  const now = spansOf(schedule, time, code).find(
    ([from, to]) => from <= time.minute && time.minute < to,
  );
  if (now) return { state: 'open', until: now[1] };
  if (!today || schedule.some(({ isFallback }) => isFallback)) return { state: 'unsure' };
  const next = today.map(([from]) => from).filter((from) => from > time.minute);
  return next.length > 0 ? { state: 'closed', opensAt: Math.min(...next) } : { state: 'closed' };
}

/** A part of one day, in minutes since its midnight. */
export interface Spell {
  readonly day: Omit<WallTime, 'minute'>;
  readonly from: number;
  readonly to: number;
}

/** Whether a place is known to be open at some time of a spell. */
export const isOpenWithin = (
  schedule: Schedule,
  { day, from, to }: Spell,
  code?: string,
): boolean => spansOf(schedule, day, code).some(([start, end]) => start < to && from < end);

/** When a place is known to be open on a day, what is left of the night before included. */
function spansOf(
  schedule: Schedule,
  day: Omit<WallTime, 'minute'>,
  code: string | undefined,
): TimeSpan[] {
  const late = hoursOf(schedule, dayBefore(day), code) ?? [];
  return [
    ...late.map(([from, to]): TimeSpan => [from - DAY, to - DAY]),
    ...(hoursOf(schedule, day, code) ?? []),
  ];
}

/** The hours of one day; nothing when the schedule does not tell them, or not whether it is a holiday there. */
export function hoursOf(
  schedule: Schedule,
  day: Omit<WallTime, 'minute'>,
  code?: string,
): TimeSpan[] | undefined {
  const holiday = publicHoliday(day, code);
  if (holiday !== 'maybe') return hoursOn(schedule, day, holiday === 'yes');
  const plain = hoursOn(schedule, day, false);
  return String(plain) === String(hoursOn(schedule, day, true)) ? plain : undefined;
}

function hoursOn(
  schedule: Schedule,
  day: Omit<WallTime, 'minute'>,
  isHoliday: boolean,
): TimeSpan[] | undefined {
  // School holidays differ from zone to zone: when they may be, who says something of them may say it of this day.
  const told = schedule.filter(({ schoolHolidays }) => schoolHolidays);
  if (maybeSchoolHoliday(day) && told.some((rule) => speaksOf(rule, day, isHoliday)))
    return undefined;
  const speaking = schedule.filter(
    (rule) =>
      !rule.isFallback &&
      (!rule.schoolHolidays || (isHoliday && rule.publicHolidays)) &&
      speaksOf(rule, day, isHoliday),
  );
  const holidayRules = speaking.filter(holdsOnHolidays);
  if (isHoliday && holidayRules.length === 0) return undefined;
  const rules = isHoliday ? holidayRules : speaking;
  const last = rules.findLastIndex(({ adds }) => !adds);
  const holding = rules.slice(Math.max(0, last));
  if (holding.some(({ isClosed, times }) => !isClosed && times.length === 0)) return undefined;
  return holding.flatMap(({ times }) => times).sort(([a], [b]) => a - b);
}

/** A rule that names public holidays, or dates without days of the week, or nothing at all: every day. */
const holdsOnHolidays = ({ publicHolidays, days, weeks }: HoursRule): boolean =>
  publicHolidays === true || (!days && !weeks);

function speaksOf(rule: HoursRule, day: Omit<WallTime, 'minute'>, isHoliday: boolean): boolean {
  const { dates, weeks, days, publicHolidays, schoolHolidays, onlyThen } = rule;
  const inDates = !dates || dates.some(([from, to]) => isBetween(day, from, to));
  const week = isoWeek(day);
  const inWeeks =
    !weeks ||
    weeks.some(({ from, to, step }) => week >= from && week <= to && (week - from) % step === 0);
  const ofHoliday =
    (publicHolidays === true && isHoliday) || (schoolHolidays === true && maybeSchoolHoliday(day));
  const isNamed = days?.some((range) => isDayOf(range, day));
  if (onlyThen) return inDates && inWeeks && ofHoliday && isNamed === true;
  const ofDays = isNamed ?? (publicHolidays !== true && schoolHolidays !== true);
  return inDates && inWeeks && (ofHoliday || ofDays);
}

function isBetween(date: Omit<WallTime, 'minute'>, from: YearDay, to: YearDay): boolean {
  const { year, month, day } = date;
  const at = month * 100 + day;
  if (from.year !== undefined && to.year !== undefined) {
    const whole = ({ year: of = 0, month: in_, day: on }: YearDay, end: number) =>
      of * 10_000 + in_ * 100 + (on ?? end);
    return whole(from, 0) <= year * 10_000 + at && year * 10_000 + at <= whole(to, 99);
  }
  const first = from.month * 100 + (from.day ?? 0);
  const last = to.month * 100 + (to.day ?? 99);
  return first <= last ? at >= first && at <= last : at >= first || at <= last;
}

function isDayOf(
  { from, to, nth }: NonNullable<HoursRule['days']>[number],
  date: Omit<WallTime, 'minute'>,
): boolean {
  const weekDay = weekDayOf(date);
  const inRange = from <= to ? weekDay >= from && weekDay <= to : weekDay >= from || weekDay <= to;
  if (!inRange || !nth) return inRange;
  const fromStart = Math.ceil(date.day / 7);
  const fromEnd = -Math.ceil((daysIn(date) - date.day + 1) / 7);
  return nth.includes(fromStart) || nth.includes(fromEnd);
}

const utc = ({ year, month, day }: Omit<WallTime, 'minute'>): Date =>
  new Date(Date.UTC(year, month - 1, day));

const daysIn = ({ year, month }: Omit<WallTime, 'minute'>): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** From Monday, 0, to Sunday, 6. */
export const weekDayOf = (day: Omit<WallTime, 'minute'>): number => (utc(day).getUTCDay() + 6) % 7;

function isoWeek(day: Omit<WallTime, 'minute'>): number {
  const thursday = utc({ ...day, day: day.day - weekDayOf(day) + 3 });
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday.getTime() - start) / (7 * DAY * 60_000));
}

function dayBefore(day: Omit<WallTime, 'minute'>): Omit<WallTime, 'minute'> {
  const before = utc({ ...day, day: day.day - 1 });
  return {
    year: before.getUTCFullYear(),
    month: before.getUTCMonth() + 1,
    day: before.getUTCDate(),
  };
}
