import {
  type CAS_DE_DATE,
  type ETATS_D_ATELIER,
  JOURS,
  type REPETITIONS,
} from '../vocabularies.ts';

/** What the dates of a workshop are made of; an entry of the type `atelier` has it all. */
export interface Schedule {
  etat: keyof typeof ETATS_D_ATELIER;
  /** `AAAA-MM-JJ` */
  date: string;
  /** `HH:MM`, as the clocks of the place say. */
  heure_debut: string;
  heure_fin: string;
  repetition: keyof typeof REPETITIONS;
  jours: readonly (keyof typeof JOURS)[];
  jusqu_au?: string | undefined;
  dates_particulieres: readonly SpecialDate[];
}

/** A date that does not go as the others do. */
export interface SpecialDate {
  date: string;
  cas: keyof typeof CAS_DE_DATE;
  heure_debut?: string | undefined;
  heure_fin?: string | undefined;
  precision?: string | undefined;
  presents?: number | undefined;
}

/** One time that a workshop takes place, or should have. */
export interface Session {
  date: string;
  debut: string;
  fin: string;
  etat: 'prevue' | 'annulee' | 'complete';
  /** It follows the rule of its series; the others were added by hand. */
  deLaRegle: boolean;
  /** Said of this date by hand. */
  particuliere?: SpecialDate;
}

/** The rule of a series, as iCalendar names its parts (RFC 5545, 3.3.10). */
export interface SeriesRule {
  freq: 'WEEKLY' | 'MONTHLY';
  interval: number;
  /** `TU`; for a month `2TU`, its second Tuesday, or `-1TU`, its last one. */
  byday: string[];
}

/** Days as iCalendar names them, from Monday. */
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A series whose last date nobody gave goes on for a year. */
const OPEN_SERIES_DAYS = 365;

/** No series is longer: twenty years of one day a week, or three of every day. */
const MOST_SESSIONS = 1100;

/** The days of the week of a series, from 0 for Monday: those that were named, or that of its first date. */
const weekdaysOf = ({ jours, date }: Schedule): number[] =>
  jours.length > 0
    ? Object.keys(JOURS).flatMap((name, day) => ((jours as string[]).includes(name) ? [day] : []))
    : [weekday(date)];

/** Which one of its month a date is among the same days of the week; -1 for the last, as not every month has five. */
function rankOf(date: string): number {
  const rank = Math.ceil(Number(date.slice(8)) / 7);
  return rank === 5 ? -1 : rank;
}

/** The rule that a workshop comes back by; none when it takes place once. */
export function ruleOf(schedule: Schedule): SeriesRule | undefined {
  const { repetition, date } = schedule;
  if (repetition === 'jamais') return undefined;
  if (repetition === 'chaque-mois')
    return { freq: 'MONTHLY', interval: 1, byday: [`${rankOf(date)}${DAYS[weekday(date)]}`] };
  return {
    freq: 'WEEKLY',
    interval: repetition === 'deux-semaines' ? 2 : 1,
    byday: weekdaysOf(schedule).flatMap((day) => DAYS[day] ?? []),
  };
}

/**
 * The dates that the rule gives, `AAAA-MM-JJ`; the single one where there is no rule. By hand, for the editor counts them
 * too and a whole library of calendars weighs on it; a test holds them to what that library makes of the same rule.
 */
export function ruledDates(schedule: Schedule): string[] {
  const { repetition, date, jusqu_au } = schedule;
  if (repetition === 'jamais') return [date];
  const last = jusqu_au ?? daysAfter(date, OPEN_SERIES_DAYS);
  const next = repetition === 'chaque-mois' ? monthlyDates(date) : weeklyDates(schedule);
  const found: string[] = [];
  for (const day of next) {
    // A year of five digits is written with a sign, which sorts before all: nobody plans for it.
    if (day > last || day.startsWith('+') || found.length === MOST_SESSIONS) break;
    if (day >= date) found.push(day);
  }
  return found;
}

/** The days of each week, or of one week out of two, from the week of the first date on; without end. */
function* weeklyDates(schedule: Schedule): Generator<string> {
  const days = weekdaysOf(schedule);
  const step = schedule.repetition === 'deux-semaines' ? 14 : 7;
  const monday = daysAfter(schedule.date, -weekday(schedule.date));
  for (let week = monday; ; week = daysAfter(week, step))
    for (const day of days) yield daysAfter(week, day);
}

/** The same day of each month: its second Tuesday, its last Friday; without end. */
function* monthlyDates(date: string): Generator<string> {
  const [wanted, rank] = [weekday(date), rankOf(date)];
  const [year = 0, month = 1] = date.split('-').map(Number);
  for (let at = month - 1; ; at++) {
    const first = dayOf(new Date(Date.UTC(year, at, 1)));
    const lastDay = dayOf(new Date(Date.UTC(year, at + 1, 0)));
    yield rank === -1
      ? daysAfter(lastDay, -((weekday(lastDay) - wanted + 7) % 7))
      : daysAfter(first, ((wanted - weekday(first) + 7) % 7) + 7 * (rank - 1));
  }
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

const daysAfter = (date: string, days: number): string =>
  dayOf(new Date(Date.parse(date) + days * 86_400_000));

/** From 0 for Monday. */
const weekday = (date: string): number => (new Date(date).getUTCDay() + 6) % 7;

/** Every session of a workshop, in the order of time; those that are called off are among them. */
export function sessionsOf(schedule: Schedule): Session[] {
  const special = new Map(schedule.dates_particulieres.map((one) => [one.date, one]));
  const ruled = new Set(ruledDates(schedule));
  const dates = [...new Set([...ruled, ...special.keys()])].sort();
  return dates
    .filter((date) => special.get(date)?.cas !== 'sans')
    .map((date) => sessionOn(date, ruled.has(date), special.get(date), schedule));
}

function sessionOn(
  date: string,
  deLaRegle: boolean,
  particuliere: SpecialDate | undefined,
  schedule: Schedule,
): Session {
  const debut = particuliere?.heure_debut ?? schedule.heure_debut;
  return {
    date,
    debut,
    fin: particuliere?.heure_fin ?? endOf(debut, schedule),
    etat: stateOf(schedule, particuliere),
    deLaRegle,
    ...(particuliere && { particuliere }),
  };
}

function stateOf({ etat }: Schedule, particuliere: SpecialDate | undefined): Session['etat'] {
  if (etat === 'annule' || particuliere?.cas === 'annulee') return 'annulee';
  return particuliere?.cas === 'complete' ? 'complete' : 'prevue';
}

/** A session that begins at another hour lasts as long as the others, within its day. */
function endOf(debut: string, { heure_debut, heure_fin }: Schedule): string {
  const end = minutesOf(debut) + minutesOf(heure_fin) - minutesOf(heure_debut);
  if (Number.isNaN(end)) return heure_fin;
  const [hours, minutes] = [Math.floor(end / 60), end % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours < 24 ? `${two(hours)}:${two(minutes)}` : '23:59';
}

/** Minutes since midnight. */
export function minutesOf(hour: string): number {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  return hours * 60 + minutes;
}
