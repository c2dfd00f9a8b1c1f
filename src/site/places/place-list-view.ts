import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { PLACE_FINDER } from '../../model/addresses.ts';
import { pageUrl } from '../../model/pages.ts';
import { gradeOf } from '../../model/places/grade.ts';
import { saidNumber } from '../../model/places/telephone.ts';
import {
  GRADES,
  PRISES_EN_CHARGE,
  PUBLICS_ADRESSES,
  SERVICES,
} from '../../model/places/vocabularies.ts';
import { editionsHaving } from '../federation/editions-having.ts';
import { collectionView } from '../list-view.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { leafletAreas } from './leaflet-areas.ts';
import { nationalMapLinks } from './national-map.ts';
import { placeMap } from './place-map.ts';
import { type CommuneOfPlaces, communesOfPlaces } from './placed-places.ts';

/** « Trouver un lieu »: the finder, the map, and the index by commune that stands without script. */
export function placeListView(context: SiteContext): PageView {
  const { corpus, href } = context;
  const places = entriesOf(corpus, 'lieu');
  const communes = communesOfPlaces(corpus);
  const nationale = nationalMapLinks(corpus.edition.territoire);
  const page = collectionView('lieu', context);
  if (places.length === 0)
    return {
      ...page,
      contenu: {
        nationale,
        editions: editionsHaving('lieu', ['lieu', 'lieux'], context),
        reutiliser: href(pageUrl('reutiliser')),
        relier: (corpus.editions ?? []).length > 0 ? href(pageUrl('editions')) : '',
      },
    };
  return {
    ...page,
    contenu: {
      nationale,
      compte: count(places.length, 'lieu', 'lieux'),
      communes: communes.map((commune) => communeView(commune, context)),
      compteCommunes: count(communes.length, 'commune', 'communes'),
      carte: placeMap(communes),
      services: offered(SERVICES, places, ({ services }) => services),
      publics: [
        ...offered(PUBLICS_ADRESSES, places, (data) => data.publics_specifiquement_adresses),
        ...offered(PRISES_EN_CHARGE, places, (data) => data.prise_en_charge_specifique),
      ],
      grades: Object.entries(GRADES).map(([id, libelle]) => ({ id, libelle })),
      donnees: href(PLACE_FINDER),
      racine: page.url,
      etat: href(pageUrl('etat-des-lieux')),
      papiers: leafletAreas(corpus).map(({ nom, a4, a3 }) => ({
        nom: context.writer.text(nom),
        a4: href(a4),
        a3: href(a3),
      })),
      horsConnexion: href(pageUrl('hors-connexion')),
    },
  };
}

const count = (number: number, one: string, several: string): string =>
  `${number} ${number > 1 ? several : one}`;

/** The words of a vocabulary that at least one place employs. */
function offered<V extends Record<string, string>>(
  words: V,
  places: readonly EntryOf<'lieu'>[],
  of: (data: EntryOf<'lieu'>['data']) => readonly (keyof V)[],
): { id: string; libelle: string }[] {
  const held = new Set<keyof V>(places.flatMap(({ data }) => of(data)));
  return Object.entries(words)
    .filter(([id]) => held.has(id))
    .map(([id, libelle]) => ({ id, libelle }));
}

/** A commune of the index: its places with the number to call, as few words as can be. */
const communeView = ({ id, nom, epci, lieux }: CommuneOfPlaces, { writer, href }: SiteContext) => ({
  id,
  nom: writer.text(nom),
  epci: epci && writer.text(epci.nom),
  lieux: lieux.map(({ url, data }) => {
    const grade = gradeOf(data);
    return {
      titre: writer.text(data.titre),
      url: href(url),
      telephone: data.telephone && { dit: saidNumber(data.telephone), numero: data.telephone },
      grade: grade && GRADES[grade],
    };
  }),
});
