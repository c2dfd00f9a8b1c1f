import { type Arc, type ArcRing, cutIntoArcs } from './arcs.ts';
import { type Outlines, type Point, readOutlines, signedArea } from './outlines.ts';
import { isDrawnOverseas, readOverseas } from './overseas.ts';
import { simplifyLine } from './simplify.ts';

/** A drawing of metropolitan France, light enough to stand in a page. Paths are SVG path data in whole units. */
export interface FranceMap {
  /** The whole land, closed. */
  land: string;
  /** The borders between départements, each drawn once. */
  borders: string;
  /** Shape of a département by its code; `undefined` for those that the map does not show: all those overseas. */
  shape(code: string): Shape | undefined;
}

/** One département on the map. */
export interface Shape {
  /** Closed path. */
  path: string;
  /** Where its number is written. */
  centre: Point;
}

/** How a map is drawn from its source. */
interface Drawing {
  /** Codes to draw; all of them when left out. */
  codes?: readonly string[];
  /** How far a simplified line may be from its source, in the source's units (1/613 of the width of France). */
  tolerance: number;
  /** Units of the drawing for one of the source. */
  scale: number;
  /** Where the drawing starts, in its own units. */
  origin?: Point;
}

/** Paris and its three neighbours are a few pixels wide: the map shows them again, enlarged, in its empty corner. */
export const ENLARGED = ['75', '92', '93', '94'] as const;

/** Islets smaller than this many square units of the drawing are left out. */
const SMALLEST_ISLAND = 6;

/** Width and height of the map of France, in its units. */
export const MAP_SIZE = [613, 585] as const;

/** Finest detail that still shows on a map 600 pixels wide. */
const FRANCE: Drawing = { tolerance: 0.9, scale: 1 };

/** Where most départements are drawn one by one: what this leaves out does not show between their stripes. */
const LIGHTER: Drawing = { tolerance: 2.6, scale: 1 };

let outlines: Outlines | undefined;

/** The outlines of the départements; read once. */
export function franceOutlines(): Outlines {
  outlines ??= readOutlines();
  return outlines;
}

let france: FranceMap | undefined;
let lighter: FranceMap | undefined;
let paris: FranceMap | undefined;

/** The map of metropolitan France; drawn once. */
export function franceMap(): FranceMap {
  france ??= drawMap(franceOutlines(), FRANCE);
  return france;
}

/** The same in fewer strokes, for a page that draws most of the départements; drawn once. */
export function lighterFranceMap(): FranceMap {
  lighter ??= drawMap(franceOutlines(), LIGHTER);
  return lighter;
}

/** Paris and its neighbours, enlarged, placed in the empty corner of the map of France. */
export function enlargedParis(): FranceMap {
  paris ??= drawMap(franceOutlines(), {
    codes: ENLARGED,
    tolerance: 0.1,
    scale: 4.5,
    origin: [508, 6],
  });
  return paris;
}

/** The outline of a territory, in a square of so many units. */
export interface TerritoryOutline {
  chemin: string;
  largeur: number;
  hauteur: number;
}

const OUTLINE_SIDE = 96;
/** Finest detail that still shows in that square, in its units. */
const OUTLINE_DETAIL = 1;

let overseas: Outlines | undefined;

/** Read once, and only for who is there: the file holds the whole world. */
function overseasOutlines(): Outlines {
  overseas ??= readOverseas();
  return overseas;
}

/**
 * The outline of some départements together, without their borders; all of metropolitan France for none.
 * @returns `undefined` for what no map draws: islets over an ocean, unknown codes
 */
export function outlineOf(departements: readonly string[]): TerritoryOutline | undefined {
  const outlines = departements.some(isDrawnOverseas) ? overseasOutlines() : franceOutlines();
  const codes = departements.filter((code) => outlines.rings.has(code));
  if (codes.length === 0 && departements.length > 0) return undefined;
  const chosen = codes.length > 0 ? codes : [...outlines.rings.keys()];
  const corners = chosen
    .flatMap((code) => outlines.rings.get(code) ?? [])
    .flat()
    .map((at) => outlines.points[at] as Point);
  const [width, height] = [0, 1].map((axis) => {
    const along = corners.map((corner) => corner[axis] as number);
    return Math.max(...along) - Math.min(...along);
  }) as [number, number];
  const scale = OUTLINE_SIDE / Math.max(width, height);
  const { land } = drawMap(outlines, {
    codes: chosen,
    tolerance: OUTLINE_DETAIL / scale,
    scale,
    origin: [1, 1],
  });
  return {
    chemin: land,
    largeur: Math.ceil(width * scale) + 2,
    hauteur: Math.ceil(height * scale) + 2,
  };
}

function drawMap(outlines: Outlines, { codes, tolerance, scale, origin }: Drawing): FranceMap {
  const chosen = codes
    ? new Map(codes.map((code) => [code, outlines.rings.get(code) ?? []]))
    : outlines.rings;
  const { arcs, rings } = cutIntoArcs({ points: outlines.points, rings: chosen });
  const place = placing(outlines, chosen, scale, origin);
  const lines = new Map(
    arcs.map((arc) => {
      const line = arc.points.map((at) => outlines.points[at] as Point);
      return [arc, simplifyLine(line, tolerance).map(place)];
    }),
  );
  const lineOf = (arc: Arc) => lines.get(arc) ?? [];
  const coasts = arcs.filter(({ owners }) => owners.length === 1);
  const inland = arcs.filter(({ owners }) => owners.length > 1);
  const polygons = new Map(
    [...rings].map(([code, own]) => [code, largeEnough(own.map((ring) => polygon(ring, lineOf)))]),
  );
  return {
    land: largeEnough(joinCoasts(coasts).map((ring) => polygon(ring, lineOf)))
      .map(closedPath)
      .join(''),
    borders: inland.map((arc) => openPath(lineOf(arc))).join(''),
    shape(code) {
      const own = polygons.get(code);
      const main = own?.toSorted((a, b) => signedArea(b) - signedArea(a))[0];
      return own && main && { path: own.map(closedPath).join(''), centre: centreOf(main) };
    },
  };
}

/** From the source's units to whole units of the drawing. */
function placing(
  { points }: Outlines,
  rings: Outlines['rings'],
  scale: number,
  origin: Point | undefined,
): (point: Point) => Point {
  const shown = [...rings.values()].flat(2).map((at) => points[at] as Point);
  const [left, top] = origin
    ? [Math.min(...shown.map(([x]) => x)), Math.min(...shown.map(([, y]) => y))]
    : [0, 0];
  const [startX, startY] = origin ?? [0, 0];
  return ([x, y]) => [
    Math.round((x - left) * scale) + startX,
    Math.round((y - top) * scale) + startY,
  ];
}

/** Coasts one after the other, each from where the one before ends, until they close. */
function joinCoasts(coasts: readonly Arc[]): ArcRing[] {
  const left = new Map(coasts.map((arc) => [arc.points[0], arc]));
  const rings: ArcRing[] = [];
  for (const first of coasts) {
    const ring: Arc[] = [];
    for (let arc = left.get(first.points[0]); arc; arc = left.get(arc.points.at(-1))) {
      left.delete(arc.points[0]);
      ring.push(arc);
    }
    if (ring.length > 0) rings.push(ring.map((arc) => ({ arc, reversed: false })));
  }
  return rings;
}

/** The points around a ring; the end of an arc is the start of the next. */
const polygon = (ring: ArcRing, lineOf: (arc: Arc) => readonly Point[]): Point[] =>
  ring.flatMap(({ arc, reversed }) => {
    const line = lineOf(arc);
    return (reversed ? line.toReversed() : line).slice(0, -1);
  });

/** Without the islets, unless they are all that there is. */
function largeEnough(polygons: readonly Point[][]): Point[][] {
  const large = polygons.filter((ring) => Math.abs(signedArea(ring)) / 2 >= SMALLEST_ISLAND);
  return large.length > 0 ? large : [...polygons];
}

/** Centre of mass of a polygon. */
function centreOf(ring: readonly Point[]): Point {
  const area = signedArea(ring);
  const sums = ring.reduce(
    ([sumX, sumY], [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] as Point;
      const cross = x * nextY - nextX * y;
      return [sumX + (x + nextX) * cross, sumY + (y + nextY) * cross] as const;
    },
    [0, 0] as Point,
  );
  return [Math.round(sums[0] / (3 * area)), Math.round(sums[1] / (3 * area))];
}

const closedPath = (ring: readonly Point[]): string => `${openPath(ring)}z`;

/** Path data in relative steps, which are shorter than places. */
function openPath(line: readonly Point[]): string {
  const steps = line.map(([x, y], at) => {
    const [fromX, fromY] = line[at - 1] ?? [0, 0];
    return [x - fromX, y - fromY] as const;
  });
  const [[x, y] = [0, 0], ...rest] = steps;
  const moving = rest.filter(([dx, dy]) => dx !== 0 || dy !== 0);
  const moves = moving.map(([dx, dy]) => `${dx} ${dy}`).join(' ');
  return `M${x} ${y}${moves && `l${moves}`}`.replaceAll(' -', '-');
}
