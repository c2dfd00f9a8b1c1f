import { InnerAddress } from './public-address.ts';

const CAUSES: Record<string, string> = {
  ENOTFOUND: 'le nom du site n’existe pas',
  EAI_AGAIN: 'le nom du site n’a pas pu être lu',
  ECONNREFUSED: 'le site refuse la connexion',
  ECONNRESET: 'le site a coupé la connexion',
  CERT_HAS_EXPIRED: 'le certificat du site est périmé',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'la réponse n’est pas un texte en UTF-8',
  Z_DATA_ERROR: 'la réponse est mal comprimée',
  Z_BUF_ERROR: 'la réponse comprimée s’arrête avant la fin',
};

/** What Node says of an answer that is no HTTP. */
const NO_HTTP = 'HPE_';

/**
 * Why there was no answer at all, in French.
 * @param timeout milliseconds that were waited
 */
export function networkCause(error: unknown, timeout: number): string {
  const reasons = causesOf(error);
  if (reasons.some((reason) => reason.name === 'TimeoutError'))
    return `pas de réponse en ${Math.ceil(timeout / 1000)} s`;
  if (reasons.some((reason) => reason instanceof InnerAddress))
    return 'adresse de cette machine ou de son réseau : elle n’est pas visitée';
  const codes = reasons.flatMap((reason) => ('code' in reason ? [String(reason.code)] : []));
  const known = codes.find((code) => CAUSES[code]);
  if (codes.some((code) => code.startsWith(NO_HTTP)))
    return 'la réponse ne suit pas les règles du web (HTTP)';
  return CAUSES[known ?? ''] ?? `connexion impossible${codes[0] ? ` (${codes[0]})` : ''}`;
}

/** An error, those it comes from, and those it gathers when a name has several addresses. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const gathered = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...gathered].flatMap(causesOf)];
}
