import { displayDate } from '../dates.ts';

/** When an online service changes, as far as its notice says. */
interface Change {
  operateur: string;
  /** `AAAA`, `AAAA-MM` or `AAAA-MM-JJ` */
  date_changement: string;
}

/**
 * « France Travail a changé le 1er janvier 2024 »; what is announced is told in the present.
 * @param today `AAAA-MM-JJ`, the day of the build
 */
export function changeSentence({ operateur, date_changement }: Change, today: string): string {
  const isPast = date_changement <= today.slice(0, date_changement.length);
  return `${operateur} ${isPast ? 'a changé' : 'change'} ${changeMoment(date_changement)}`;
}

/** « le 1er janvier 2024 », « en janvier 2024 ». */
export const changeMoment = (date: string): string =>
  `${date.length === 10 ? 'le' : 'en'} ${displayDate(date).texte}`;
