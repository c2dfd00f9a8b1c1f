/** What one address answered. */
export type Answer =
  | { state: 'ok' }
  | { state: 'redirige'; to: string }
  | { state: 'introuvable' | 'injoignable'; cause: string };

/** How an address is asked. */
export interface AskSettings {
  /** Milliseconds to wait for each answer. */
  timeout: number;
  /** Who asks; a site may want to know, or to refuse. */
  userAgent: string;
}

/** Browsers give up after twenty; a link that needs more than these deserves to be mended. */
const MAX_HOPS = 6;

/**
 * Asks whether an address still answers: its head only, then the page itself when the site will not give a head alone.
 * A body is never downloaded. Permanent moves (301, 308) are reported; other redirects are not.
 */
export async function askAddress(address: string, settings: AskSettings): Promise<Answer> {
  let at = address;
  let moved = address;
  let isPermanent = true;
  for (let hop = 0; hop <= MAX_HOPS; hop += 1) {
    const answer = await answerOf(at, settings);
    if ('cause' in answer) return { state: 'injoignable', cause: answer.cause };
    const { status, location } = answer;
    if (!isRedirection(status)) return verdict(status, moved === address ? undefined : moved);
    const next = location === null ? undefined : webAddress(location, at);
    if (!next) return { state: 'injoignable', cause: `redirection sans adresse (${status})` };
    isPermanent &&= status === 301 || status === 308;
    if (isPermanent) moved = next;
    at = next;
  }
  return { state: 'injoignable', cause: 'redirections sans fin' };
}

type HttpAnswer = { status: number; location: string | null } | { cause: string };

const isRedirection = (status: number) => [301, 302, 303, 307, 308].includes(status);

function verdict(status: number, moved: string | undefined): Answer {
  if (status < 400) return moved ? { state: 'redirige', to: moved } : { state: 'ok' };
  if (status === 404 || status === 410) return { state: 'introuvable', cause: `réponse ${status}` };
  const refuses = status === 401 || status === 403 || status === 429;
  const cause = refuses ? `le site refuse la vérification (${status})` : `réponse ${status}`;
  return { state: 'injoignable', cause };
}

/** Any refusal of `HEAD` is worth a second question: many sites answer it wrongly. */
async function answerOf(address: string, settings: AskSettings): Promise<HttpAnswer> {
  const head = await request(address, 'HEAD', settings);
  return 'cause' in head || head.status < 400 ? head : request(address, 'GET', settings);
}

async function request(
  address: string,
  method: 'HEAD' | 'GET',
  { timeout, userAgent }: AskSettings,
): Promise<HttpAnswer> {
  try {
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: { 'User-Agent': userAgent, Accept: 'text/html,*/*;q=0.8' },
    });
    await response.body?.cancel();
    return { status: response.status, location: response.headers.get('location') };
  } catch (error) {
    return { cause: networkCause(error, timeout) };
  }
}

function webAddress(location: string, base: string): string | undefined {
  if (!URL.canParse(location, base)) return undefined;
  const { href, protocol } = new URL(location, base);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

const CAUSES: Record<string, string> = {
  ENOTFOUND: 'le nom du site n’existe pas',
  EAI_AGAIN: 'le nom du site n’a pas pu être lu',
  ECONNREFUSED: 'le site refuse la connexion',
  ECONNRESET: 'le site a coupé la connexion',
  CERT_HAS_EXPIRED: 'le certificat du site est périmé',
};

/** Why there was no answer at all, in French. */
function networkCause(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `pas de réponse en ${Math.ceil(timeout / 1000)} s`;
  const inner = error instanceof Error ? error.cause : undefined;
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : '';
  return CAUSES[code] ?? `connexion impossible${code && ` (${code})`}`;
}
