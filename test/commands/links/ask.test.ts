import { expect, test } from 'vitest';
import { askAddress } from '../../../src/commands/links/ask-address.ts';
import { askAll } from '../../../src/commands/links/ask-all.ts';
import { InnerAddress, isPublic, publicLookup } from '../../../src/network/public-address.ts';
import { otherSite } from './other-sites.ts';

/** Long, so that a busy machine is not taken for a silent site; the silent one is waited for a moment only. */
const SETTINGS = { timeout: 20_000, userAgent: 'Trame/essai', inner: true };
const IMPATIENT = { ...SETTINGS, timeout: 300 };

test.each([
  ['/bien', { state: 'ok' }, ['HEAD']],
  ['/demenage', { state: 'redirige', to: '/bien' }, ['HEAD', 'HEAD']],
  ['/deux-fois', { state: 'redirige', to: '/bien' }, ['HEAD', 'HEAD', 'HEAD']],
  ['/ailleurs-un-temps', { state: 'ok' }, ['HEAD', 'HEAD']],
  ['/un-temps-puis-pour-toujours', { state: 'ok' }, ['HEAD', 'HEAD', 'HEAD']],
  ['/demenage-vers-rien', { state: 'introuvable', cause: 'réponse 404' }, ['HEAD', 'HEAD', 'GET']],
  ['/rien', { state: 'introuvable', cause: 'réponse 404' }, ['HEAD', 'GET']],
  ['/parti', { state: 'introuvable', cause: 'réponse 410' }, ['HEAD', 'GET']],
  ['/casse', { state: 'injoignable', cause: 'réponse 500' }, ['HEAD', 'GET']],
  [
    '/refuse',
    { state: 'injoignable', cause: 'le site refuse la vérification (403)' },
    ['HEAD', 'GET'],
  ],
  ['/sans-tete', { state: 'ok' }, ['HEAD', 'GET']],
  ['/muet', { state: 'injoignable', cause: 'pas de réponse en 1 s' }, ['HEAD']],
  ['/boucle', { state: 'injoignable', cause: 'redirections sans fin' }, Array(7).fill('HEAD')],
  ['/sans-adresse', { state: 'injoignable', cause: 'redirection sans adresse (301)' }, ['HEAD']],
  ['/hors-du-web', { state: 'injoignable', cause: 'redirection sans adresse (301)' }, ['HEAD']],
])('%s: %o', async (path, expected, methods) => {
  const { address, asked } = await otherSite();
  const to = 'to' in expected ? { to: address + expected.to } : {};
  const settings = path === '/muet' ? IMPATIENT : SETTINGS;
  expect(await askAddress(address + path, settings)).toEqual({ ...expected, ...to });
  expect(asked.map((line) => line.split(' ')[0])).toEqual(methods);
});

test.each([
  ['a connection that is cut', (address: string) => `${address}/coupe`],
  ['a site that is not there', () => 'http://127.0.0.1:9/'],
])('%s is told as such', async (_what, addressOf) => {
  const { address } = await otherSite();
  expect(await askAddress(addressOf(address), SETTINGS)).toMatchObject({ state: 'injoignable' });
});

test('a huge page is not downloaded', async () => {
  const { address, sent } = await otherSite();
  expect(await askAddress(`${address}/enorme`, SETTINGS)).toEqual({ state: 'ok' });
  // What fits in the buffers of the system may have left: a few megabytes, of a page without end.
  expect(sent()).toBeLessThan(20_000_000);
});

test('one site is asked one question after the other, and each address once', async () => {
  const counter = { open: 0, most: 0 };
  const { address, asked } = await otherSite(counter);
  const paths = ['/lent-1', '/lent-2', '/lent-3', '/lent-1'];
  const answers = await askAll(
    paths.map((path) => address + path),
    { ...SETTINGS, atOnce: 6, pause: 1 },
  );
  expect(asked).toEqual(['HEAD /lent-1', 'HEAD /lent-2', 'HEAD /lent-3']);
  expect(counter.most).toBe(1);
  expect([...answers.values()]).toEqual(Array(3).fill({ state: 'ok' }));
});

test('no more sites than allowed are asked at once', async () => {
  const counter = { open: 0, most: 0 };
  const sites = await Promise.all(Array.from({ length: 5 }, () => otherSite(counter)));
  const addresses = sites.map(({ address }) => `${address}/lent`);
  const answers = await askAll(addresses, { ...SETTINGS, atOnce: 2, pause: 0 });
  expect(answers.size).toBe(5);
  expect(counter.most).toBe(2);
});

const PUBLIC_ONLY = { ...SETTINGS, inner: false };
const REFUSED = {
  state: 'injoignable',
  cause: 'adresse de cette machine ou de son réseau : elle n’est pas visitée',
};

test.each([
  'http://127.0.0.1:PORT/bien',
  'http://127.1:PORT/bien',
  'http://2130706433:PORT/bien',
  'http://0x7f.0.0.1:PORT/bien',
  'http://0177.0.0.1:PORT/bien',
  'http://0:PORT/bien',
  'http://127.255.255.254:PORT/bien',
  'http://[::1]:PORT/bien',
  'http://[::]:PORT/bien',
  'http://[::ffff:127.0.0.1]:PORT/bien',
  'http://[::ffff:7f00:1]:PORT/bien',
  'http://[64:ff9b::7f00:1]:PORT/bien',
  'http://[2002:7f00:1::]:PORT/bien',
  'http://[fe80::1]:PORT/bien',
  'http://[fc00::1]:PORT/bien',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'https://192.0.0.1/',
  // A name whose address is that of this machine.
  'http://localhost:PORT/bien',
  'http://LOCALHOST:PORT/bien',
])('%s leads into this network, and is not visited', async (written) => {
  const { address, asked } = await otherSite();
  const url = written.replace('PORT', new URL(address).port);
  expect(await askAddress(url, PUBLIC_ONLY)).toEqual(REFUSED);
  expect(asked).toEqual([]);
});

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450:4007::1', '2606:4700::1111'])(
  '%s is of the public network',
  (address) => expect(isPublic(address)).toBe(true),
);

test('a name gives its public addresses only, to be connected to', async () => {
  const found = await new Promise((tell) =>
    publicLookup('localhost', { all: true }, (error, addresses) => tell(error ?? addresses)),
  );
  expect(found).toBeInstanceOf(InnerAddress);
});

test('a site that leads into this network is not followed there', async () => {
  const { address, asked } = await otherSite();
  // The first step is let through as if it were public; the second is refused by its number.
  const [first, second] = [`${address}/demenage`, `${address}/bien`];
  expect(await askAddress(first, SETTINGS)).toEqual({ state: 'redirige', to: second });
  asked.length = 0;
  expect(await askAddress(second, PUBLIC_ONLY)).toEqual(REFUSED);
  expect(asked).toEqual([]);
});
