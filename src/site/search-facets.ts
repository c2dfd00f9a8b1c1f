import type { Entry } from '../corpus/entry.ts';
import { languageOf, OTHER_LANGUAGES } from '../model/languages.ts';
import { CONTENT_TYPES } from '../model/types.ts';
import { NIVEAUX, PROFILS, PUBLICS, THEMES } from '../model/vocabularies.ts';
import type { SiteContext } from './site-context.ts';
import { communeId, communesOf } from './workshops/workshop-facts.ts';

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
  /** Identifier → label, in the order of the form. */
  labels(context: SiteContext): Record<string, string>;
  of(entry: Entry): readonly string[];
}

const LANGUAGES: Record<string, string> = { fr: 'Français', ...OTHER_LANGUAGES };

/**
 * The facets, in the order of the form. A type takes part in one by having its field: `niveau`, `commune`, `territoire`; a
 * field of that name which holds something else does not compile.
 */
const FACETS: readonly FacetDeclaration[] = [
  {
    id: 'type',
    libelle: 'Rubrique',
    labels: () => Object.fromEntries(CONTENT_TYPES.map(({ name, plural }) => [name, plural])),
    of: ({ type }) => [type],
  },
  { id: 'langue', libelle: 'Langue', labels: () => LANGUAGES, of: (entry) => [languageOf(entry)] },
  { id: 'profil', libelle: 'Vous êtes', labels: () => PROFILS, of: ({ data }) => data.profils },
  { id: 'public', libelle: 'Public', labels: () => PUBLICS, of: ({ data }) => data.publics },
  { id: 'theme', libelle: 'Thème', labels: () => THEMES, of: ({ data }) => data.themes },
  {
    id: 'territoire',
    libelle: 'Territoire',
    labels: territories,
    of: (entry) => territoryOf(entry).map(territoryId),
  },
  {
    id: 'commune',
    libelle: 'Commune',
    labels: ({ corpus }) => communesOf(corpus.entries.flatMap(inCommune)),
    of: (entry) => inCommune(entry).map(communeId),
  },
  { id: 'niveau', libelle: 'Niveau', labels: () => NIVEAUX, of: levelsOf },
];

/** The levels that an entry speaks of; where it asks for one, as a workshop does, that one. */
function levelsOf({ data }: Entry): readonly (keyof typeof NIVEAUX)[] {
  return 'niveau' in data ? [data.niveau] : data.niveaux;
}

/** What stands or takes place in a commune, by itself in a list; nothing for the others. */
const inCommune = ({ data }: Entry): { data: { commune: string } }[] =>
  'commune' in data ? [{ data }] : [];

/** The territory that an entry is about, in a list. */
const territoryOf = ({ data }: Entry) => ('territoire' in data ? [data.territoire] : []);

const territoryId = ({ nature, code }: ReturnType<typeof territoryOf>[number]) =>
  `${nature}-${code}`;

/** The territories that entries are about, by name. */
function territories({ corpus, territoryName }: SiteContext): Record<string, string> {
  const named = corpus.entries.flatMap(territoryOf).map((one) => {
    const name = territoryName(one.nature, one.code) ?? one.code;
    return [territoryId(one), name] as const;
  });
  return Object.fromEntries(named.sort(([, a], [, b]) => a.localeCompare(b, 'fr')));
}

/** Facet → values of one entry: what the index holds of it. */
export const entryFacets = (entry: Entry): { id: string; valeurs: readonly string[] }[] =>
  FACETS.map(({ id, of }) => ({ id, valeurs: of(entry) }));

/** The facets that narrow anything in this corpus, with the values that occur in it. */
export function searchFacets(context: SiteContext): Facet[] {
  return FACETS.map(({ id, libelle, labels, of }) => {
    const found = new Set(context.corpus.entries.flatMap(of));
    const valeurs = Object.entries(labels(context))
      .filter(([value]) => found.has(value))
      .map(([value, label]) => ({ id: value, libelle: label }));
    return { id, libelle, valeurs };
  }).filter(({ valeurs }) => valeurs.length > 1);
}
