/**
 * Hours as OpenStreetMap writes them (https://wiki.openstreetmap.org/wiki/Key:opening_hours), as far as places of
 * mediation need them: days, nth days of a month, weeks, months and dates, holidays, spans of time, a comment.
 * Sunrise, Easter and variable times are not among them.
 */

/** Minutes since midnight, both ends; the end may lie past midnight. */
export type TimeSpan = readonly [from: number, to: number];

/** A day of the year; a whole month when it has no day. Months count from 1. */
export interface YearDay {
  /** Of that year only; of every year when it is left out. */
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

/** Days of the week, from Monday, 0, to Sunday, 6. */
export interface WeekDays {
  readonly from: number;
  readonly to: number;
  /** Which ones of the month: 1 is the first, -1 the last; all of them when left out. */
  readonly nth?: readonly number[];
}

/** One rule: the days that it speaks of, and what it says of them. A part that is left out means every day. */
export interface HoursRule {
  readonly dates?: readonly (readonly [from: YearDay, to: YearDay])[];
  readonly weeks?: readonly { from: number; to: number; step: number }[];
  readonly days?: readonly WeekDays[];
  /** Public holidays; beside `days`, they are one day more. */
  readonly publicHolidays?: true;
  /** School holidays: they differ from zone to zone and from year to year. */
  readonly schoolHolidays?: true;
  /** The days are those of these holidays only, where holidays would be more days otherwise. */
  readonly onlyThen?: true;
  /** Holds only where no rule before it does. */
  readonly isFallback?: true;
  /** Empty when the place is closed then, or when only the comment says what holds. */
  readonly times: readonly TimeSpan[];
  readonly isClosed: boolean;
  /** Adds to the rules before it, where others replace what those say of the same days. */
  readonly adds: boolean;
  readonly comment?: string;
}

export type Schedule = readonly HoursRule[];
