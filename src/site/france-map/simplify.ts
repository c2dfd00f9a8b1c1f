import type { Point } from './outlines.ts';

/**
 * The same line with fewer points, none farther than `tolerance` from it (Douglas and Peucker, 1973). Both ends stay;
 * a closed line keeps the point farthest from its start too.
 */
export function simplifyLine(line: readonly Point[], tolerance: number): Point[] {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last || line.length < 3) return [...line];
  const { at, distance } = farthest(line, first, last);
  if (distance <= tolerance) return [first, last];
  return [
    ...simplifyLine(line.slice(0, at + 1), tolerance).slice(0, -1),
    ...simplifyLine(line.slice(at), tolerance),
  ];
}

function farthest(line: readonly Point[], from: Point, to: Point) {
  let found = { at: 0, distance: 0 };
  line.forEach((point, at) => {
    const distance = distanceToSegment(point, from, to);
    if (distance > found.distance) found = { at, distance };
  });
  return found;
}

function distanceToSegment([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / squared;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - fromX - share * dx, y - fromY - share * dy);
}
