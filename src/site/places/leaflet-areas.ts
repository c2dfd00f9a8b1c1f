import type { PublishedCorpus } from '../../corpus/corpus.ts';
import type { EntryOf } from '../../corpus/entry.ts';
import { groupBy } from '../../corpus/group-by.ts';
import { toSlug } from '../../model/slug.ts';
import { communesOfPlaces } from './placed-places.ts';

/** A part of the territory that has its own leaflet. */
export interface LeafletArea {
  nom: string;
  /** Its part of the list of places. */
  ancre: string;
  lieux: readonly EntryOf<'lieu'>[];
  /** Addresses of the leaflet, to fold in three, and of the poster. */
  a4: string;
  a3: string;
}

/** The intercommunalités with their places, then the communes; none where the edition makes no paper of places. */
export function leafletAreas(corpus: Pick<PublishedCorpus, 'entries' | 'edition'>): LeafletArea[] {
  if (!corpus.edition.papier.includes('lieu')) return [];
  const communes = communesOfPlaces(corpus);
  const epci = [...groupBy(communes, ({ epci }) => epci?.code)].flatMap(([code, own]) => {
    const nom = own[0]?.epci?.nom;
    if (code === undefined || nom === undefined) return [];
    const lieux = own.flatMap((commune) => commune.lieux);
    return [area(nom, `intercommunalite-${toSlug(nom)}`, '', lieux)];
  });
  return [
    ...epci.sort((a, b) => a.nom.localeCompare(b.nom, 'fr')),
    ...communes.map(({ id, nom, lieux }) => area(nom, id.replaceAll('_', '-'), `#${id}`, lieux)),
  ];
}

const area = (
  nom: string,
  name: string,
  ancre: string,
  lieux: readonly EntryOf<'lieu'>[],
): LeafletArea => ({
  nom,
  ancre,
  lieux,
  a4: `/lieux/papier/${name}-depliant.pdf`,
  a3: `/lieux/papier/${name}-affiche.pdf`,
});
