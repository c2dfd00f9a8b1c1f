import { communesOfEpci } from '../../corpus/official-territories.ts';
import type { EditionData } from '../../model/edition.ts';
import { publishedWord } from '../../model/places/published-words.ts';
import { DISPOSITIFS, FRAIS, SERVICES } from '../../model/places/vocabularies.ts';

/** The national map of places of digital inclusion. Its parameters: `docs/integration-url.md` of its repository. */
const NATIONAL_MAP = 'https://cartographie.societenumerique.gouv.fr/';

/** How the map calls the kinds of territory that it can be narrowed to. */
const KINDS: Partial<Record<NonNullable<EditionData['territoire']>['nature'], string>> = {
  commune: 'communes',
  departement: 'departements',
  region: 'regions',
};

/** The map knows no intercommunalité: it is narrowed to its communes. */
function territoryParameters(territoire: EditionData['territoire']): Record<string, string> {
  if (!territoire) return {};
  const { nature, code } = territoire;
  const kind = KINDS[nature];
  if (kind) return { territoire_type: kind, territoires: code };
  if (nature !== 'epci') return {};
  const codes = communesOfEpci(code).map((commune) => commune.code);
  return { territoire_type: 'communes', territoires: codes.join(',') };
}

/** A link to the national map, narrowed to the territory of an edition where it knows that kind. */
function mapUrl(territoire: EditionData['territoire'], filters: Record<string, string>): string {
  const parameters = { ...territoryParameters(territoire), ...filters };
  const asked = new URLSearchParams(parameters).toString().replaceAll('+', '%20');
  return asked === '' ? NATIONAL_MAP : `${NATIONAL_MAP}?${asked}`;
}

/** What people look for most on the national map, each with its link. */
export const nationalMapLinks = (territoire: EditionData['territoire']) => ({
  tout: mapUrl(territoire, {}),
  choix: [
    {
      titre: 'Être aidé dans une démarche en ligne',
      url: mapUrl(territoire, { services: publishedWord(SERVICES, 'demarches') }),
    },
    {
      titre: 'Apprendre à se servir d’un ordinateur ou d’un téléphone',
      url: mapUrl(territoire, { services: publishedWord(SERVICES, 'outils-du-quotidien') }),
    },
    {
      titre: 'Se connecter, utiliser un ordinateur ou une imprimante',
      url: mapUrl(territoire, { services: publishedWord(SERVICES, 'acces-materiel') }),
    },
    {
      titre: 'Les lieux gratuits',
      url: mapUrl(territoire, { frais_a_charge: publishedWord(FRAIS, 'gratuit') }),
    },
    {
      titre: 'Les conseillères et conseillers numériques',
      url: mapUrl(territoire, {
        dispositif_programmes_nationaux: publishedWord(DISPOSITIFS, 'conseillers-numeriques'),
      }),
    },
    {
      titre: 'Les maisons France services',
      url: mapUrl(territoire, {
        dispositif_programmes_nationaux: publishedWord(DISPOSITIFS, 'france-services'),
      }),
    },
  ],
});
