import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { clockwise, type Outlines, type Point, type Ring } from './outlines.ts';

const SOURCE = 'world-atlas/countries-10m.json';

/** Where a territory stands in the source: the country that holds it, and a circle around its islands, in degrees. */
interface Whereabouts {
  /** Code of the country, ISO 3166-1 numeric. */
  country: string;
  centre: Point;
  radius: number;
}

const FRANCE = '250';

/**
 * The territories overseas that have an outline to draw. French Polynesia, Wallis and Futuna and the southern lands are
 * specks over an ocean, and the source has ten points for Saint-Barthélemy: their names say more.
 */
const OVERSEAS: Readonly<Record<string, Whereabouts>> = {
  971: { country: FRANCE, centre: [-61.5, 16.2], radius: 0.7 },
  972: { country: FRANCE, centre: [-61, 14.65], radius: 0.7 },
  973: { country: FRANCE, centre: [-53.3, 3.7], radius: 1.5 },
  974: { country: FRANCE, centre: [55.5, -21.1], radius: 0.7 },
  975: { country: '666', centre: [-56.3, 47], radius: 0.7 },
  976: { country: FRANCE, centre: [45.2, -12.8], radius: 0.7 },
  978: { country: '663', centre: [-63.1, 18.1], radius: 0.7 },
  988: { country: '540', centre: [166, -21.2], radius: 2.6 },
};

/** What we read of a TopoJSON file: borders that neighbours share, in whole steps, each kept once. */
interface Topology {
  transform: { scale: Point; translate: Point };
  arcs: (readonly Point[])[];
  objects: { countries: { geometries: Country[] } };
}

type Country = { id: string } & (
  | { type: 'Polygon'; arcs: number[][] }
  | { type: 'MultiPolygon'; arcs: number[][][] }
);

/** Whether the outline of a territory overseas can be drawn, by its code. */
export const isDrawnOverseas = (code: string): boolean => code in OVERSEAS;

/**
 * Reads the outlines of the territories overseas in `world-atlas`: those of Natural Earth, in the public domain. Each is
 * flattened at its own latitude, so that none is stretched.
 */
export function readOverseas(): Outlines {
  const path = createRequire(import.meta.url).resolve(SOURCE);
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology;
  const points: Point[] = [];
  const numbered = (line: readonly Point[]): Ring =>
    clockwise(
      line.map((point) => points.push(point) - 1),
      points,
    );
  const rings = new Map(
    Object.entries(OVERSEAS).map(([code, where]) => [
      code,
      landsOf(topology, where.country)
        .filter((line) => isNear(line, where))
        .map((line) => numbered(flattened(line, where.centre))),
    ]),
  );
  return { points, rings };
}

/** The coast of each of the lands of a country, in degrees. */
function landsOf(topology: Topology, country: string): Point[][] {
  const found = topology.objects.countries.geometries.find(({ id }) => id === country);
  if (!found) return [];
  const polygons = found.type === 'Polygon' ? [found.arcs] : found.arcs;
  return polygons.map(([coast = []]) => coast.flatMap((arc) => lineOf(topology, arc).slice(1)));
}

/** An arc in degrees; a number below zero is the arc of the other side, followed backwards. */
function lineOf({ arcs, transform: { scale, translate } }: Topology, number: number): Point[] {
  let [x, y] = [0, 0];
  const line = (arcs[number < 0 ? ~number : number] ?? []).map(([dx, dy]): Point => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
  return number < 0 ? line.reverse() : line;
}

/** Whether a land stands around there: the middle of its coast does. */
function isNear(line: readonly Point[], { centre, radius }: Whereabouts): boolean {
  const middle = (axis: 0 | 1) => line.reduce((sum, point) => sum + point[axis], 0) / line.length;
  return Math.hypot(middle(0) - centre[0], middle(1) - centre[1]) <= radius;
}

/** From degrees to a drawing, y downwards: there a degree of longitude is shorter than one of latitude. */
const flattened = (line: readonly Point[], [, latitude]: Point): Point[] =>
  line.map(([x, y]) => [x * Math.cos((latitude * Math.PI) / 180), -y]);
