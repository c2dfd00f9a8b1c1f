import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { listUrl, PLACE_FINDER } from '../../model/addresses.ts';
import { pageUrl } from '../../model/pages.ts';
import { FIRST_LEVEL, receivesBeginners } from '../../model/places/beginners.ts';
import { PRISES_EN_CHARGE, PUBLICS_ADRESSES, SERVICES } from '../../model/places/vocabularies.ts';
import { editionsHaving } from '../federation/editions-having.ts';
import { collectionView } from '../list-view.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';
import { areasView, communeView, paperView } from './index-view.ts';
import { leafletAreas } from './leaflet-areas.ts';
import { nationalMapLinks } from './national-map.ts';
import { placeAreas } from './place-areas.ts';
import { placeMap } from './place-map.ts';
import { type CommuneOfPlaces, communesOfPlaces } from './placed-places.ts';

/** « Trouver un lieu »: the finder, the map, and the index by commune that stands without script. */
export function placeListView(context: SiteContext): PageView {
  const { corpus, href } = context;
  const communes = communesOfPlaces(corpus);
  const page = collectionView('lieu', context);
  const nationale = nationalMapLinks(corpus.edition.territoire);
  if (communes.length === 0)
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
      ...finder(communes, context),
      nationale,
      carte: placeMap(communes),
      papiers: papers(context),
    },
  };
}

/** The same for who has never touched a computer: the places where somebody helps them, and nothing else. */
export function beginnerPlacesView(context: SiteContext): PageView {
  const awaited = new Set(firstWorkshops(context).map(({ data }) => data.lieu));
  const communes = communesOfPlaces(context.corpus).flatMap((commune) => {
    const lieux = commune.lieux.filter(
      ({ data, key }) => receivesBeginners(data) || awaited.has(key),
    );
    return lieux.length > 0 ? [{ ...commune, lieux }] : [];
  });
  return {
    ...sitePageView(
      'lieux-pour-debuter',
      'Là, quelqu’un se met à côté de la personne, ou lui apprend les bases. Téléphonez avant de venir : dites qu’elle n’a jamais essayé.',
      context,
    ),
    contenu: {
      ...finder(communes, context),
      debuter: true,
      premiersAteliers:
        firstWorkshops(context).length > 0
          ? `${context.href(listUrl('atelier'))}?niveau=${FIRST_LEVEL}`
          : '',
      nationale: nationalMapLinks(context.corpus.edition.territoire),
      papiers: [],
    },
  };
}

const firstWorkshops = ({ corpus }: SiteContext): EntryOf<'atelier'>[] =>
  entriesOf(corpus, 'atelier').filter(({ data }) => data.niveau === FIRST_LEVEL);

/** The form that finds places on the device, and the index of these communes. */
function finder(communes: readonly CommuneOfPlaces[], context: SiteContext) {
  const { corpus, href } = context;
  const places = entriesOf(corpus, 'lieu');
  const held = communes.reduce((sum, { lieux }) => sum + lieux.length, 0);
  return {
    compte: count(held, 'lieu', 'lieux'),
    ...(placeAreas(corpus).length > 0
      ? { communes: [], territoires: areasView(communes, context) }
      : {
          communes: communes.map((commune) => communeView(commune, context)),
          territoires: [],
        }),
    compteCommunes: count(communes.length, 'commune', 'communes'),
    services: offered(SERVICES, places, ({ services }) => services),
    publics: [
      ...offered(PUBLICS_ADRESSES, places, (data) => data.publics_specifiquement_adresses),
      ...offered(PRISES_EN_CHARGE, places, (data) => data.prise_en_charge_specifique),
    ],
    debutants:
      places.some(({ data }) => receivesBeginners(data)) ||
      firstWorkshops(context).some(({ data }) => data.lieu !== undefined),
    donnees: href(PLACE_FINDER),
    racine: href(listUrl('lieu')),
    ateliers: href(listUrl('atelier')),
    etat: href(pageUrl('etat-des-lieux')),
    horsConnexion: href(pageUrl('hors-connexion')),
  };
}

/** The papers of the territory; where each intercommunalité has its page, those of its communes stand there. */
function papers(context: SiteContext) {
  const isWhole = placeAreas(context.corpus).length === 0;
  return leafletAreas(context.corpus)
    .filter(({ nature }) => isWhole || nature === 'intercommunalite')
    .map((area) => paperView(area, context));
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
