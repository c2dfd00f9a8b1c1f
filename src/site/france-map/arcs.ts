import type { Outlines, Ring } from './outlines.ts';

/** A piece of border between two meeting points, with the départements on its sides: one on a coast, two inland. */
export interface Arc {
  /** Numbers of its points, in the direction of `owners[0]`. Closed when the first one comes back last. */
  points: readonly number[];
  owners: string[];
}

/** One turn around a piece of land: its arcs in order, each with the direction it is followed in. */
export type ArcRing = readonly { arc: Arc; reversed: boolean }[];

/** The same borders as `Outlines`, each kept once: simplified once, both neighbours still meet. */
export interface Borders {
  arcs: readonly Arc[];
  rings: ReadonlyMap<string, readonly ArcRing[]>;
}

/** Cuts rings where three borders meet, or a border reaches the sea. */
export function cutIntoArcs({ rings }: Outlines): Borders {
  const meeting = meetingPoints([...rings.values()].flat());
  const known = new Map<string, Arc>();
  const arcRings = new Map<string, ArcRing[]>();
  for (const [code, own] of rings) {
    arcRings.set(
      code,
      own.map((ring) =>
        cutRing(ring, meeting).map((points) => {
          const forward = points.join(' ');
          const before = known.get(points.toReversed().join(' '));
          if (before) {
            before.owners.push(code);
            return { arc: before, reversed: true };
          }
          const arc = { points, owners: [code] };
          known.set(forward, arc);
          return { arc, reversed: false };
        }),
      ),
    );
  }
  return { arcs: [...known.values()], rings: arcRings };
}

/** Points from which more than two borders leave. */
function meetingPoints(rings: readonly Ring[]): ReadonlySet<number> {
  const neighbours = new Map<number, Set<number>>();
  const join = (from: number, to: number) =>
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
  for (const ring of rings) {
    ring.forEach((point, at) => {
      const next = ring[(at + 1) % ring.length] as number;
      join(point, next);
      join(next, point);
    });
  }
  return new Set([...neighbours].filter(([, { size }]) => size > 2).map(([point]) => point));
}

function cutRing(ring: Ring, meeting: ReadonlySet<number>): number[][] {
  const first = ring.findIndex((point) => meeting.has(point));
  // A ring that meets no other starts at its lowest number: an enclave and the hole around it then agree.
  const start = first >= 0 ? first : ring.indexOf(Math.min(...ring));
  const turned = [...ring.slice(start), ...ring.slice(0, start), ring[start] as number];
  const arcs: number[][] = [];
  let arc: number[] = [];
  for (const point of turned) {
    arc.push(point);
    if (meeting.has(point) && arc.length > 1) {
      arcs.push(arc);
      arc = [point];
    }
  }
  if (arc.length > 1) arcs.push(arc);
  return arcs;
}
