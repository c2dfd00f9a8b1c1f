import type { PublishedCorpus } from '../../corpus/corpus.ts';
import type { EntryOf } from '../../corpus/entry.ts';
import { listUrl } from '../../model/addresses.ts';
import { toSlug } from '../../model/slug.ts';
import { areasOf, communeAddress, placeAreas } from './place-areas.ts';
import { communesOfPlaces } from './placed-places.ts';

/** A part of the territory that has its own leaflet. */
export interface LeafletArea {
  nom: string;
  nature: 'commune' | 'intercommunalite';
  /** Where its places are listed on line. */
  liste: string;
  lieux: readonly EntryOf<'lieu'>[];
  /** Addresses of the leaflet, to fold in three, and of the poster. */
  a4: string;
  a3: string;
}

/** The intercommunalités with their places, then the communes; none where the edition makes no paper of places. */
export function leafletAreas(corpus: Pick<PublishedCorpus, 'entries' | 'edition'>): LeafletArea[] {
  if (!corpus.edition.papier.includes('lieu')) return [];
  const communes = communesOfPlaces(corpus);
  const haveOwnPages = placeAreas(corpus).length > 0;
  const epci = areasOf(communes.filter(({ epci }) => epci !== undefined));
  return [
    ...epci.map(({ nom, url, communes: own }) => ({
      nom,
      nature: 'intercommunalite' as const,
      liste: haveOwnPages ? url : listUrl('lieu'),
      lieux: own.flatMap(({ lieux }) => lieux),
      ...papersNamed(`intercommunalite-${toSlug(nom)}`),
    })),
    ...communes.map((commune) => ({
      nom: commune.nom,
      nature: 'commune' as const,
      liste: communeAddress(commune, corpus),
      lieux: commune.lieux,
      ...papersNamed(commune.id.replaceAll('_', '-')),
    })),
  ];
}

const papersNamed = (name: string) => ({
  a4: `/lieux/papier/${name}-depliant.pdf`,
  a3: `/lieux/papier/${name}-affiche.pdf`,
});
