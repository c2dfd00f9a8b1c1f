import { expect, test } from 'vitest';
import { askAddress } from '../../../src/commands/links/ask-address.ts';
import { askAll } from '../../../src/commands/links/ask-all.ts';
import { otherSite } from './other-sites.ts';

/** Long, so that a busy machine is not taken for a silent site; the silent one is waited for a moment only. */
const SETTINGS = { timeout: 20_000, userAgent: 'Trame/essai' };
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
