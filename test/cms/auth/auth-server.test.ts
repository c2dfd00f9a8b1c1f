import { createServer, type Server } from 'node:http';
import { createContext, runInContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { authServer } from '../../../src/cms/auth/auth-server.ts';
import { LOGIN_LASTS } from '../../../src/cms/auth/pending-logins.ts';
import {
  close,
  type Exchange,
  listen,
  type OAuthServer,
  oauthServer,
  poured,
} from './oauth-server.ts';

const SITE = 'https://site.example';
const OTHER = 'https://autre.example';
const TOKEN = 'gho_jeton"</script><b>';

let github: OAuthServer;
let server: Server;
let address: string;
let clock = Date.now();
let reports: string[] = [];

beforeAll(async () => {
  github = await oauthServer();
  server = createServer();
  address = await listen(server);
  server.on(
    'request',
    authServer(
      {
        clientId: 'identifiant',
        clientSecret: 'très-secret',
        origins: [SITE, OTHER],
        address,
        github: github.address,
        host: '127.0.0.1',
        port: 0,
      },
      { now: () => clock, patience: 200, report: (line) => reports.push(line) },
    ),
  );
});

afterEach(() => {
  reports = [];
  github.demands.length = 0;
});

afterAll(async () => {
  await close(server);
  await github.close();
});

const success = (): Exchange => ({
  status: 200,
  body: JSON.stringify({ access_token: TOKEN, token_type: 'bearer', scope: 'repo' }),
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(address + path, { headers, redirect: 'manual' });

/** Opens a login, up to GitHub's page. */
async function begin(query = 'provider=github&site_id=site.example&scope=repo') {
  const response = await ask(`/auth?${query}`, { Referer: `${SITE}/` });
  expect(response.status).toBe(302);
  const cookie = response.headers.get('set-cookie') ?? '';
  const target = new URL(response.headers.get('location') ?? '');
  return {
    target,
    cookie,
    kept: cookie.split(';')[0] ?? '',
    state: target.searchParams.get('state') ?? '',
  };
}

/** A whole login, whose exchange GitHub answers so. */
async function login(answer: Exchange) {
  github.answer = answer;
  const { kept, state } = await begin();
  return ask(`/callback?code=le-code&state=${state}`, { Cookie: `autre=1; ${kept}` });
}

test('the person is sent to GitHub, with a state that their browser keeps', async () => {
  const { target, cookie, state } = await begin();
  expect(target.origin + target.pathname).toBe(`${github.address}/login/oauth/authorize`);
  expect(Object.fromEntries(target.searchParams)).toEqual({
    client_id: 'identifiant',
    redirect_uri: `${address}/callback`,
    scope: 'repo',
    state,
  });
  expect(cookie).toBe(
    `trame_connexion=${state}; Path=/callback; Max-Age=600; HttpOnly; SameSite=Lax`,
  );
});

test('a service in https has a secure cookie', async () => {
  const secure = createServer(
    authServer({
      clientId: 'i',
      clientSecret: 's',
      origins: [SITE],
      address: 'https://auth.example',
      github: github.address,
      host: '',
      port: 0,
    }),
  );
  const response = await fetch(`${await listen(secure)}/auth`, { redirect: 'manual' });
  await close(secure);
  expect(response.headers.get('set-cookie')).toMatch(/; Secure$/);
});

test('open authoring asks for public repositories only', async () => {
  const { target } = await begin('provider=github&scope=public_repo');
  expect(target.searchParams.get('scope')).toBe('public_repo');
});

test.each([
  ['another site', '/auth', { Referer: 'https://voleur.example/admin/' }, 403, 'voleur.example'],
  [
    'a site of nearly the same name',
    '/auth',
    { Referer: `${SITE}.voleur.example/` },
    403,
    'voleur',
  ],
  ['more rights', '/auth?scope=repo,delete_repo', {}, 400, 'Cette demande'],
  ['another forge', '/auth?provider=gitlab', {}, 400, 'Cette demande'],
])('%s is refused before GitHub', async (_name, path, headers, status, text) => {
  const response = await ask(path, headers);
  expect(response.status).toBe(status);
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(await response.text()).toContain(text);
});

test('the code is exchanged with the secret, and the secret goes nowhere else', async () => {
  const response = await login(success());
  expect(response.status).toBe(200);
  expect(github.demands).toEqual([
    {
      client_id: 'identifiant',
      client_secret: 'très-secret',
      code: 'le-code',
      redirect_uri: `${address}/callback`,
    },
  ]);
  const headers = JSON.stringify([...response.headers]);
  expect(headers + (await response.text()) + reports).not.toContain('très-secret');
  expect(headers).not.toContain('gho_');
  expect(reports).toEqual([]);
});

test('the page of the token is kept nowhere, framed nowhere, and runs its own script only', async () => {
  const response = await login(success());
  const nonce = /nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  });
  const html = await response.text();
  expect(html.match(/<script[^>]*>/g)).toEqual([`<script nonce="${nonce}">`]);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  const again = await login(success());
  expect(await again.text()).not.toContain(nonce);
});

/** What the window of a login has said to its opener, and how to answer it. */
interface Window {
  said: [message: string, origin: string][];
  hear(event: { data: string; origin: string; source?: unknown }): void;
}

/** Runs the page's script as a window would. */
function open(html: string, opener: 'none' | 'site' = 'site'): Window {
  const script = /<script[^>]*>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
  const said: Window['said'] = [];
  const listeners: ((event: object) => void)[] = [];
  const site = { postMessage: (message: string, origin: string) => said.push([message, origin]) };
  const context = {
    history: { replaceState: () => {} },
    location: { pathname: '/callback' },
    window: { opener: opener === 'site' ? site : null },
    addEventListener: (_name: string, listener: (event: object) => void) =>
      listeners.push(listener),
  };
  runInContext(script, createContext(context));
  return {
    said,
    hear: (event) => {
      for (const listener of listeners) listener({ source: site, ...event });
    },
  };
}

const GREETINGS = [
  ['authorizing:github', SITE],
  ['authorizing:github', OTHER],
];

test('the token is given once the opener has proved to be the site', async () => {
  const { said, hear } = open(await (await login(success())).text());
  expect(said).toEqual(GREETINGS);
  hear({ data: 'authorizing:github', origin: SITE });
  expect(said.slice(2)).toEqual([
    [`authorization:github:success:${JSON.stringify({ token: TOKEN, provider: 'github' })}`, SITE],
  ]);
});

test.each([
  ['another site', { data: 'authorizing:github', origin: 'https://voleur.example' }],
  ['an unknown origin', { data: 'authorizing:github', origin: 'null' }],
  ['another window of the site', { data: 'authorizing:github', origin: SITE, source: {} }],
  ['another message', { data: 'authorizing:gitlab', origin: SITE }],
])('%s is told nothing', async (_name, event) => {
  const { said, hear } = open(await (await login(success())).text());
  hear(event);
  expect(said).toEqual(GREETINGS);
});

test('a window that nobody opened says nothing, and fails in nothing', async () => {
  expect(open(await (await login(success())).text(), 'none').said).toEqual([]);
});

test.each<[string, Exchange, number, string]>([
  ['an old code', { status: 200, body: '{"error":"bad_verification_code"}' }, 403, 'plus valable'],
  [
    'a wrong secret',
    { status: 200, body: '{"error":"incorrect_client_credentials"}' },
    403,
    'TRAME_GITHUB_CLIENT_SECRET',
  ],
  ['an unknown reason', { status: 200, body: '{"error":"<img src=x>"}' }, 403, 'GitHub refuse'],
  ['an error 500', { status: 500, body: '{"access_token":"gho_x"}' }, 502, 'GitHub ne répond pas'],
  ['nonsense', { status: 200, body: '<html>Unicorn!' }, 502, 'incompréhensible'],
  ['an empty token', { status: 200, body: '{"access_token":""}' }, 502, 'incompréhensible'],
  [
    'a token that is no text',
    { status: 200, body: '{"access_token":{}}' },
    502,
    'incompréhensible',
  ],
  ['a silence', 'silence', 502, 'GitHub ne répond pas'],
  ['a cut', 'cut', 502, 'GitHub ne répond pas'],
  ['an answer without end', 'flood', 502, 'incompréhensible'],
  ['an answer drop by drop', 'drip', 502, 'GitHub ne répond pas'],
  ['another address', { elsewhere: 'http://127.0.0.1:1/' }, 502, 'GitHub ne répond pas'],
])(
  '%s from GitHub is said in French, to the person and to the site',
  async (_name, answer, status, text) => {
    const response = await login(answer);
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const html = await response.text();
    expect(html).toMatch(new RegExp(`<p>[^<]*${text}`));
    expect(html).not.toContain('<img');
    const { said, hear } = open(html);
    hear({ data: 'authorizing:github', origin: SITE });
    expect(said[2]?.[0]).toMatch(
      new RegExp(`^authorization:github:error:{"message":"[^"]*${text}`),
    );
    expect(reports).toEqual([expect.stringContaining(text)]);
    expect(reports.join()).not.toMatch(/le-code|gho_|secret"/);
  },
);

test('an answer without end is left after a few bytes', async () => {
  const before = poured.bytes;
  await login('flood');
  // What fits in the buffers of the system may have left.
  expect(poured.bytes - before).toBeLessThan(20_000_000);
});

test('an address that begins many logins is told to wait, and nobody else’s is lost', async () => {
  const { kept, state } = await begin();
  const statuses: number[] = [];
  for (let count = 0; count < 80; count += 1) statuses.push((await ask('/auth')).status);
  expect(statuses.at(-1)).toBe(429);
  // Behind a proxy, people are told apart by what the proxy says; what they say themselves counts for nothing.
  const from = (addresses: string) => ask('/auth', { 'X-Forwarded-For': addresses });
  expect((await from('198.51.100.7')).status).toBe(302);
  for (let count = 0; count < 80; count += 1) await from(`203.0.113.${count}, 198.51.100.8`);
  expect((await from('203.0.113.200, 198.51.100.8')).status).toBe(429);
  for (let count = 0; count < 80; count += 1) await from(`2001:db8:0:1::${count}`);
  expect((await from('2001:db8:0:1:ffff::1')).status).toBe(429);
  expect((await from('2001:db8:0:2::1')).status).toBe(302);
  github.answer = success();
  expect((await ask(`/callback?code=c&state=${state}`, { Cookie: kept })).status).toBe(200);
  clock += LOGIN_LASTS;
});

test('a person who says no on GitHub is told what follows', async () => {
  const { kept, state } = await begin();
  const response = await ask(`/callback?error=access_denied&state=${state}`, { Cookie: kept });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('Vous n’avez pas autorisé l’accès');
  expect(github.demands).toEqual([]);
});

test.each<[string, (login: { state: string; kept: string }) => Promise<[string, string]>]>([
  ['missing', async ({ kept }) => ['', kept]],
  ['forged', async () => ['invente', 'trame_connexion=invente']],
  ['of another browser', async ({ state }) => [state, '']],
  ['of another login', async ({ state }) => [state, (await begin()).kept]],
  [
    'replayed',
    async ({ state, kept }) => {
      github.answer = success();
      expect((await ask(`/callback?code=c&state=${state}`, { Cookie: kept })).status).toBe(200);
      return [state, kept];
    },
  ],
  [
    'expired',
    async ({ state, kept }) => {
      clock += LOGIN_LASTS;
      return [state, kept];
    },
  ],
])('a state that is %s is refused, without a word to GitHub', async (_name, spoil) => {
  const [state, kept] = await spoil(await begin());
  github.demands.length = 0;
  const response = await ask(`/callback?code=le-code&state=${encodeURIComponent(state)}`, {
    Cookie: encodeURI(kept),
  });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('Cette connexion n’a pas commencé dans ce navigateur');
  expect(github.demands).toEqual([]);
});

test.each([
  ['GET', '/', 200, 'Service de connexion'],
  ['GET', '/ailleurs', 404, 'Il n’y a rien à cette adresse'],
  ['GET', '//', 404, 'Il n’y a rien à cette adresse'],
  ['POST', '/callback', 405, 'ne répond qu’à GET'],
])('%s %s → %i', async (method, path, status, text) => {
  const response = await fetch(address + path, { method });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-security-policy')).toContain(`script-src 'none'`);
  expect(await response.text()).toContain(text);
});
