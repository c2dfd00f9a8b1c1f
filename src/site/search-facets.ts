import type { Corpus } from '../corpus/corpus.ts';
import type { Entry } from '../corpus/entry.ts';
import { territoryName } from '../corpus/official-territories.ts';
import { typeNamed } from '../model/types.ts';
import { NIVEAUX, PROFILS, PUBLICS, THEMES } from '../model/vocabularies.ts';

/** One value of a facet, as the search form offers it and as the address keeps it. */
export interface FacetValue {
  id: string;
  libelle: string;
}

/** A way to narrow a search. */
export interface Facet {
  /** Name of the parameter: `?public=jeunes`. */
  id: string;
  libelle: string;
  valeurs: FacetValue[];
}

interface FacetDeclaration {
  id: string;
  libelle: string;
  of(entry: Entry): FacetValue[];
}

const vocabulary =
  (labels: Record<string, string>, pick: (entry: Entry) => readonly string[]) =>
  (entry: Entry): FacetValue[] =>
    pick(entry).map((id) => ({ id, libelle: labels[id] ?? id }));

/** The facets, in the order of the form. */
const FACETS: readonly FacetDeclaration[] = [
  {
    id: 'type',
    libelle: 'Rubrique',
    of: ({ type }) => [{ id: type, libelle: typeNamed(type).plural }],
  },
  { id: 'profil', libelle: 'Vous êtes', of: vocabulary(PROFILS, ({ data }) => data.profils) },
  { id: 'public', libelle: 'Public', of: vocabulary(PUBLICS, ({ data }) => data.publics) },
  { id: 'theme', libelle: 'Thème', of: vocabulary(THEMES, ({ data }) => data.themes) },
  { id: 'territoire', libelle: 'Territoire', of: territoryFacet },
  { id: 'niveau', libelle: 'Niveau', of: vocabulary(NIVEAUX, ({ data }) => data.niveaux) },
];

function territoryFacet(entry: Entry): FacetValue[] {
  if (entry.type !== 'strategie') return [];
  const { nature, code } = entry.data.territoire;
  return [{ id: `${nature}-${code}`, libelle: territoryName(nature, code) ?? code }];
}

/** Facet → values of one entry: what the index holds of it. */
export const entryFacets = (entry: Entry): { id: string; valeurs: FacetValue[] }[] =>
  FACETS.map(({ id, of }) => ({ id, valeurs: of(entry) }));

/** The facets that narrow anything in this corpus, with the values that occur in it. */
export function searchFacets({ entries }: Corpus): Facet[] {
  return FACETS.map(({ id, libelle, of }) => {
    const found = new Map(entries.flatMap(of).map((value) => [value.id, value]));
    return { id, libelle, valeurs: [...found.values()] };
  }).filter(({ valeurs }) => valeurs.length > 1);
}
