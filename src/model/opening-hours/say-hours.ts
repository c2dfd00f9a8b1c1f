import type { HoursRule, Schedule, TimeSpan, WeekDays, YearDay } from './schedule.ts';

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const RANKS: Readonly<Record<number, string>> = {
  1: 'premier',
  2: 'deuxième',
  3: 'troisième',
  4: 'quatrième',
  5: 'cinquième',
  [-1]: 'dernier',
  [-2]: 'avant-dernier',
};

/** Hours as people say them, a sentence a rule: « lundi et jeudi, 9 h–12 h ». Rules with the same hours are one. */
export function sayHours(schedule: Schedule): string[] {
  const said = new Map<string, HoursRule[]>();
  schedule.forEach((rule, at) => {
    const isPlain = rule.days && !rule.dates && !rule.weeks && !rule.publicHolidays;
    const key = isPlain && !rule.schoolHolidays ? sayWhat(rule) : `${at}`;
    said.set(key, [...(said.get(key) ?? []), rule]);
  });
  return [...said.values()].map(sayRules);
}

/** The same on one line. */
export const hoursLine = (schedule: Schedule): string => sayHours(schedule).join(' ; ');

function sayRules(rules: readonly HoursRule[]): string {
  const [first] = rules;
  if (!first) return '';
  const whole = { ...first, days: rules.flatMap(({ days }) => days ?? []) };
  const when = sayWhen(whole);
  if (first.isClosed && !first.comment)
    return ['fermé', closedWhen(whole)].filter(Boolean).join(' ');
  const what = sayWhat(first);
  const said = when ? `${when}, ${what}` : what;
  return first.isFallback ? `sinon, ${said}` : said;
}

/** « fermé le samedi et le dimanche », « fermé les jours fériés », « fermé en août ». */
function closedWhen(rule: HoursRule): string {
  const { days = [], publicHolidays, schoolHolidays, onlyThen } = rule;
  if (onlyThen || rule.weeks || days.some(({ nth }) => nth)) return sayWhen(rule);
  const named = [
    ...dayNames(days).map((name) => (DAYS.includes(name) ? `le ${name}` : name)),
    ...(publicHolidays ? ['les jours fériés'] : []),
    ...(schoolHolidays ? ['pendant les vacances scolaires'] : []),
  ];
  return [joined(named), datesOf(rule)].filter(Boolean).join(' ');
}

function sayWhat({ times, isClosed, comment }: HoursRule): string {
  const hours = isClosed ? 'fermé' : joined(times.map(saySpan));
  return [hours, comment].filter(Boolean).join(', ');
}

function sayWhen(rule: HoursRule): string {
  const { days = [], weeks, publicHolidays, schoolHolidays, onlyThen } = rule;
  const holidays = [
    ...(publicHolidays ? ['jours fériés'] : []),
    ...(schoolHolidays ? ['vacances scolaires'] : []),
  ];
  const named = days.length > 0 ? [sayDays(days)] : [];
  const who = onlyThen
    ? `${joined(named)} pendant les ${joined(holidays)}`
    : joined([...named, ...holidays]);
  return [who, sayWeeks(weeks ?? []), datesOf(rule)].filter(Boolean).join(' ');
}

const datesOf = ({ dates = [] }: HoursRule): string =>
  joined(dates.map(([from, to]) => sayDates(from, to)));

const sayDays = (days: readonly WeekDays[]): string => joined(dayNames(days));

function dayNames(days: readonly WeekDays[]): string[] {
  const ranked = days.filter(({ nth }) => nth);
  const plain = [...new Set(days.filter(({ nth }) => !nth).flatMap(eachDay))].sort((a, b) => a - b);
  return [...runs(plain).flatMap(sayRun), ...ranked.map(sayRanked)];
}

function eachDay({ from, to }: WeekDays): number[] {
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, at) => (from + at) % 7);
}

/** Days that follow each other, together. */
function runs(days: readonly number[]): number[][] {
  const found: number[][] = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else found.push([day]);
  }
  return found;
}

function sayRun(run: readonly number[]): string[] {
  if (run.length === 7) return ['tous les jours'];
  const names = run.map((day) => DAYS[day] ?? '');
  return run.length > 2 ? [`du ${names[0]} au ${names.at(-1)}`] : names;
}

function sayRanked({ from, to, nth = [] }: WeekDays): string {
  const ranks = joined(nth.map((rank) => RANKS[rank] ?? ''));
  return `${nth.length > 1 ? 'les' : 'le'} ${ranks} ${sayRun(eachDay({ from, to })).join(' et ')} du mois`;
}

type Weeks = NonNullable<HoursRule['weeks']>;

function sayWeeks(weeks: Weeks): string {
  if (weeks.length > 1 && weeks.every(({ from, to }) => from === to))
    return `les semaines ${joined(weeks.map(({ from }) => String(from)))}`;
  return joined(weeks.map(sayWeek));
}

function sayWeek({ from, to, step }: Weeks[number]): string {
  if (step === 2 && from <= 2 && to >= 52)
    return `des semaines ${from % 2 === 1 ? 'impaires' : 'paires'}`;
  if (step > 1) return `une semaine sur ${step}, de la semaine ${from} à la semaine ${to}`;
  return from === to ? `la semaine ${from}` : `de la semaine ${from} à la semaine ${to}`;
}

function sayDates(from: YearDay, to: YearDay): string {
  if (from.day === undefined && to.day === undefined) {
    const [first, last] = [monthOf(from), monthOf(to)];
    if (from.month === to.month && from.year === to.year) return `en ${first}${yearOf(from)}`;
    if (from.year || to.year) return `${fromMonth(first)}${yearOf(from)} à ${last}${yearOf(to)}`;
    return to.month - from.month === 1 ? `en ${first} et ${last}` : `${fromMonth(first)} à ${last}`;
  }
  const [start, end] = [
    { day: 1, ...from },
    { day: 31, ...to },
  ];
  if (start.month === end.month && start.day === end.day) return `le ${sayDay(start)}${yearOf(to)}`;
  const startYear = from.year === to.year ? '' : yearOf(from);
  return `du ${sayDay(start)}${startYear} au ${sayDay(end)}${yearOf(to)}`;
}

const yearOf = ({ year }: YearDay): string => (year === undefined ? '' : `\u00a0${year}`);

const fromMonth = (name: string): string => (/^[ao]/.test(name) ? `d’${name}` : `de ${name}`);

const monthOf = ({ month }: YearDay): string => MONTHS[month - 1] ?? '';

const sayDay = (day: YearDay): string => `${day.day === 1 ? '1er' : day.day}\u00a0${monthOf(day)}`;

function saySpan([from, to]: TimeSpan): string {
  if (from === 0 && to === 24 * 60) return '24\u00a0h sur 24';
  if (to === 24 * 60) return `à partir de ${sayTime(from)}`;
  return `${sayTime(from)}–${sayTime(to)}`;
}

/** « 9 h », « 9 h 30 »; minutes past midnight start again from 0. */
export function sayTime(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24;
  const rest = minutes % 60;
  return `${hour}\u00a0h${rest > 0 ? `\u00a0${String(rest).padStart(2, '0')}` : ''}`;
}

const joined = (parts: readonly string[]): string => {
  const said = parts.filter(Boolean);
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} et ${said.at(-1)}` : (said[0] ?? '');
};
