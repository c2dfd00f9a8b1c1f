import { editionZone, ZONE_NAMES } from '../model/workshops/french-time.ts';

/** A date as a template needs it: for machines (`<time datetime>`) and in full for people. */
export interface DisplayDate {
  iso: string;
  texte: string;
}

const MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre'],
  ...['octobre', 'novembre', 'décembre'],
];

/**
 * Writes a date in full: `2019-03-22` → « 22 mars 2019 », `2018-04` → « avril 2018 », `2018` → « 2018 ».
 * The first day of a month reads « 1er ». By hand: `Intl` takes a hundred times as long, and a page shows many dates.
 */
export function displayDate(iso: string): DisplayDate {
  const [year = '', month, day] = iso.split('-');
  const parts = [day && dayName(Number(day)), month && MONTHS[Number(month) - 1], year];
  return { iso, texte: parts.filter(Boolean).join(' ') };
}

/** The day of the build, `AAAA-MM-JJ`, as France counts it. */
export const today = (now = new Date()): string => PARIS_DAY.format(now);

/** The same on the clocks of an edition: a session of this evening overseas is still to come when Paris sleeps. */
export const todayOf = (edition: Parameters<typeof editionZone>[0], now = new Date()): string => {
  const timeZone = ZONE_NAMES[editionZone(edition)];
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
};

const PARIS_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

const dayName = (day: number): string => (day === 1 ? '1er' : String(day));
