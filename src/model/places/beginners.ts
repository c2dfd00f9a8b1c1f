import type { MODALITES_D_ACCOMPAGNEMENT, SERVICES } from './vocabularies.ts';

/** What tells whether a place receives somebody who has never touched a computer. */
interface Offered {
  services?: readonly (keyof typeof SERVICES)[];
  modalites_accompagnement?: readonly (keyof typeof MODALITES_D_ACCOMPAGNEMENT)[];
}

/**
 * Whether somebody who has never touched a computer is helped at a place. That is « Éloigné », the first of the five
 * levels, as the working groups of the Grand Nancy defined them (2022, `content/national/kit/cinq-niveaux.md`): all is to
 * be learnt, and nothing can be done alone. The same groups answer it with « accompagnement individuel ». In the words of
 * the national standard v1.0.2: somebody helps one person at a time, whatever the service; or the service is « Maîtrise
 * des outils numériques du quotidien » (« maîtriser les fondamentaux du numérique » in data.inclusion's table of themes),
 * taught « dans un atelier collectif », or in a way that is not told. « En autonomie » and « À distance » need a
 * first screen.
 */
export function receivesBeginners({
  services = [],
  modalites_accompagnement: ways = [],
}: Offered): boolean {
  if (ways.includes('individuel')) return true;
  return (
    services.includes('outils-du-quotidien') && (ways.length === 0 || ways.includes('collectif'))
  );
}

/** The level of workshops where one comes without having ever touched a computer. */
export const FIRST_LEVEL = 'eloigne';
