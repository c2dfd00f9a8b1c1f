import type { ETATS_DE_MIROIR } from './vocabularies.ts';

/** A mirror not checked for this long may differ from the real procedure: half a year, Trame's own rule. */
const MIRROR_STALE_DAYS = 180;

const DAY = 86_400_000;
/** Mean length of a month of the Gregorian calendar, in days. */
const MONTH = 30.44;

/** Whether a mirror can still be trusted, in words. */
export interface Freshness {
  etat: 'a-jour' | 'perime' | 'inconnu';
  /** One word or two that open the message. */
  avis: string;
  message: string;
}

/**
 * Judges a mirror by the day of its last check: at build, and again in the browser, since a built site ages.
 * @param checked `AAAA`, `AAAA-MM` or `AAAA-MM-JJ`; the first day it may be, so that doubt warns early
 */
export function mirrorFreshness(
  checked: string | undefined,
  etat: keyof typeof ETATS_DE_MIROIR,
  today: Date,
): Freshness {
  const late = { etat: 'perime', avis: 'Attention.' } as const;
  if (etat === 'ferme')
    return { ...late, message: 'Ce miroir est fermé. Cette page en garde la mémoire.' };
  if (!checked) {
    return {
      etat: 'inconnu',
      avis: 'Attention.',
      message:
        'Personne n’a encore comparé ce miroir à la vraie démarche. Vérifiez-le avant de l’utiliser.',
    };
  }
  const days = daysSince(checked, today);
  if (days <= MIRROR_STALE_DAYS)
    return { etat: 'a-jour', avis: 'À jour.', message: `Vérifié ${ageInWords(days)}.` };
  return {
    ...late,
    message: `Dernière vérification ${ageInWords(days)}. La vraie démarche a pu changer.`,
  };
}

/** The age of a mirror for a list: « il y a 3 mois », with a warning once it is stale. */
export function mirrorAge(checked: string, today: Date): string {
  const days = daysSince(checked, today);
  return days > MIRROR_STALE_DAYS ? `${ageInWords(days)}, à revérifier` : ageInWords(days);
}

const daysSince = (date: string, today: Date): number =>
  Math.max(0, Math.floor((today.getTime() - new Date(date).getTime()) / DAY));

/** Days below two months, months below two years, then years: « il y a 3 mois ». */
function ageInWords(days: number): string {
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'hier';
  const months = Math.floor(days / MONTH);
  if (months < 2) return `il y a ${days} jours`;
  return months < 24 ? `il y a ${months} mois` : `il y a ${Math.floor(months / 12)} ans`;
}
