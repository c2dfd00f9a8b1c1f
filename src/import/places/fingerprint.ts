import { createHash } from 'node:crypto';

/** The field that keeps the fingerprint of what was imported. */
export const FINGERPRINT = 'empreinte_import';

/** Fields that say nothing of the place itself, or that an import does not give. */
const APART: ReadonlySet<string> = new Set([
  FINGERPRINT,
  'creation',
  'auteurs',
  'licence',
  'mise_a_jour',
]);

/**
 * What a place said when it was imported, in a few signs: as long as its file says the same, nobody has changed it here.
 * The order of the fields and the empty ones do not count.
 */
export function fingerprint(data: Readonly<Record<string, unknown>>, body: string): string {
  const said = Object.entries(data)
    .filter(([name, value]) => !APART.has(name) && !isEmpty(value))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([said, body.trim()]))
    .digest('hex')
    .slice(0, 16);
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** The fields whose values differ, for who must choose between them. */
export const differing = (
  here: Readonly<Record<string, unknown>>,
  there: Readonly<Record<string, unknown>>,
): string[] =>
  [...new Set([...Object.keys(here), ...Object.keys(there)])].filter(
    (name) =>
      !APART.has(name) &&
      JSON.stringify(here[name] ?? null) !== JSON.stringify(there[name] ?? null) &&
      !(isEmpty(here[name]) && isEmpty(there[name])),
  );
