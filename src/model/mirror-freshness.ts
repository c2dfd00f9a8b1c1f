import { ageInWords, daysSince } from './age.ts';
import type { ETATS_DE_MIROIR } from './vocabularies.ts';

/** A mirror not checked for this long may differ from the real procedure: half a year, Trame's own rule. */
const MIRROR_STALE_DAYS = 180;

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
