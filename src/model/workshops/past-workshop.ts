import { type Schedule, sessionsOf } from './sessions.ts';

/**
 * The last day of a workshop of which every date is past; nothing while one is still to come, or when it is called off.
 * @param today `AAAA-MM-JJ`, or an earlier day where it may still be the day before
 */
export function lastOfPast(schedule: Schedule, today: string): string | undefined {
  if (schedule.etat === 'annule') return undefined;
  const last = sessionsOf(schedule).at(-1)?.date;
  return last !== undefined && last < today ? last : undefined;
}
