import { isOpenWithin, openAt, type Spell } from '../../model/opening-hours/open-at.ts';
import { parseHours } from '../../model/opening-hours/parse-hours.ts';
import { sayTime } from '../../model/opening-hours/say-hours.ts';

const NOON = 12 * 60;
const EVENING = 18 * 60;
const MIDNIGHT = 24 * 60;

/** Whether a place is open on the clock of this device, in a sentence. */
export interface OpenNow {
  ouvert: boolean;
  phrase: string;
}

/**
 * Says whether hours are open now; nothing when they do not tell.
 * @param code of the commune, for the public holidays that are its own
 */
export function openNow(hours: string, now: Date, code?: string): OpenNow | undefined {
  const reading = parseHours(hours);
  if (!('schedule' in reading)) return undefined;
  const found = openAt(reading.schedule, { ...dayOf(now), minute: minuteOf(now) }, code);
  if (found.state === 'unsure') return undefined;
  if (found.state === 'open') {
    const until = found.until === MIDNIGHT ? 'minuit' : sayTime(found.until);
    return { ouvert: true, phrase: `Ouvert maintenant, jusqu’à ${until}.` };
  }
  return {
    ouvert: false,
    phrase:
      found.opensAt === undefined
        ? 'Fermé maintenant.'
        : `Fermé maintenant, ouvre à ${sayTime(found.opensAt)}.`,
  };
}

/** Whether hours are known to be open at some time of a spell. */
export function opensWithin(hours: string, spell: Spell, code?: string): boolean {
  const reading = parseHours(hours);
  return 'schedule' in reading && isOpenWithin(reading.schedule, spell, code);
}

/** This very minute, on the clock of this device. */
export const thisMinute = (now: Date): Spell => ({
  day: dayOf(now),
  from: minuteOf(now),
  to: minuteOf(now) + 1,
});

/** The next part of a day that one plans for: the afternoon, or what is left of it; in the evening, the next day. */
export function nextSpell(now: Date): Spell & { nom: string } {
  const minute = minuteOf(now);
  if (minute < EVENING)
    return {
      nom: 'Ouvert cet après-midi',
      day: dayOf(now),
      from: Math.max(minute, NOON),
      to: EVENING,
    };
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return { nom: 'Ouvert demain', day: dayOf(tomorrow), from: 0, to: MIDNIGHT };
}

const dayOf = (date: Date): Spell['day'] => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
});

const minuteOf = (date: Date): number => date.getHours() * 60 + date.getMinutes();
