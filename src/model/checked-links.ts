import * as z from 'zod';

/** What the last visit of an address gave. */
export const LINK_STATES = {
  ok: 'répond',
  redirige: 'répond, à une autre adresse',
  introuvable: 'la page n’existe plus',
  injoignable: 'le site ne répond pas',
} as const;

export type LinkState = keyof typeof LINK_STATES;

const address = z.url({ protocol: /^https?$/ });

/** An address that does not simply answer: where it leads now, or since when it fails. */
const result = z.union([
  z.literal('ok'),
  z.strictObject({ etat: z.literal('redirige'), vers: address }),
  z.strictObject({
    etat: z.enum(['introuvable', 'injoignable']),
    depuis: z.iso.date(),
    cause: z.string().max(200),
  }),
]);

/**
 * `liens-verifies.yml`: what the last check of the addresses of other sites gave. `npm run links` writes it, one line an
 * address and one date for all, so that two checks differ by what has changed only.
 */
export const checkedLinksSchema = z.strictObject({
  verifie_le: z.iso.date(),
  adresses: z.record(address, result).default({}),
});

export type CheckedLinks = z.infer<typeof checkedLinksSchema>;
export type LinkResult = CheckedLinks['adresses'][string];

export const linkState = (found: LinkResult): LinkState => (found === 'ok' ? 'ok' : found.etat);

/** What is known of an address: the result of its last check, and the day of it. */
export interface CheckedLink {
  /** `AAAA-MM-JJ` */
  date: string;
  result: LinkResult;
}
