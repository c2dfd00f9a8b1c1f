import { readFileSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import { load } from 'js-yaml';
import type { EntryLocation } from '../../corpus/edition-files.ts';
import { groupBy } from '../../corpus/group-by.ts';
import { toSlug } from '../../model/slug.ts';

/** A place that the content holds already, or that this import has just made. */
export interface KnownPlace {
  slug: string;
  path: string;
  data: Record<string, unknown>;
  body: string;
}

/** Reads a place as it is written, without checking it. */
export function readKnownPlace({ slug, path }: EntryLocation): KnownPlace {
  const [, front = '', body = ''] =
    /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)([\s\S]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
  const data = load(front, { schema: undefined }) ?? {};
  return { slug, path, data: plainDates(data as Record<string, unknown>), body };
}

/** YAML's dates as they are written. */
const plainDates = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      value instanceof Date ? value.toISOString().slice(0, 10) : value,
    ]),
  );

/** How alike two names must be, out of 1. */
const SAME_NAME = 0.8;
const SAME_ADDRESS = 0.7;
/** How near two points must be, in degrees: about 150 metres. */
const SAME_POINT = 0.0015;

/** Finds a place again: by its identifier, else by its name and its address in the same commune. */
export function placeFinder(known: readonly KnownPlace[]) {
  const byId = new Map(known.map((place) => [String(place.data.id ?? ''), place]));
  const byCommune = groupBy(known, ({ data }) => communeKey(data));
  return (data: Record<string, unknown>): KnownPlace | undefined => {
    const same = data.id !== undefined && byId.get(String(data.id));
    if (same) return same;
    return (
      byCommune
        .get(communeKey(data))
        // Another identifier of the same source is another place.
        ?.filter((place) => place.data.id === undefined || data.id === undefined)
        .find((place) => isSame(place.data, data))
    );
  };
}

const communeKey = (data: Record<string, unknown>): string =>
  `${data.code_postal} ${toSlug(String(data.commune ?? ''))}`;

function isSame(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  if (alike(String(a.titre), String(b.titre)) < SAME_NAME) return false;
  if (alike(String(a.adresse), String(b.adresse)) >= SAME_ADDRESS) return true;
  const apart = (name: string) => Math.abs(Number(a[name]) - Number(b[name]));
  return apart('latitude') < SAME_POINT && apart('longitude') < SAME_POINT;
}

function alike(a: string, b: string): number {
  const [one, other] = [toSlug(a), toSlug(b)];
  return 1 - distance(one, other) / Math.max(1, one.length, other.length);
}
