import type { EditionData } from '../../model/edition.ts';

/** Months after which the file no longer counts: less than a year, as RFC 9116 asks. */
const MONTHS = 11;

/**
 * `/.well-known/security.txt` (RFC 9116): where to tell of a weakness; `undefined` when the edition gives no address to
 * write to. It expires with the months, so that an abandoned site says so: a build of each month gives another date.
 */
export function securityText(
  { mentions }: EditionData,
  url: string,
  today: Date,
): string | undefined {
  const courriel = mentions?.courriel;
  if (!courriel) return undefined;
  const end = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + MONTHS, 1));
  return [
    `Contact: mailto:${encodeURI(courriel)}`,
    `Expires: ${end.toISOString().replace('.000', '')}`,
    'Preferred-Languages: fr',
    `Canonical: ${url}`,
    '',
  ].join('\n');
}
