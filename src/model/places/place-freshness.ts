import { ageInWords, daysSince } from '../age.ts';

/** What a place says of itself may have changed after half a year. */
const PLACE_STALE_DAYS = 183;

/** The dates that tell how old what is said of a place is. */
interface Dated {
  verifie_le?: string | undefined;
  mise_a_jour: string;
}

/** The day when somebody last confirmed what is said of a place: of a file that was taken over, its own date. */
export const checkedOn = ({ verifie_le, mise_a_jour }: Dated): string => verifie_le ?? mise_a_jour;

/** Whether nobody has confirmed it for more than six months. */
export const isStale = (place: Dated, today: Date): boolean =>
  daysSince(checkedOn(place), today) > PLACE_STALE_DAYS;

/** The age of what is said of a place, in a sentence. */
export function placeFreshness(checked: string, today: Date): { ancien: boolean; message: string } {
  const days = daysSince(checked, today);
  const age = ageInWords(days);
  return days > PLACE_STALE_DAYS
    ? {
        ancien: true,
        message: `Personne ne l’a confirmé depuis plus de six mois (${age}). Téléphonez avant de vous déplacer.`,
      }
    : { ancien: false, message: `Confirmé ${age}.` };
}
