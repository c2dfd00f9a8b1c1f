import { expect, test } from 'vitest';
import { authSettings, FaultySettings } from '../../../src/cms/auth/auth-settings.ts';

const GOOD = {
  TRAME_GITHUB_CLIENT_ID: 'identifiant',
  TRAME_GITHUB_CLIENT_SECRET: 'secret',
  TRAME_AUTH_ORIGINES: 'https://site.example',
  TRAME_AUTH_ADRESSE: 'https://auth.example',
};

test('everything but secrets and addresses has a default', () => {
  expect(authSettings(GOOD)).toEqual({
    clientId: 'identifiant',
    clientSecret: 'secret',
    origins: ['https://site.example'],
    address: 'https://auth.example',
    github: 'https://github.com',
    host: '127.0.0.1',
    port: 8090,
  });
});

test.each([
  [
    { TRAME_AUTH_ORIGINES: 'https://a.example, https://b.example/' },
    'origins',
    ['https://a.example', 'https://b.example'],
  ],
  [
    { TRAME_AUTH_ORIGINES: 'http://localhost:8080 http://127.0.0.1:1' },
    'origins',
    ['http://localhost:8080', 'http://127.0.0.1:1'],
  ],
  [{ TRAME_AUTH_ADRESSE: 'https://Auth.Example:443/' }, 'address', 'https://auth.example'],
  [
    { TRAME_GITHUB_ADRESSE: 'https://github.territoire.example' },
    'github',
    'https://github.territoire.example',
  ],
  [{ HOST: '0.0.0.0' }, 'host', '0.0.0.0'],
  [{ PORT: '3000' }, 'port', 3000],
])('%o', (env, name, value) => {
  expect(authSettings({ ...GOOD, ...env })).toHaveProperty(name, value);
});

test.each([
  ['TRAME_GITHUB_CLIENT_ID', '', 'TRAME_GITHUB_CLIENT_ID manque. C’est le « Client ID »'],
  [
    'TRAME_GITHUB_CLIENT_SECRET',
    '  ',
    'TRAME_GITHUB_CLIENT_SECRET manque. C’est un « Client secret »',
  ],
  ['TRAME_AUTH_ORIGINES', '', 'TRAME_AUTH_ORIGINES manque.'],
  ['TRAME_AUTH_ADRESSE', '', 'TRAME_AUTH_ADRESSE manque.'],
  ['TRAME_AUTH_ORIGINES', '*', '« * » ne convient pas'],
  [
    'TRAME_AUTH_ORIGINES',
    'https://a.example http://b.example',
    '« http://b.example » ne convient pas',
  ],
  ['TRAME_AUTH_ORIGINES', 'https://a.example/trame/', 'sans chemin'],
  ['TRAME_AUTH_ORIGINES', 'null', '« null » ne convient pas'],
  [
    'TRAME_AUTH_ADRESSE',
    'https://a.example/auth',
    'TRAME_AUTH_ADRESSE : « https://a.example/auth »',
  ],
  ['TRAME_AUTH_ADRESSE', 'https://moi@a.example', 'ne convient pas'],
  ['TRAME_GITHUB_ADRESSE', 'http://localhost.evil.example', 'TRAME_GITHUB_ADRESSE'],
  ['PORT', '80a', 'PORT : « 80a » ne convient pas'],
  ['PORT', '65536', 'PORT : « 65536 » ne convient pas'],
])('%s = « %s » is refused, in French', (name, value, message) => {
  const read = () => authSettings({ ...GOOD, [name]: value });
  expect(read).toThrow(FaultySettings);
  expect(read).toThrow(message);
});

test('all that is missing is said at once, and no secret is said', () => {
  const env = { TRAME_GITHUB_CLIENT_SECRET: 'très-secret', PORT: 'x' };
  try {
    authSettings(env);
    expect.unreachable();
  } catch (error) {
    const said = String(error);
    for (const name of [
      'TRAME_GITHUB_CLIENT_ID',
      'TRAME_AUTH_ORIGINES',
      'TRAME_AUTH_ADRESSE',
      'PORT',
    ])
      expect(said).toContain(name);
    expect(said).not.toContain('très-secret');
  }
});
