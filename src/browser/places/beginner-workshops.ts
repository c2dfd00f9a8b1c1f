import type { Spell } from '../../model/opening-hours/open-at.ts';
import type { FinderData } from '../../model/places/finder-data.ts';
import { minutesOf } from '../../model/workshops/sessions.ts';

/** A session of a workshop for who has never touched a computer. */
export interface BeginnerSession {
  titre: string;
  /** Last part of the address of the workshop. */
  slug: string;
  /** `AAAA-MM-JJ` */
  date: string;
  debut: string;
  fin: string;
}

/** Sessions that are not over on the clock of this device, by the number of their place, the next one first. */
export function comingSessions(
  { ateliers }: Pick<FinderData, 'ateliers'>,
  now: Date,
): Map<number, BeginnerSession[]> {
  const at = `${dayText(now.getFullYear(), now.getMonth() + 1, now.getDate())} ${clock(now)}`;
  const found = new Map<number, BeginnerSession[]>();
  for (const [place, slug, titre, seances] of ateliers) {
    const coming = seances
      .map((seance): BeginnerSession => {
        const [date = '', debut = '', fin = ''] = seance.split(' ');
        return { titre, slug, date, debut, fin };
      })
      .filter(({ date, fin }) => `${date} ${fin}` > at);
    found.set(place, [...(found.get(place) ?? []), ...coming].sort(byMoment));
  }
  return found;
}

const byMoment = (a: BeginnerSession, b: BeginnerSession): number =>
  `${a.date} ${a.debut}`.localeCompare(`${b.date} ${b.debut}`);

/** Whether a session takes place within a spell. */
export const isHeldWithin = ({ date, debut, fin }: BeginnerSession, { day, from, to }: Spell) =>
  date === dayText(day.year, day.month, day.day) && minutesOf(debut) < to && from < minutesOf(fin);

const two = (value: number): string => String(value).padStart(2, '0');
const dayText = (year: number, month: number, day: number): string =>
  `${year}-${two(month)}-${two(day)}`;
const clock = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`;
