import ICAL from 'ical.js';
import type { CAS_DE_DATE, ETATS_D_ATELIER, JOURS, REPETITIONS } from '../vocabularies.ts';

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
  byday: string[];
}

/** Days as iCalendar names them, from Monday. */
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const DAY_OF: Record<keyof typeof JOURS, (typeof DAYS)[number]> = {
  lundi: 'MO',
  mardi: 'TU',
  mercredi: 'WE',
  jeudi: 'TH',
  vendredi: 'FR',
  samedi: 'SA',
  dimanche: 'SU',
};

/** A series whose last date nobody gave goes on for a year. */
const OPEN_SERIES_DAYS = 365;

/** No series is longer: twenty years of one day a week, or three of every day. */
const MOST_SESSIONS = 1100;

/** The rule that a workshop comes back by; none when it takes place once. */
export function ruleOf({ repetition, jours, date }: Schedule): SeriesRule | undefined {
  if (repetition === 'jamais') return undefined;
  const day = ICAL.Time.fromDateString(date);
  const own = DAYS[(day.dayOfWeek() + 5) % 7] ?? 'MO';
  if (repetition === 'chaque-mois') {
    // The fifth Tuesday of a month is its last one: not every month has five.
    const rank = Math.ceil(day.day / 7);
    return { freq: 'MONTHLY', interval: 1, byday: [`${rank === 5 ? -1 : rank}${own}`] };
  }
  return {
    freq: 'WEEKLY',
    interval: repetition === 'deux-semaines' ? 2 : 1,
    byday: jours.length > 0 ? jours.map((jour) => DAY_OF[jour]) : [own],
  };
}

/** The dates that the rule gives, `AAAA-MM-JJ`; the single one where there is no rule. */
export function ruledDates(schedule: Schedule): string[] {
  const rule = ruleOf(schedule);
  if (!rule) return [schedule.date];
  const start = ICAL.Time.fromDateString(schedule.date);
  const dates = ICAL.Recur.fromData({ ...rule, until: lastDay(schedule, start) }).iterator(start);
  const found: string[] = [];
  for (let day = dates.next(); day && found.length < MOST_SESSIONS; day = dates.next())
    found.push(day.toString());
  return found;
}

function lastDay({ jusqu_au }: Schedule, start: ICAL.Time): ICAL.Time {
  if (jusqu_au) return ICAL.Time.fromDateString(jusqu_au);
  const end = start.clone();
  end.adjust(OPEN_SERIES_DAYS, 0, 0, 0);
  return end;
}

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
  const [hours, minutes] = [Math.floor(end / 60), end % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours < 24 ? `${two(hours)}:${two(minutes)}` : '23:59';
}

/** Minutes since midnight. */
export function minutesOf(hour: string): number {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  return hours * 60 + minutes;
}
