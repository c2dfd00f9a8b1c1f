import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type Call, json, type Reply, type Route } from './forge-server.ts';

/** A person who has an account on a fake forge. */
export interface Account {
  login: string;
  name: string;
}

/** The OAuth application, as the forge's page of settings declares it. */
export interface Application {
  id: string;
  /** Exact addresses that people may be sent back to. */
  redirects: readonly string[];
}

/** Where the two addresses of the flow stand on this forge. */
export interface OAuthAddresses {
  authorize: string;
  token: string;
}

/** Settings of the flow. */
export interface OAuthSettings {
  addresses: OAuthAddresses;
  accounts: readonly Account[];
  /** Clock, in milliseconds: tests let time go by without waiting. */
  now?: () => number;
}

interface Grant {
  login: string;
  challenge: string;
  redirect: string;
  expires: number;
}

interface Token {
  login: string;
  expires: number;
}

const CODE_LIFE = 600_000;
const TOKEN_LIFE = 7_200_000;

const tokenRequest = z.discriminatedUnion('grant_type', [
  z.object({
    grant_type: z.literal('authorization_code'),
    client_id: z.string(),
    code: z.string(),
    redirect_uri: z.string(),
    code_verifier: z.string().regex(/^[\w.~-]{43,128}$/),
  }),
  z.object({
    grant_type: z.literal('refresh_token'),
    client_id: z.string(),
    refresh_token: z.string(),
  }),
]);

/**
 * OAuth 2 with PKCE (RFC 7636) for a public application, as GitLab, Gitea and Forgejo give it: the code goes only to
 * a declared address, is good once and for ten minutes, and only with the verifier whose S256 challenge asked for it.
 * A person chooses an account on a page, since two people must be able to log in.
 */
export class OAuthPkce {
  /** Declared after the site has its address. */
  application: Application = { id: '', redirects: [] };
  readonly #settings: OAuthSettings;
  readonly #grants = new Map<string, Grant>();
  readonly #tokens = new Map<string, Token>();
  readonly #refreshTokens = new Map<string, string>();

  constructor(settings: OAuthSettings) {
    this.#settings = settings;
  }

  routes(): Route[] {
    const { authorize, token } = this.#settings.addresses;
    return [
      { method: 'GET', pattern: authorize, open: true, answer: (call) => this.#authorize(call) },
      { method: 'POST', pattern: token, open: true, answer: (call) => this.#token(call) },
    ];
  }

  /** Login of the person whose token this is; undefined when it is unknown or has expired. */
  loginOf(authorization: string | undefined): string | undefined {
    const token = this.#tokens.get(authorization?.replace(/^(Bearer|token) /, '') ?? '');
    return token && token.expires > this.#now() ? token.login : undefined;
  }

  /** What the whole flow would give to a person, for tests of what comes after it. */
  tokensFor(login: string): { token: string; refresh_token: string } {
    const { access_token: token, refresh_token } = JSON.parse(`${this.#give(login).body}`);
    return { token, refresh_token };
  }

  /** Every access token stops being good, as it does after two hours. */
  expireTokens(): void {
    this.#tokens.clear();
  }

  /** Nobody can renew a token either, as when the forge's administrator ends all sessions. */
  revokeAll(): void {
    this.#tokens.clear();
    this.#refreshTokens.clear();
  }

  #now(): number {
    return this.#settings.now?.() ?? Date.now();
  }

  #authorize({ query }: Call): Reply {
    const redirect = query.get('redirect_uri') ?? '';
    // A wrong client or address is told to the person, and never sends anyone there.
    if (query.get('client_id') !== this.application.id) return page('Unknown client');
    if (!this.application.redirects.includes(redirect))
      return page('The redirect URI included is not valid.');
    const challenge = query.get('code_challenge') ?? '';
    const isSound =
      query.get('response_type') === 'code' &&
      query.get('code_challenge_method') === 'S256' &&
      /^[\w-]{43}$/.test(challenge) &&
      (query.get('state') ?? '') !== '';
    if (!isSound) return page('Invalid request');
    const chosen = query.get('compte');
    if (chosen === null) return choosePage(this.#settings.accounts, query);
    const code = randomBytes(32).toString('hex');
    const grant = { login: chosen, challenge, redirect, expires: this.#now() + CODE_LIFE };
    this.#grants.set(code, grant);
    const back = new URL(redirect);
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    return { status: 302, headers: { Location: back.href } };
  }

  #token({ body }: Call): Reply {
    const request = tokenRequest.safeParse(body);
    if (!request.success) return refused('invalid_request');
    if (request.data.client_id !== this.application.id) return refused('invalid_client');
    if (request.data.grant_type === 'refresh_token') {
      const login = take(this.#refreshTokens, request.data.refresh_token);
      return login === undefined ? refused('invalid_grant') : this.#give(login);
    }
    // Taken even when what follows is wrong: a code is tried once.
    const grant = take(this.#grants, request.data.code);
    const challenge = createHash('sha256').update(request.data.code_verifier).digest('base64url');
    const isGood =
      grant &&
      grant.expires > this.#now() &&
      grant.challenge === challenge &&
      grant.redirect === request.data.redirect_uri;
    return isGood ? this.#give(grant.login) : refused('invalid_grant');
  }

  #give(login: string): Reply {
    const token = randomBytes(32).toString('hex');
    const refresh = randomBytes(32).toString('hex');
    this.#tokens.set(token, { login, expires: this.#now() + TOKEN_LIFE });
    this.#refreshTokens.set(refresh, login);
    return json({
      access_token: token,
      token_type: 'Bearer',
      expires_in: TOKEN_LIFE / 1000,
      refresh_token: refresh,
    });
  }
}

function take<Value>(map: Map<string, Value>, key: string): Value | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}

const refused = (error: string): Reply =>
  json({ error, error_description: 'The provided authorization grant is invalid.' }, 400);

const page = (text: string, status = 400): Reply => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="en"><title>Forge</title><link rel="icon" href="data:,"><main>${text}</main></html>`,
});

function choosePage(accounts: readonly Account[], query: URLSearchParams): Reply {
  const links = accounts.map(({ login, name }) => {
    const chosen = new URLSearchParams([...query, ['compte', login]]);
    return `<p><a href="?${`${chosen}`.replaceAll('&', '&amp;')}">Authorize as ${name}</a></p>`;
  });
  return page(links.join(''), 200);
}
