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

/** What is said of a place, how old it is and who stands for it, in a sentence. */
export function placeFreshness(place: Dated, today: Date): { ancien: boolean; message: string } {
  const ancien = isStale(place, today);
  if (place.verifie_le === undefined)
    return {
      ancien,
      message:
        'Personne du lieu n’a encore confirmé ces informations. Téléphonez avant de vous déplacer.',
    };
  const age = ageInWords(daysSince(place.verifie_le, today));
  return {
    ancien,
    message: ancien
      ? `Personne ne l’a confirmé depuis plus de six mois (${age}). Téléphonez avant de vous déplacer.`
      : `Confirmé ${age}.`,
  };
}
