import { type Entry, entriesOf } from '../corpus/entry.ts';
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

/** The facets, in the order of the form. */
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
  { id: 'territoire', libelle: 'Territoire', labels: territories, of: territoryOf },
  {
    id: 'commune',
    libelle: 'Commune',
    labels: ({ corpus }) =>
      communesOf([...entriesOf(corpus, 'lieu'), ...entriesOf(corpus, 'atelier')]),
    of: communeOf,
  },
  { id: 'niveau', libelle: 'Niveau', labels: () => NIVEAUX, of: levelsOf },
];

/** The levels that an entry speaks of; for a workshop, the one that it asks for. */
function levelsOf({ type, data }: Entry): string[] {
  return type === 'atelier' ? [data.niveau] : data.niveaux;
}

/** Where a place stands, or a workshop takes place. */
function communeOf(entry: Entry): string[] {
  return entry.type === 'atelier' || entry.type === 'lieu' ? [communeId(entry)] : [];
}

function territoryOf(entry: Entry): string[] {
  if (entry.type !== 'strategie') return [];
  const { nature, code } = entry.data.territoire;
  return [`${nature}-${code}`];
}

/** The territories that have a strategy, by name. */
function territories({ corpus, territoryName }: SiteContext): Record<string, string> {
  const named = entriesOf(corpus, 'strategie').map(({ data: { territoire } }) => {
    const name = territoryName(territoire.nature, territoire.code) ?? territoire.code;
    return [`${territoire.nature}-${territoire.code}`, name] as const;
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
