/** A day in full as a file or a service gives it, in UTC: « 1er décembre 2026 ». */
export const longDate = (date: Date): string =>
  withFirst(date.toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }));

/** A moment on the clock of this computer: « 1er décembre 2026 à 14:05 ». */
export const longMoment = (date: Date): string =>
  withFirst(date.toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'short' }));

/** `Intl` writes « 1 décembre ». */
const withFirst = (told: string): string => told.replace(/^1(?=\s)/, '1er');
