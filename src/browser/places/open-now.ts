import { openAt } from '../../model/opening-hours/open-at.ts';
import { parseHours } from '../../model/opening-hours/parse-hours.ts';
import { sayTime } from '../../model/opening-hours/say-hours.ts';

const MIDNIGHT = 24 * 60;

/** Whether a place is open on the clock of this device, in a sentence. */
export interface OpenNow {
  ouvert: boolean;
  phrase: string;
}

/** Says whether hours are open now; nothing when they do not tell. */
export function openNow(hours: string, now: Date): OpenNow | undefined {
  const reading = parseHours(hours);
  if (!('schedule' in reading)) return undefined;
  const found = openAt(reading.schedule, {
    year: now.getFullYear(),
    month: now.getMonth() + 1,
    day: now.getDate(),
    minute: now.getHours() * 60 + now.getMinutes(),
  });
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
