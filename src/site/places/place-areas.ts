import type { PublishedCorpus } from '../../corpus/corpus.ts';
import { groupBy } from '../../corpus/group-by.ts';
import { listUrl } from '../../model/addresses.ts';
import { toSlug } from '../../model/slug.ts';
import { type CommuneOfPlaces, communesOfPlaces } from './placed-places.ts';

/** An intercommunalité with its places, where there are too many of all for one page. */
export interface PlaceArea {
  /** Address of its page. */
  url: string;
  nom: string;
  communes: readonly CommuneOfPlaces[];
}

/** Above, an index of all would be too heavy for an old telephone: each intercommunalité has its own. */
const MOST_ON_ONE_PAGE = 150;

/** Communes of no intercommunalité, or of none that the official list knows. */
const OTHERS = 'Autres communes';

const areaUrl = (nom: string): string => `${listUrl('lieu')}intercommunalite/${toSlug(nom)}/`;

const areaName = ({ epci }: CommuneOfPlaces): string => epci?.nom ?? OTHERS;

const known = new WeakMap<object, readonly PlaceArea[]>();

/** The intercommunalités that have places, by name; none where one page holds all. */
export function placeAreas(corpus: Pick<PublishedCorpus, 'entries'>): readonly PlaceArea[] {
  const before = known.get(corpus.entries);
  if (before) return before;
  const communes = communesOfPlaces(corpus);
  const held = communes.reduce((sum, { lieux }) => sum + lieux.length, 0);
  const made = held > MOST_ON_ONE_PAGE ? areasOf(communes) : [];
  known.set(corpus.entries, made);
  return made;
}

/** These communes by intercommunalité; what is of none comes last. */
export const areasOf = (communes: readonly CommuneOfPlaces[]): PlaceArea[] =>
  [...groupBy(communes, areaName)]
    .map(([nom, own]) => ({ url: areaUrl(nom), nom, communes: own }))
    .sort(
      (a, b) =>
        Number(a.nom === OTHERS) - Number(b.nom === OTHERS) || a.nom.localeCompare(b.nom, 'fr'),
    );

/** Where the places of a commune are listed. */
export function communeAddress(
  commune: CommuneOfPlaces,
  corpus: Pick<PublishedCorpus, 'entries'>,
): string {
  const page = placeAreas(corpus).length > 0 ? areaUrl(areaName(commune)) : listUrl('lieu');
  return `${page}#${commune.id}`;
}
