import http from 'node:http';
import https from 'node:https';
import { networkCause } from '../../network/network-cause.ts';
import { publicLookup, refuseInnerNumber } from '../../network/public-address.ts';

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
  /** Whether addresses of this machine and of its network may be visited: texts of strangers could make us ask them. */
  inner?: boolean;
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
  settings: AskSettings,
): Promise<HttpAnswer> {
  try {
    return await headOf(new URL(address), method, settings);
  } catch (error) {
    return { cause: networkCause(error, settings.timeout) };
  }
}

/**
 * Node's own requests rather than `fetch`: they let us choose, of the addresses that a name leads to, the one that is
 * connected to, so that nothing can change between the check and the visit.
 */
function headOf(
  url: URL,
  method: 'HEAD' | 'GET',
  { timeout, userAgent, inner = false }: AskSettings,
): Promise<HttpAnswer> {
  if (!inner) refuseInnerNumber(url);
  const ask = url.protocol === 'https:' ? https.request : http.request;
  return new Promise((resolve, reject) => {
    const asking = ask(url, {
      method,
      signal: AbortSignal.timeout(timeout),
      headers: { 'User-Agent': userAgent, Accept: 'text/html,*/*;q=0.8' },
      agent: false,
      ...(!inner && { lookup: publicLookup }),
    });
    asking.on('error', reject);
    asking.on('response', ({ statusCode = 0, headers }) => {
      asking.destroy();
      resolve({ status: statusCode, location: headers.location ?? null });
    });
    asking.end();
  });
}

function webAddress(location: string, base: string): string | undefined {
  if (!URL.canParse(location, base)) return undefined;
  const { href, protocol } = new URL(location, base);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
