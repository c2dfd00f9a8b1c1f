import { distance as lettersApart } from 'fastest-levenshtein';
import type { Spell } from '../../model/opening-hours/open-at.ts';
import {
  DEGREES,
  type FinderData,
  type FinderPlace,
  TRAITS,
} from '../../model/places/finder-data.ts';
import { toSlug } from '../../model/slug.ts';
import { type BeginnerSession, isHeldWithin } from './beginner-workshops.ts';
import { opensWithin } from './open-now.ts';

/** What somebody looks for. */
export interface PlaceQuery {
  /** A commune by its name or by one of its codes; empty for the whole territory. */
  commune: string;
  /** Identifier of a service; empty for any. */
  service: string;
  /** Identifier of a public or of a particular need; empty for anybody. */
  public: string;
  gratuit: boolean;
  /** Only where somebody helps who has never touched a computer. */
  debutant: boolean;
  /** Only where the hours say that it is open within each of these. */
  quand: readonly Spell[];
  /** Where one is: known to this device only. */
  ici?: { latitude: number; longitude: number } | undefined;
}

/** A place that was found, with its distance in kilometres where both ends are known. */
export interface FoundPlace {
  lieu: FinderPlace;
  km?: number | undefined;
  /** The next session for who has never touched a computer, where that is asked for. */
  seance?: BeginnerSession | undefined;
}

/** What is to come at each place for who has never touched a computer, by its number. */
export type ComingSessions = ReadonlyMap<number, readonly BeginnerSession[]>;

export interface FoundPlaces {
  /** In the commune, nearest first; then around it. */
  lieux: readonly FoundPlace[];
  /** How many of them, from the first, are in the commune that was asked for. */
  sur_place: number;
  /** The commune that was understood, when it is not the one that was typed to the letter. */
  compris?: string | undefined;
  /** The commune is known, and has no place. */
  sans?: string | undefined;
  /** Nothing of that name. */
  inconnue?: true;
}

/** Looks for places. Everything is compared on the device; nothing is sent. */
export function findPlaces(
  data: FinderData,
  query: PlaceQuery,
  sessions: ComingSessions = new Map(),
): FoundPlaces {
  const asked = query.debutant ? sessions : new Map<number, BeginnerSession[]>();
  const isOpen = openness(data);
  const fitting = data.lieux.flatMap((lieu, at): FoundPlace[] => {
    const coming = asked.get(at) ?? [];
    const isThere = (spell: Spell) =>
      isOpen(lieu, spell) || coming.some((session) => isHeldWithin(session, spell));
    return fits(lieu, query, data, coming.length > 0) && query.quand.every(isThere)
      ? [{ lieu, seance: coming[0] }]
      : [];
  });
  const typed = query.commune.trim();
  if (typed === '') {
    const lieux = byDistance(fitting, query.ici);
    return { lieux, sur_place: lieux.length };
  }
  const named = communeNamed(data, typed);
  if (!named) return { lieux: [], sur_place: 0, inconnue: true };
  const here = fitting.filter(({ lieu }) => named.communes.includes(lieu[2]));
  const centre = query.ici ?? centreOf(data, named.communes);
  const around = fitting.filter(
    (place) => !here.includes(place) && isAround(place.lieu, named.epci, centre, data),
  );
  return {
    lieux: [...byDistance(here, centre), ...byDistance(around, centre)],
    sur_place: here.length,
    ...(named.nom !== undefined && { compris: named.nom }),
    ...(named.communes.length === 0 && { sans: named.officiel }),
  };
}

function fits(
  place: FinderPlace,
  { service, public: wanted, gratuit, debutant }: PlaceQuery,
  { services, publics }: FinderData,
  isAwaited: boolean,
): boolean {
  const [, , , , , , offered, received, traits] = place;
  const asks = (all: readonly string[], id: string, bits: number) =>
    id === '' || (bits & (1 << all.indexOf(id))) !== 0;
  const has = (trait: number) => (traits & trait) !== 0;
  // A place that is reserved to others does not receive one; a place that says nothing receives everybody.
  const isWelcome = wanted === '' || received === 0 || asks(publics, wanted, received);
  return (
    asks(services, service, offered) &&
    isWelcome &&
    (!gratuit || has(TRAITS.gratuit)) &&
    (!debutant || isAwaited || has(TRAITS.debutant))
  );
}

/** Whether places are open within a spell; hundreds of them keep the same hours. */
function openness({ horaires, communes }: FinderData) {
  const known = new Map<string, boolean>();
  return ([, , commune, , , hours]: FinderPlace, spell: Spell): boolean => {
    const source = horaires[hours];
    if (source === undefined) return false;
    const code = holidayCode(communes[commune]?.[2]);
    const key = `${hours} ${code} ${spell.from} ${spell.day.day}`;
    const open = known.get(key) ?? opensWithin(source, spell, code);
    known.set(key, open);
    return open;
  };
}

/** The code that tells the public holidays of a commune: that of Insee stands last. */
export const holidayCode = (codes = ''): string => codes.split(' ').at(-1) ?? '';

interface NamedCommune {
  /** Numbers of the communes of that name that have places. */
  communes: number[];
  epci: number;
  /** Its name on the official list. */
  officiel: string;
  /** The same, when it was spelled otherwise. */
  nom?: string;
}

/** How far a name may be from what was typed, in letters. */
const MISTAKES = 2;

/** A commune as names are compared with. */
interface KnownCommune {
  nom: string;
  slug: string;
  codes: readonly string[];
  epci: number;
  at: number;
}

const knownOf = new WeakMap<FinderData, readonly KnownCommune[]>();

/** The communes with and without places, made ready once for all that is typed. */
function knownCommunes(data: FinderData): readonly KnownCommune[] {
  const before = knownOf.get(data);
  if (before) return before;
  const { communes, sans } = data;
  const all = [
    ...communes.map(([nom, , codes, epci], at) => ({ nom, codes: codes.split(' '), epci, at })),
    ...sans.map(([nom, epci, codes]) => ({ nom, codes: codes.split(' '), epci, at: -1 })),
  ].map((commune) => ({ ...commune, slug: toSlug(commune.nom) }));
  knownOf.set(data, all);
  return all;
}

/** The commune that was meant: by its code, its name, the start of its name, or a name a letter or two away. */
function communeNamed(data: FinderData, typed: string): NamedCommune | undefined {
  // « Paris 15e », « Pau cedex »: the commune is meant.
  const wanted = toSlug(typed).replace(/-cedex.*$|-\d+(er?|eme)?(-arrondissement)?$/, '');
  const slugs = knownCommunes(data);
  type Known = KnownCommune;
  const chosen = (found: readonly Known[], isExact: boolean): NamedCommune | undefined => {
    const [first] = found;
    if (!first) return undefined;
    const same = isExact ? found : found.filter(({ nom }) => nom === first.nom);
    return {
      communes: same.map(({ at }) => at).filter((at) => at >= 0),
      epci: first.epci,
      officiel: first.nom,
      ...(!isExact && { nom: first.nom }),
    };
  };
  const by = (test: (commune: Known) => boolean) => slugs.filter(test);
  const words = (slug: string) =>
    `-${slug.replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte')}-`;
  return (
    chosen(
      by(({ codes }) => codes.includes(typed.replaceAll(' ', ''))),
      true,
    ) ??
    chosen(
      by(({ slug }) => words(slug) === words(wanted)),
      true,
    ) ??
    (wanted.length > 1
      ? (chosen(
          by(({ slug }) => slug.startsWith(wanted)),
          false,
        ) ??
        chosen(
          by(({ slug }) => words(slug).includes(words(wanted))),
          false,
        ) ??
        chosen(nearest(slugs, wanted), false))
      : undefined)
  );
}

function nearest<T extends { slug: string }>(all: readonly T[], wanted: string): T[] {
  return all
    .map((commune) => ({ commune, apart: lettersApart(commune.slug, wanted) }))
    .filter(({ apart }) => apart <= MISTAKES && apart < wanted.length / 2)
    .sort((a, b) => a.apart - b.apart)
    .map(({ commune }) => commune);
}

type Point = { latitude: number; longitude: number };

/** Where a place is, in degrees. */
export function pointOf([, , , , , , , , , , latitude, longitude]: FinderPlace): Point | undefined {
  if (latitude === undefined || longitude === undefined) return undefined;
  return { latitude: latitude / DEGREES, longitude: longitude / DEGREES };
}

/** The middle of the places of these communes. */
function centreOf({ lieux }: FinderData, communes: readonly number[]): Point | undefined {
  const points = lieux
    .filter((place) => communes.includes(place[2]))
    .map(pointOf)
    .filter((point) => point !== undefined);
  if (points.length === 0) return undefined;
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return { latitude: mean((point) => point.latitude), longitude: mean((point) => point.longitude) };
}

/** How far is still around, in kilometres, as the crow flies. */
const AROUND = 20;

function isAround(
  place: FinderPlace,
  epci: number,
  centre: Point | undefined,
  { communes }: FinderData,
): boolean {
  const point = pointOf(place);
  if (centre && point) return kilometres(centre, point) <= AROUND;
  return epci >= 0 && communes[place[2]]?.[3] === epci;
}

function byDistance(places: readonly FoundPlace[], from: Point | undefined): FoundPlace[] {
  if (!from) return [...places];
  return places
    .map((found) => {
      const point = pointOf(found.lieu);
      return { ...found, km: point && kilometres(from, point) };
    })
    .sort((a, b) => (a.km ?? Number.MAX_VALUE) - (b.km ?? Number.MAX_VALUE));
}

const EARTH = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The distance between two points, as the crow flies. */
export function kilometres(from: Point, to: Point): number {
  const [dLat, dLon] = [
    radians(to.latitude - from.latitude),
    radians(to.longitude - from.longitude),
  ];
  const half =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(half));
}
