import type { PublishedCorpus } from '../../corpus/corpus.ts';
import type { EntryOf } from '../../corpus/entry.ts';
import { toSlug } from '../../model/slug.ts';
import { LANGUES, NIVEAUX, PLACES_D_ATELIER, PUBLICS } from '../../model/vocabularies.ts';
import { editionZone, type Fuseau, zoneOfCode } from '../../model/workshops/french-time.ts';
import type { Writer } from '../display.ts';
import type { FilterFacet } from '../filters.ts';

type Workshop = EntryOf<'atelier'>;

/** The corpus, as far as workshops look for their places in it. */
type Places = Pick<PublishedCorpus, 'byKey'>;

/** The place that has its own page; none where the workshop gives an address. */
export const ownPlaceOf = ({ data }: Workshop, { byKey }: Places): EntryOf<'lieu'> | undefined =>
  data.lieu === undefined ? undefined : (byKey.get(data.lieu) as EntryOf<'lieu'> | undefined);

/** Whose clocks its hours are read on: those of its place, else those of the edition. */
export function zoneOf(
  workshop: Workshop,
  corpus: Pick<PublishedCorpus, 'byKey' | 'edition'>,
): Fuseau {
  const place = ownPlaceOf(workshop, corpus);
  return place && zoneOfCode(place.data.code_postal) !== 'paris'
    ? zoneOfCode(place.data.code_postal)
    : editionZone(corpus.edition);
}

/**
 * Where it takes place, in one line: « Médiathèque, 3 rue du Lavoir, Lescar ».
 * @param writer writes what the workshop says, and what its place, whose page is in French, says
 */
export function placeOf(
  workshop: Workshop,
  places: Places,
  writer: Pick<Writer, 'text' | 'ours'> = { text: String, ours: String },
): string {
  const place = ownPlaceOf(workshop, places);
  const named = place
    ? [place.data.titre, place.data.adresse].map(writer.ours)
    : [workshop.data.adresse ?? ''].map(writer.text);
  return [...named, writer.text(workshop.data.commune)].filter(Boolean).join(', ');
}

/** What stands in a commune: a workshop, or a place. */
interface InCommune {
  readonly data: { readonly commune: string };
}

/** Identifier of its commune, in addresses and in filters. */
export const communeId = ({ data }: InCommune): string => toSlug(data.commune);

/** Communes that have some: identifier → name, by name. */
export function communesOf(all: readonly InCommune[]): Record<string, string> {
  const named = all.map((one) => [communeId(one), one.data.commune] as const);
  return Object.fromEntries(named.sort(([, a], [, b]) => a.localeCompare(b, 'fr')));
}

/** Its price, in words. */
export const priceOf = ({ data }: Workshop): string => data.prix ?? 'Gratuit';

/** « Niveau demandé : débutant » */
export const levelAsked = ({ niveau }: Pick<Workshop['data'], 'niveau'>): string =>
  `Niveau demandé : ${NIVEAUX[niveau].toLowerCase()}`;

/** What helps to choose: the level, the places left, the price when there is one, the languages when they are told. */
export const factsOf = ({ data }: Workshop): string[] => [
  levelAsked(data),
  PLACES_D_ATELIER[data.places],
  ...(data.prix ? [data.prix] : []),
  ...(data.langues.length > 0
    ? [data.langues.map((id) => LANGUES[id].toLowerCase()).join(', ')]
    : []),
];

/** What workshops are narrowed by. */
export const workshopFacets = (
  workshops: readonly Workshop[],
  text: (source: string) => string,
): readonly FilterFacet<{ workshop: Workshop }>[] => [
  {
    id: 'commune',
    libelle: 'Commune',
    labels: Object.fromEntries(
      Object.entries(communesOf(workshops)).map(([id, name]) => [id, text(name)]),
    ),
    of: ({ workshop }) => [communeId(workshop)],
  },
  {
    id: 'niveau',
    libelle: 'Niveau demandé',
    labels: NIVEAUX,
    of: ({ workshop }) => [workshop.data.niveau],
  },
  {
    id: 'public',
    libelle: 'Public',
    labels: PUBLICS,
    of: ({ workshop }) => workshop.data.publics,
    forAll: 'tous',
  },
];
