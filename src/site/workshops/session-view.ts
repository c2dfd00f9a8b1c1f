import { type Fuseau, localMoment } from '../../model/workshops/french-time.ts';
import type { Session } from '../../model/workshops/sessions.ts';
import { displayDate } from '../dates.ts';

/** One session, ready to show. */
export interface SessionView {
  /** `AAAA-MM-JJ` */
  date: string;
  /** « mardi 6 octobre 2026 » */
  jour: string;
  /** « 14 h – 16 h 30 » */
  heures: string;
  /** Moments for machines, with their difference from universal time. */
  debut: string;
  fin: string;
  annulee: boolean;
  /** Said of this date alone: « Annulé », « Complet », a few words of the organiser. */
  mentions: string[];
}

/**
 * @param text writes plain text as the site does
 * @param zone whose clocks show the hours
 */
export const sessionView = (
  { date, debut, fin, etat, particuliere }: Session,
  text: (source: string) => string,
  zone: Fuseau,
): SessionView => ({
  date,
  jour: dayInFull(date),
  heures: `${hourText(debut)}\u00a0–\u00a0${hourText(fin)}`,
  debut: localMoment(date, debut, zone),
  fin: localMoment(date, fin, zone),
  annulee: etat === 'annulee',
  mentions: [
    ...(etat === 'annulee' ? ['Annulé'] : []),
    ...(etat === 'complete' ? ['Complet'] : []),
    ...(particuliere?.precision ? [text(particuliere.precision)] : []),
  ],
});

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

/** « mardi 6 octobre 2026 » */
export const dayInFull = (date: string): string =>
  `${WEEKDAYS[new Date(`${date}T12:00:00Z`).getUTCDay()]} ${displayDate(date).texte}`;

/** « 14 h », « 9 h 30 » */
export function hourText(hour: string): string {
  const [hours = '', minutes] = hour.split(':');
  // In the editor: what stands for an hour that is not written yet.
  if (minutes === undefined) return hour;
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}

/** The Monday of the week that a day belongs to, `AAAA-MM-JJ`. */
export function mondayOf(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
