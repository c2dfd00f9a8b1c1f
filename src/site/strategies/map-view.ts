import { officialTerritories } from '../../corpus/official-territories.ts';
import { frenchTypography } from '../../markdown/typography.ts';
import { areMany, departementUrl } from '../federation/departements-of-editions.ts';
import {
  ENLARGED,
  enlargedParis,
  franceMap,
  lighterFranceMap,
  MAP_SIZE,
} from '../france-map/france-map.ts';
import type { SiteContext } from '../site-context.ts';
import type { PlacedStrategy } from './placed-strategies.ts';

/** A strategy as the list beside the map shows it. */
interface PlaceLink {
  url: string;
  titre: string;
  /** Level, and name of the territory when the list does not already say it. */
  precision: string;
}

/** A département that has strategies: its own, those of places in it, those of its région. */
interface MarkedDepartement {
  /** Anchor in the list. */
  id: string;
  code: string;
  nom: string;
  liens: PlaceLink[];
  /** Where its place on the map leads: to its only strategy, or to the list of them. */
  url: string;
  /** « Charente-Maritime (17) : 1 stratégie » */
  annonce: string;
  /** Only its région has a strategy. */
  parRegion: boolean;
}

/** A département as the map draws it. */
interface MapPlace {
  code: string;
  url: string;
  annonce: string;
  parRegion: boolean;
  chemin: string;
  x: number;
  y: number;
}

/** What the component `carte-de-france` shows: the same facts as a drawing and as a list. */
export interface MapView {
  largeur: number;
  hauteur: number;
  pays: string;
  limites: string;
  /** Paris and its neighbours once more, enlarged. */
  paris: { pays: string; limites: string };
  lieux: MapPlace[];
  /** Small places that are marked on the map, and can only be followed where they are enlarged. */
  reperes: { chemin: string; parRegion: boolean }[];
  /** Overseas, which the map does not draw. */
  outreMer: { code: string; nom: string; marque?: MarkedDepartement | undefined }[];
  departements: MarkedDepartement[];
  regions: { nom: string; liens: PlaceLink[]; departements: string }[];
  france: PlaceLink[];
}

/** Départements and régions at once; other territories overseas show when they have a strategy. */
const OVERSEAS = ['971', '972', '973', '974', '976'];

/** The outlines of more départements, in all their detail, are most of what the page weighs. */
const MOST_IN_DETAIL = 40;

/** Where strategies stand. */
export function mapView(strategies: readonly PlacedStrategy[], context: SiteContext): MapView {
  const marked = markedDepartements(strategies, context);
  const [largeur, hauteur] = MAP_SIZE;
  const france = marked.length > MOST_IN_DETAIL ? lighterFranceMap() : franceMap();
  const { land, borders } = france;
  const paris = enlargedParis();
  const enlarged: readonly string[] = ENLARGED;
  const names = officialTerritories('departement');
  const overseas = [
    ...OVERSEAS,
    ...marked.map(({ code }) => code).filter((code) => /^9[78]/.test(code)),
  ];
  const ofLevel = (level: string) => strategies.filter(({ niveau }) => niveau.id === level);
  return {
    largeur,
    hauteur,
    pays: land,
    limites: borders,
    paris: { pays: paris.land, limites: paris.borders },
    lieux: marked.flatMap((departement) => {
      const map = enlarged.includes(departement.code) ? paris : france;
      const shape = map.shape(departement.code);
      if (!shape) return [];
      const { code, url, annonce, parRegion } = departement;
      const [x, y] = shape.centre;
      return [{ code, url, annonce, parRegion, chemin: shape.path, x, y }];
    }),
    reperes: marked
      .filter(({ code }) => enlarged.includes(code))
      .map(({ code, parRegion }) => ({ chemin: france.shape(code)?.path ?? '', parRegion })),
    outreMer: [...new Set(overseas)].map((code) => ({
      code,
      nom: context.writer.text(names.get(code) ?? code),
      marque: marked.find((departement) => departement.code === code),
    })),
    departements: marked.filter(({ parRegion }) => !parRegion),
    regions: ofLevel('region').map((strategy) => ({
      nom: strategy.territoire,
      liens: [placeLink(strategy, 'Région')],
      departements: context.writer.text(
        strategy.departements.map((code) => names.get(code) ?? code).join(', '),
      ),
    })),
    france: ofLevel('pays').map((strategy) => placeLink(strategy, 'France entière')),
  };
}

function markedDepartements(
  strategies: readonly PlacedStrategy[],
  context: SiteContext,
): MarkedDepartement[] {
  const { writer } = context;
  const names = officialTerritories('departement');
  const codes = new Set(strategies.flatMap(({ departements }) => departements));
  return [...codes].sort().map((code) => {
    const here = strategies.filter(({ departements }) => departements.includes(code));
    const nom = writer.text(names.get(code) ?? code);
    const parRegion = here.every(({ niveau }) => niveau.id === 'region');
    const id = `departement_${code}`;
    const count = `${here.length} stratégie${here.length > 1 ? 's' : ''}`;
    return {
      id,
      code,
      nom,
      liens: placeLinks(here, code, context),
      url: here.length === 1 ? (here[0]?.lien.url ?? '') : `#${parRegion ? 'bloc_regions' : id}`,
      annonce: writer.text(`${nom} (${code}) : ${count}${parRegion ? ' de sa région' : ''}`),
      parRegion,
    };
  });
}

/** The strategies of a département; where it has a page of its own, the way there in the place of those that others share. */
function placeLinks(
  here: readonly PlacedStrategy[],
  code: string,
  { corpus, href }: SiteContext,
): PlaceLink[] {
  const links = (list: readonly PlacedStrategy[]) =>
    list.map((strategy) => placeLink(strategy, precision(strategy)));
  const shared = here.filter(({ origine }) => origine);
  if (!areMany(corpus.editions) || shared.length < 2) return links(here);
  return [
    ...links(here.filter(({ origine }) => !origine)),
    {
      url: href(departementUrl(code)),
      titre: `${shared.length} stratégies d’éditions locales`,
      precision: '',
    },
  ];
}

const placeLink = ({ lien, origine }: PlacedStrategy, words: string): PlaceLink => ({
  url: lien.url,
  titre: lien.titre,
  precision: [words, origine && `édition « ${origine.nom} »`].filter(Boolean).join(', '),
});

const precision = ({ niveau, territoire }: PlacedStrategy) =>
  niveau.id === 'departement'
    ? niveau.libelle
    : frenchTypography(`${niveau.libelle} : ${territoire}`);
