/** The clocks of metropolitan France. */
export const PARIS = 'Europe/Paris';

/** Difference between a zone and universal time at a moment. */
const OFFSET = new Intl.DateTimeFormat('en-US', { timeZone: PARIS, timeZoneName: 'longOffset' });

/**
 * A moment that the clocks of Paris show, with its difference from universal time: `2026-10-27T14:00+01:00`.
 * An hour that occurs twice, the night when clocks go back, is the first of the two.
 */
export function parisMoment(date: string, hour: string): string {
  const written = `${date}T${hour}`;
  // Paris is one or two hours ahead: of the two, the one that the zone has at that very moment.
  const offset = ['+02:00', '+01:00'].find(
    (tried) => offsetAt(new Date(written + tried)) === tried,
  );
  return written + (offset ?? '+01:00');
}

const offsetAt = (moment: Date): string =>
  OFFSET.formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace('GMT', '') ?? '';
