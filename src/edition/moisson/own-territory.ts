import { territoryPlace } from '../../corpus/official-territories.ts';
import type { SharedStrategy } from '../../model/federation/harvest-copy.ts';
import type { KnownEdition } from '../../model/federation/known-editions.ts';
import { NATURES_DE_TERRITOIRE } from '../../model/vocabularies.ts';

type Territory = SharedStrategy['territoire'];

/** From the smallest to the country. */
const LEVELS = Object.keys(NATURES_DE_TERRITOIRE);

/**
 * Whether an edition may speak for a territory on the national map: its own, or a smaller one that lies in the same
 * départements.
 */
export function maySpeakFor(edition: KnownEdition['territoire'], territory: Territory): boolean {
  if (edition.nature === territory.nature) return edition.code === territory.code;
  if (edition.nature === 'pays') return true;
  if (LEVELS.indexOf(territory.nature) > LEVELS.indexOf(edition.nature)) return false;
  const { departements } = territoryPlace(territory.nature, territory.code);
  const own = territoryPlace(edition.nature, edition.code).departements;
  return departements.length > 0 && departements.every((code) => own.includes(code));
}
