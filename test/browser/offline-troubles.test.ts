import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { copyOfFixture, startCommand, temporaryFolder } from './commands.ts';
import { IS_KEPT, KEEP, keepHere, kept, leaveRoom, press, REMOVE, status } from './keeping.ts';
import { type SwitchableSite, switchableSite } from './switchable-site.ts';
import { useChromium } from './visit.ts';

/** What happens to who keeps the site on a bad telephone, on a bad line, or while writing. */
const visit = useChromium();
let site: SwitchableSite;

beforeEach(async () => {
  site = await switchableSite(inject('editionFolder'), '/');
});
afterEach(() => site.close());

const open = (page: Page, path: string) => page.goto(site.address + path);
const CHOICE = 'hors-connexion/';
const SHEET = 'kit/confidentialite/';

/** A new visitor of the page of the choice, for whom what fails on the line is no surprise. */
const visitor = (read: (page: Page) => Promise<void>) =>
  visit(site.address + CHOICE, async (page, { faults }) => {
    page.setDefaultTimeout(10_000);
    await read(page);
    faults.length = 0;
  });

test('a device without room enough says so, and keeps nothing; with room, it takes the site', () =>
  visitor(async (page) => {
    await leaveRoom(page, 20_000);
    await press(page, KEEP);
    await status(page, /^Il n’y a plus assez de place sur cet appareil\. Rien n’a été changé\./);
    expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
    await leaveRoom(page, 100_000_000);
    await keepHere(page);
  }));

test('above 10 Mo, the person is asked once more, and again after a removal', () =>
  visitor(async (page) => {
    await page.route('**/hors-connexion.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), octets: 10_000_001 } });
    });
    await page.reload();
    await status(page, /Taille à télécharger\s: 10,0\sMo\./);
    for (const _ of ['first', 'again']) {
      await press(page, KEEP);
      await status(page, /^C’est beaucoup\s: 10,0\sMo\. Préférez le Wi-Fi, puis confirmez\.$/);
      expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
      await press(page, 'Télécharger 10,0');
      await status(page, IS_KEPT);
      await press(page, REMOVE);
      await status(page, /Taille à télécharger/);
    }
  }));

test('a download that is cut says so, and goes on from there when the network is back', () =>
  visitor(async (page) => {
    site.cutAt = 'kit/accueillir/';
    await press(page, KEEP);
    await status(page, /^La connexion s’est coupée\. Réessayez/);
    const received = site.asked.filter((path) => path.startsWith('assets/'));
    expect(received.length).toBeGreaterThan(0);
    Object.assign(site, { cutAt: undefined, isDown: false, asked: [] });
    await keepHere(page);
    expect(site.asked.filter((path) => received.includes(path))).toEqual([]);
  }));

test('what a cut download left is said, and may be removed', () =>
  visitor(async (page) => {
    site.cutAt = 'kit/accueillir/';
    await press(page, KEEP);
    await status(page, /^La connexion s’est coupée/);
    Object.assign(site, { cutAt: undefined, isDown: false });
    await page.reload();
    await status(page, /^Le téléchargement n’est pas fini\. Taille à télécharger/);
    await press(page, REMOVE);
    await status(page, /^Taille à télécharger/);
    expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
  }));

test('a worker that the browser stops, as it does after five minutes, leaves no page waiting', () =>
  visitor(async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('ServiceWorker.enable');
    const startAndStop = async () => {
      Object.assign(site, { stallAt: 'kit/accueillir/', asked: [] });
      await press(page, KEEP);
      await expect.poll(() => site.asked).toContain('kit/accueillir/');
      await session.send('ServiceWorker.stopAllWorkers');
      site.stallAt = undefined;
    };
    await startAndStop();
    await status(page, /^La connexion s’est coupée/);
    await keepHere(page);
    // The same worker is asked again, on a page that it serves.
    await page.clock.install();
    await open(page, CHOICE);
    await press(page, REMOVE);
    await startAndStop();
    await page.clock.fastForward('05:00');
    await status(page, /^La connexion s’est coupée/);
    await keepHere(page);
  }));

test('a network that goes before the download is said, and the button stays for when it is back', () =>
  visitor(async (page) => {
    await status(page, /^Taille à télécharger/);
    site.isDown = true;
    await press(page, KEEP);
    await status(page, /^La connexion s’est coupée/);
    site.isDown = false;
    await keepHere(page);
  }));

test('a copy is removed and taken again on a page that it serves', () =>
  visitor(async (page) => {
    await keepHere(page);
    await open(page, CHOICE);
    const other = await page.context().newPage();
    await open(other, SHEET);
    await press(page, REMOVE);
    await status(page, /Taille à télécharger/);
    await keepHere(page);
    await other.close();
    await page.goto('about:blank');
    site.isDown = true;
    await open(page, SHEET);
    expect(await page.locator('h1').innerText()).toBe('Garder le secret des données');
  }));

test('a browser that emptied the caches takes the site again', () =>
  visitor(async (page) => {
    await keepHere(page);
    await open(page, CHOICE);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await open(page, CHOICE);
    await keepHere(page);
    site.isDown = true;
    await open(page, SHEET);
    expect(await page.locator('h1').innerText()).toBe('Garder le secret des données');
  }));

test('npm start at the same address shows what is being written, and removes what was kept', () =>
  visitor(async (page) => {
    await keepHere(page);
    await open(page, SHEET);
    site.close();
    const PORT = new URL(site.address).port;
    const { folder, remove } = temporaryFolder();
    const content = copyOfFixture(join(folder, 'contenus'));
    appendFileSync(join(content, 'national/kit/confidentialite.md'), '\nCe que j’écris.\n');
    const server = startCommand('start', { TRAME_CONTENT: content, PORT });
    try {
      let said = '';
      server.stdout?.on('data', (text) => {
        said += text;
      });
      await vi.waitFor(() => expect(said).toContain('Pour arrêter'), { timeout: 300_000 });
      expect(said).toContain(`http://localhost:${PORT}/`);
      await open(page, SHEET);
      // What was kept shows for an instant; the page then reloads by itself.
      await page.getByText('Ce que j’écris.').waitFor();
      await expect.poll(() => kept(page)).toEqual({ caches: 0, workers: 0 });
      await open(page, CHOICE);
      await status(page, /^Rien ne peut être gardé pour l’instant/);
    } finally {
      server.kill('SIGTERM');
      await once(server, 'exit');
      remove();
    }
  }));
