import type { HoursToken } from './french-words.ts';

/** A rule that is being read. */
export interface HoursDraft {
  dates: string[];
  days: string[];
  /** Days that it leaves out. */
  except: string[];
  /** Weeks that its days are narrowed to. */
  weeks: string;
  /** Its days are those of school holidays only. */
  isDuringHolidays: boolean;
  times: string[];
  isClosed: boolean;
  /** Parts of the day that were named: « le matin ». */
  parts: string[];
  comment: string;
}

const blank = (): HoursDraft => ({
  dates: [],
  days: [],
  except: [],
  weeks: '',
  isDuringHolidays: false,
  times: [],
  isClosed: false,
  parts: [],
  comment: '',
});

/** How far the words have been read. */
interface Reading {
  rules: HoursDraft[];
  /** The rule that the next word adds to. */
  rule: HoursDraft;
  /** The next day or time ends a span that the last one began: « lundi au… ». */
  joins: boolean;
  /** The next days are left out: « sauf… ». */
  excepts: boolean;
  /** The next time has no end: « à partir de… ». */
  onwards: boolean;
  /** A sign has just ended what was said. */
  wasEnd: boolean;
  /** Which ones of the month the next day is: « le premier et le troisième… ». */
  ranks: string[];
  /** Times stand before their days: « 9h-12h, du lundi au vendredi ». */
  isTimesFirst: boolean;
}

/** What stands around a word. */
interface Place {
  tokens: readonly HoursToken[];
  at: number;
}

/** Adds one word to what was read; false when it makes no sense there. */
type Reader = (reading: Reading, value: string, place: Place) => boolean;

/** Rules, each from its days to the last of its times, or from its times to the last of its days. */
export function draftsOf(tokens: readonly HoursToken[]): HoursDraft[] | undefined {
  const reading: Reading = {
    ...{ rules: [], rule: blank(), ranks: [] },
    ...{ joins: false, excepts: false, onwards: false, wasEnd: false, isTimesFirst: false },
  };
  const isUnderstood = tokens.every((token, at) =>
    READERS[token.kind](reading, 'value' in token ? token.value : '', { tokens, at }),
  );
  close(reading);
  const isSaid = isUnderstood && reading.ranks.length === 0 && reading.rules.every(saysItsParts);
  return isSaid ? reading.rules.map(withParts) : undefined;
}

/** « le matin » says nothing more where hours are said; without them, it needs words beside it to be read at all. */
const saysItsParts = ({ parts, times, comment }: HoursDraft): boolean =>
  times.length > 0
    ? parts.length <= times.length
    : parts.length === 0 || (parts.length === 1 && comment !== '');

const withParts = (rule: HoursDraft): HoursDraft =>
  rule.times.length > 0 || rule.parts.length === 0
    ? rule
    : { ...rule, comment: [...rule.parts, rule.comment].join(', ') };

/** A word that sets one mark for those after it. */
const sets =
  (marks: Partial<Pick<Reading, 'joins' | 'excepts' | 'onwards' | 'wasEnd'>>): Reader =>
  (reading) => {
    Object.assign(reading, marks);
    return true;
  };

const READERS: Readonly<Record<HoursToken['kind'], Reader>> = {
  end: sets({ wasEnd: true, joins: false }),
  to: sets({ joins: true }),
  and: sets({ joins: false }),
  slash: sets({ joins: false }),
  onwards: sets({ onwards: true }),
  except: sets({ excepts: true }),
  rank: ({ ranks }, value) => ranks.push(value) > 0,
  // « du mois » says something of a ranked day only.
  month: ({ rule }) => /\[/.test(rule.days.at(-1) ?? ''),
  comment: readComment,
  quoted: readQuoted,
  closed: readClosed,
  dates: readDates,
  weeks: readWeeks,
  holidays: readHolidays,
  part: readPart,
  day: readDay,
  time: readTime,
};

function readComment({ rule }: Reading, value: string, { tokens, at }: Place): boolean {
  const next = tokens[at + 1]?.kind;
  rule.comment = value;
  // « lundi 9h-12h, sur rendez-vous le mardi »: of which day?
  return !(rule.times.length > 0 && (next === 'day' || next === 'rank'));
}

/** Words of one's own stand behind the hours that they speak of, or alone; after others, of which days do they speak? */
function readQuoted(reading: Reading, value: string): boolean {
  const { rule, rules, wasEnd } = reading;
  const isFree = wasEnd && (rules.length > 0 || hasDays(rule));
  rule.comment = [rule.comment, value].filter(Boolean).join(', ');
  return !isFree;
}

/** « mardi : fermé », or « 9h-12h, fermé le lundi »; of « mardi matin : fermé », nobody says what else holds. */
function readClosed(reading: Reading, _value: string, { tokens, at }: Place): boolean {
  if (tokens[at - 1]?.kind === 'part') return false;
  const { rule, wasEnd } = reading;
  if (rule.times.length > 0 || rule.isClosed || wasEnd) close(reading);
  reading.rule.isClosed = true;
  reading.wasEnd = false;
  if (hasDays(reading.rule)) close(reading);
  return true;
}

/**
 * « fermé les jours fériés et en août » are two rules: a day and dates in the same one are the days of these dates.
 * @returns whether that is what is meant, rather than one of the two
 */
function partOther(reading: Reading, isHoliday: boolean, { tokens, at }: Place): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'and') return true;
  if (!reading.rule.isClosed) return before.value === ',';
  // « fermé le lundi, en août »: each on its own, or that month's Mondays?
  if (before.value === ',' && !isHoliday) return false;
  close(reading);
  reading.rule.isClosed = true;
  return true;
}

function readDates(reading: Reading, value: string, place: Place): boolean {
  const { days } = reading.rule;
  const areHolidays = days.every((day) => HOLIDAYS.has(day));
  if (days.length > 0 && !partOther(reading, areHolidays, place)) return false;
  if (reading.rule.times.length > 0 && hasDays(reading.rule)) close(reading);
  reading.rule.dates.push(value);
  reading.wasEnd = false;
  return true;
}

/** « semaines paires », beside the days that it narrows, or before them. */
function readWeeks(reading: Reading, value: string, { tokens, at }: Place): boolean {
  const isNext = tokens[at + 1]?.kind === 'day' || reading.wasEnd;
  if (isNext && reading.rule.times.length > 0) close(reading);
  reading.wasEnd = false;
  reading.rule.weeks = value;
  return !reading.excepts && !reading.rule.isClosed;
}

/** « pendant les vacances »: these days of them, or all of them. */
function readHolidays(reading: Reading): boolean {
  if (reading.excepts) return add(reading, 'except', 'SH');
  if (reading.wasEnd || (reading.rule.times.length > 0 && hasDays(reading.rule))) close(reading);
  reading.wasEnd = false;
  if (reading.rule.isClosed) return add(reading, 'days', 'SH');
  reading.rule.isDuringHolidays = true;
  return true;
}

/** What is closed or left out is half a day then, which hours cannot tell. */
function readPart({ excepts, rule }: Reading, value: string, { tokens, at }: Place): boolean {
  const isOther = rule.times.length > 0 && tokens[at + 1]?.kind === 'comment';
  rule.parts.push(value);
  return !excepts && !rule.isClosed && tokens[at - 1]?.kind !== 'closed' && !isOther;
}

function readDay(reading: Reading, value: string, place: Place): boolean {
  if (value === 'SH' && !reading.excepts && isBeforeDay(place)) return readHolidays(reading);
  if (reading.excepts && isOwnDay(reading, value)) {
    // « Hors vacances scolaires : mercredi 14h-17h ».
    if (place.tokens[place.at - 1]?.kind === 'and') return false;
    reading.excepts = false;
  }
  if (reading.rule.dates.length > 0 && !partOther(reading, HOLIDAYS.has(value), place))
    return false;
  const { ranks } = reading;
  const day = ranks.length > 0 ? `${value}[${ranks.join(',')}]` : value;
  reading.ranks = [];
  if (reading.excepts) return add(reading, 'except', day);
  if (reading.wasEnd) close(reading);
  reading.wasEnd = false;
  if (reading.rule.times.length > 0) {
    if (!hasDays(reading.rule)) reading.isTimesFirst ||= reading.rules.length === 0;
    // Once its hours are said, another day begins another rule.
    else if (!(reading.isTimesFirst && isAfterDay(place))) close(reading);
  }
  return add(reading, 'days', day);
}

function readTime(reading: Reading, value: string, place: Place): boolean {
  if (reading.excepts) takeExcepted(reading);
  if (reading.wasEnd) takeBefore(reading);
  if (reading.isTimesFirst && reading.rule.days.length > 0) close(reading);
  // « 9h 12h 14h 17h »: two by two.
  const isSecond = place.tokens[place.at - 1]?.kind === 'time';
  if (isSecond && !reading.rule.times.at(-1)?.includes('-')) reading.joins = true;
  const time = reading.onwards ? `${value}+` : value;
  reading.wasEnd = false;
  reading.onwards = false;
  return add(reading, 'times', time);
}

/** « 9h-17h sauf mercredi 9h-12h »: the days that are left out have hours of their own. */
function takeExcepted(reading: Reading): void {
  const { except, times } = reading.rule;
  if (except.length > 0 && times.length > 0) {
    reading.rule.except = [];
    close(reading);
    reading.rule.days = except;
  }
  reading.excepts = false;
}

/** « lundi 9h-12h ; 14h-17h »: hours without days go on with those before. */
function takeBefore(reading: Reading): void {
  const { rule, rules } = reading;
  if (hasDays(rule) || rule.times.length > 0) return;
  reading.rule = rules.pop() ?? rule;
}

/** Ends a rule, if it says anything, and begins the next. */
function close(reading: Reading): void {
  const { rule, rules } = reading;
  const isBegun = rule.isDuringHolidays || rule.weeks !== '' || rule.comment !== '';
  if (hasDays(rule) || rule.times.length > 0 || rule.isClosed || isBegun) rules.push(rule);
  Object.assign(reading, { rule: blank(), joins: false, excepts: false, onwards: false });
}

function add(reading: Reading, part: 'days' | 'except' | 'times', value: string): boolean {
  const list = reading.rule[part];
  const last = list.at(-1);
  if (reading.joins && last !== undefined) list[list.length - 1] = `${last}-${value}`;
  else list.push(value);
  reading.joins = false;
  return true;
}

const HOLIDAYS: ReadonlySet<string> = new Set(['SH', 'PH']);

/** Whether a day is one of the rule, where only holidays were left out and no day was named before. */
const isOwnDay = ({ rule }: Reading, day: string): boolean =>
  !hasDays(rule) &&
  rule.times.length === 0 &&
  rule.except.length > 0 &&
  rule.except.every((name) => HOLIDAYS.has(name)) &&
  !HOLIDAYS.has(day);

const isBeforeDay = ({ tokens, at }: Place): boolean => {
  const next = tokens[at + 1];
  return next?.kind === 'day' && next.value !== 'PH';
};

const hasDays = ({ days, dates }: HoursDraft): boolean => days.length + dates.length > 0;

/** Whether a day goes on a list of days: what stands before it is one too, but for a sign. */
function isAfterDay({ tokens, at }: Place): boolean {
  const before = tokens.slice(0, at).findLast(({ kind }) => kind !== 'and' && kind !== 'to');
  return before?.kind === 'day';
}
