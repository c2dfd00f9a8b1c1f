import { saidNumber } from '../../model/places/telephone.ts';
import type { SiteContext } from '../site-context.ts';
import type { LeafletArea } from './leaflet-areas.ts';
import { areasOf } from './place-areas.ts';
import type { CommuneOfPlaces } from './placed-places.ts';

/** A commune of the index: its places with the number to call, as few words as can be. */
export const communeView = (
  { id, nom, lieux }: CommuneOfPlaces,
  { writer, href }: SiteContext,
) => ({
  id,
  nom: writer.text(nom),
  lieux: lieux.map(({ url, data }) => ({
    titre: writer.text(data.titre),
    url: href(url),
    telephone: data.telephone && { dit: saidNumber(data.telephone), numero: data.telephone },
  })),
});

/** The intercommunalités of these communes, each with its page and the names that one looks for there. */
export const areasView = (
  communes: readonly CommuneOfPlaces[],
  { writer, href }: SiteContext,
): { nom: string; url: string; communes: string }[] =>
  areasOf(communes).map((area) => ({
    nom: writer.text(area.nom),
    url: href(area.url),
    communes: writer.text(area.communes.map(({ nom }) => nom).join(', ')),
  }));

/** The papers of an area. */
export const paperView = ({ nom, a4, a3 }: LeafletArea, { writer, href }: SiteContext) => ({
  nom: writer.text(nom),
  a4: href(a4),
  a3: href(a3),
});
