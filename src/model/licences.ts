/** A licence that an entry may carry. */
export interface Licence {
  /** Name people read. */
  nom: string;
  /** Canonical address of its text. */
  adresse: string;
  /** Its family, which decides what may be mixed with what. */
  famille: 'domaine-public' | 'attribution' | 'partage-a-l-identique' | 'restreinte';
}

/**
 * The licences known to Trame, by SPDX identifier (https://spdx.org/licenses/).
 * `etalab-2.0` is the default: it is the licence of the national strategy's documents, and one of the two licences
 * that French administrations may use for their data (decree no. 2017-638, article D. 323-2-1 of the CRPA).
 */
export const LICENCES = {
  'etalab-2.0': {
    nom: 'Licence Ouverte 2.0',
    adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    famille: 'attribution',
  },
  'CC0-1.0': {
    nom: 'CC0 1.0',
    adresse: 'https://creativecommons.org/publicdomain/zero/1.0/deed.fr',
    famille: 'domaine-public',
  },
  'CC-BY-4.0': {
    nom: 'CC BY 4.0',
    adresse: 'https://creativecommons.org/licenses/by/4.0/deed.fr',
    famille: 'attribution',
  },
  'CC-BY-SA-4.0': {
    nom: 'CC BY-SA 4.0',
    adresse: 'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
    famille: 'partage-a-l-identique',
  },
  'CC-BY-NC-4.0': {
    nom: 'CC BY-NC 4.0',
    adresse: 'https://creativecommons.org/licenses/by-nc/4.0/deed.fr',
    famille: 'restreinte',
  },
  'CC-BY-ND-4.0': {
    nom: 'CC BY-ND 4.0',
    adresse: 'https://creativecommons.org/licenses/by-nd/4.0/deed.fr',
    famille: 'restreinte',
  },
  'CC-BY-NC-SA-4.0': {
    nom: 'CC BY-NC-SA 4.0',
    adresse: 'https://creativecommons.org/licenses/by-nc-sa/4.0/deed.fr',
    famille: 'restreinte',
  },
} as const satisfies Record<string, Licence>;

export type LicenceId = keyof typeof LICENCES;

/** The licence of an entry that names none. */
export const DEFAULT_LICENCE: LicenceId = 'etalab-2.0';

/** Identifier → name, for forms. */
export const LICENCE_NAMES = Object.fromEntries(
  Object.entries(LICENCES).map(([id, { nom }]) => [id, nom]),
) as Record<LicenceId, string>;

/** Family of the text that enters → families of the works that may take it in. */
const MAY_ENTER: Record<Licence['famille'], readonly Licence['famille'][]> = {
  'domaine-public': ['domaine-public', 'attribution', 'partage-a-l-identique', 'restreinte'],
  attribution: ['attribution', 'partage-a-l-identique'],
  'partage-a-l-identique': ['partage-a-l-identique'],
  restreinte: [],
};

/**
 * Whether text under `part` may be taken into a work under `whole`.
 * Attribution licences may enter share-alike works, never the reverse; NC and ND texts are linked to, not absorbed
 * (Licence Ouverte 2.0 declares itself compatible with CC BY; share-alike asks for the same licence, CC BY-SA 4.0 §3.b).
 */
export function mayEnter(part: LicenceId, whole: LicenceId): boolean {
  return MAY_ENTER[LICENCES[part].famille].includes(LICENCES[whole].famille);
}
