import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test, vi } from 'vitest';

const SETTINGS = {
  TRAME_GITHUB_CLIENT_ID: 'identifiant',
  TRAME_GITHUB_CLIENT_SECRET: 'très-secret',
  TRAME_AUTH_ORIGINES: 'https://site.example',
  TRAME_AUTH_ADRESSE: 'https://auth.example',
  PORT: '0',
};

/** Starts the command, and keeps what it says. */
function start(env: Record<string, string>): { child: ChildProcess; said: () => string } {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(TRAME_|HOST$|PORT$)/.test(name),
  );
  const child = spawn(process.execPath, ['src/commands/run.mjs', 'auth'], {
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => said.push(String(text)));
  return { child, said: () => said.join('') };
}

test('it says where it listens and what to declare, hides its secret, and stops when told', async () => {
  const { child, said } = start(SETTINGS);
  await vi.waitFor(() => expect(said()).toContain('Pour arrêter'), { timeout: 100_000 });
  expect(said()).toContain('https://auth.example/callback');
  expect(said()).not.toContain('très-secret');
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said())?.[0];
  expect((await fetch(`${address}/`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('a setting that is missing is named, with where to find it', async () => {
  const { child, said } = start({ ...SETTINGS, TRAME_GITHUB_CLIENT_ID: '' });
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(said()).toContain('TRAME_GITHUB_CLIENT_ID manque.');
  expect(said()).toContain('relancez « npm run auth »');
  expect(said()).not.toContain('    at ');
});

test('a port that is taken is said, with what to write', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const found = taken.address();
  const port = typeof found === 'object' && found ? String(found.port) : '';
  const { child, said } = start({ ...SETTINGS, PORT: port });
  expect(await once(child, 'close')).toEqual([1, null]);
  taken.close();
  expect(said()).toContain(`Le port ${port} est déjà pris.`);
});
