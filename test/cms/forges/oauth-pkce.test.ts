import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN } from './forge-editor.ts';
import { ForgeServer } from './forge-server.ts';
import { OAuthPkce } from './oauth-pkce.ts';

let server: ForgeServer;

beforeAll(async () => {
  server = await ForgeServer.listen();
  const oauth = new OAuthPkce({
    addresses: { authorize: 'oauth/authorize', token: 'oauth/token' },
    accounts: [{ login: 'ada', name: 'Ada' }],
  });
  oauth.application = { id: 'trame-essai', redirects: [ADMIN] };
  server.serve(oauth.routes(), (authorization) => oauth.loginOf(authorization) ?? '');
});

afterAll(() => server?.close());

describe('the fake’s own login is as strict as a forge’s', () => {
  const verifier = 'a'.repeat(64);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const asking = (over: Record<string, string> = {}) => {
    const address = new URL('/oauth/authorize', server.origin);
    address.search = `${new URLSearchParams({
      client_id: 'trame-essai',
      redirect_uri: ADMIN,
      response_type: 'code',
      scope: 'api',
      state: 'etat',
      code_challenge_method: 'S256',
      code_challenge: challenge,
      compte: 'ada',
      ...over,
    })}`;
    return fetch(address, { redirect: 'manual' });
  };
  const codeOf = async () => {
    const back = new URL((await asking()).headers.get('Location') ?? '');
    expect(back.searchParams.get('state')).toBe('etat');
    return back.searchParams.get('code') ?? '';
  };
  const trade = async (code: string, over: Record<string, string> = {}) => {
    const answer = await fetch(`${server.origin}/oauth/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        client_id: 'trame-essai',
        grant_type: 'authorization_code',
        redirect_uri: ADMIN,
        code_verifier: verifier,
        code,
        ...over,
      }),
    });
    return answer.status;
  };

  test('a good code is taken once', async () => {
    const code = await codeOf();
    expect([await trade(code), await trade(code)]).toEqual([200, 400]);
  });

  test.each([
    ['another verifier', { code_verifier: 'b'.repeat(64) }],
    ['another address', { redirect_uri: 'https://ailleurs.example/admin/' }],
    ['another application', { client_id: 'autre' }],
  ])('%s gets no token', async (_, over) => {
    expect(await trade(await codeOf(), over)).toBe(400);
  });

  test.each([
    ['an address that is not declared', { redirect_uri: 'https://ailleurs.example/admin/' }],
    ['a plain challenge', { code_challenge_method: 'plain' }],
    ['no state', { state: '' }],
  ])('%s gets no code', async (_, over) => {
    const answer = await asking(over);
    expect([answer.status, answer.headers.get('Location')]).toEqual([400, null]);
  });
});
