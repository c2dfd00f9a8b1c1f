import type { DataOf } from '../model/types.ts';

/** A mirror not checked for this long may differ from the real procedure: half a year, Trame's own rule. */
export const MIRROR_STALE_DAYS = 180;

const DAY = 86_400_000;

/** Whether a mirror can still be trusted, in words. */
export interface Freshness {
  etat: 'a-jour' | 'perime' | 'inconnu';
  message: string;
}

/** @param today the day of the build */
export function mirrorFreshness(
  { date_verification, etat }: DataOf<'miroir'>,
  today: Date,
): Freshness {
  if (etat === 'ferme')
    return { etat: 'perime', message: 'Ce miroir est fermé. Cette page en garde la mémoire.' };
  if (!date_verification) {
    return {
      etat: 'inconnu',
      message:
        'Personne n’a encore comparé ce miroir à la vraie démarche. Vérifiez-le avant de l’utiliser.',
    };
  }
  const days = Math.floor((today.getTime() - new Date(date_verification).getTime()) / DAY);
  if (days <= MIRROR_STALE_DAYS)
    return { etat: 'a-jour', message: `Vérifié il y a ${count(days)}.` };
  return {
    etat: 'perime',
    message: `Non vérifié depuis ${count(days)}. La vraie démarche a pu changer.`,
  };
}

const count = (days: number): string => (days < 2 ? 'un jour ou moins' : `${days} jours`);
