import { officialTerritories } from '../corpus/official-territories.ts';
import { NATURES_DE_TERRITOIRE } from '../model/vocabularies.ts';

/**
 * `territoires.json`: the names of all territories of the official list, by nature then code (`TerritoryNames`). The
 * preview asks for it only when an editor types a code that no entry has yet.
 */
export function territoriesFile(): string {
  const natures = Object.keys(NATURES_DE_TERRITOIRE) as (keyof typeof NATURES_DE_TERRITOIRE)[];
  return JSON.stringify(
    Object.fromEntries(
      natures.map((nature) => [nature, Object.fromEntries(officialTerritories(nature))]),
    ),
  );
}
