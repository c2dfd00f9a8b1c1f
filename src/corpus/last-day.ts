/** The day that it is where days begin first: a date after it, `AAAA-MM-JJ`, is still to come everywhere. */
export const lastDay = (): string =>
  new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
