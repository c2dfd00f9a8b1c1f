const DAY = 86_400_000;
/** Mean length of a month of the Gregorian calendar, in days. */
const MONTH = 30.44;

/** Whole days from a date, or from the first day that it may be; none from one to come. */
export const daysSince = (date: string, today: Date): number =>
  Math.max(0, Math.floor((today.getTime() - new Date(date).getTime()) / DAY));

/** Days below two months, months below two years, then years: « il y a 3 mois ». */
export function ageInWords(days: number): string {
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'hier';
  const months = Math.floor(days / MONTH);
  if (months < 2) return `il y a ${days} jours`;
  return months < 24 ? `il y a ${months} mois` : `il y a ${Math.floor(months / 12)} ans`;
}
