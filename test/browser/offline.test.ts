import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildCommand, copyOfFixture, temporaryFolder } from './commands.ts';
import { KEEP, keepHere, kept, leaveRoom, press, REMOVE, status } from './keeping.ts';
import { type SwitchableSite, switchableSite } from './switchable-site.ts';
import { useChromium } from './visit.ts';

const visit = useChromium();
const { folder, remove } = temporaryFolder();
const PREFIX = '/trame/';
const [OLD, NEW] = [join(folder, 'ancien'), join(folder, 'nouveau')];
const MARK = 'Une phrase de la nouvelle version, avec un hippocampe.';
let site: SwitchableSite;

beforeAll(async () => {
  const content = copyOfFixture(join(folder, 'contenus'));
  expect(await buildCommand({ content, output: OLD, prefix: PREFIX })).toMatchObject({ code: 0 });
  const sheet = join(content, 'national/kit/confidentialite.md');
  writeFileSync(sheet, `${readFileSync(sheet, 'utf8')}\n${MARK}\n`);
  expect(await buildCommand({ content, output: NEW, prefix: PREFIX })).toMatchObject({ code: 0 });
  site = await switchableSite(OLD, PREFIX);
});

beforeEach(() =>
  Object.assign(site, {
    folder: OLD,
    isDown: false,
    spoiled: new Set(),
    cutAt: undefined,
    asked: [],
  }),
);

afterAll(() => {
  site.close();
  remove();
});

const open = (page: Page, path: string) => page.goto(site.address + path);
const SHEET = 'kit/confidentialite/';

/** A new visitor, for whom what fails without network is no surprise. */
const visitor = (read: (page: Page) => Promise<void>, path = 'hors-connexion/') =>
  visit(site.address + path, async (page, { faults }) => {
    await read(page);
    faults.length = 0;
  });

async function keep(page: Page): Promise<void> {
  await open(page, 'hors-connexion/');
  await keepHere(page);
}

async function unplug(page: Page): Promise<void> {
  site.isDown = true;
  await page.context().setOffline(true);
}

/** Publishes the new build, and lets the browser find it: it looks at each navigation. */
async function publish(page: Page): Promise<void> {
  site.folder = NEW;
  await open(page, SHEET);
}

const hasMark = async (page: Page) => (await page.locator('main').innerText()).includes(MARK);

/** How many results the search of this page's build has for a word that only the new version holds. */
async function searchMark(page: Page): Promise<string> {
  await open(page, 'recherche/?q=hippocampe');
  const announcement = page.locator('.annonce').filter({ hasText: /./ });
  await announcement.waitFor();
  return announcement.innerText();
}

test('nothing is kept before the choice, and the size is said first', () =>
  visitor(async (page) => {
    await status(page, /Taille à télécharger\s: \d+\sKo\.|Taille à télécharger\s: \d+,\d\sMo\./);
    expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
    await open(page, SHEET);
    expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
  }));

test('without network: the kit, the guide and the search, and a page that helps in place of the rest', () =>
  visitor(async (page) => {
    await keep(page);
    await unplug(page);
    await open(page, SHEET);
    expect(await page.locator('h1').innerText()).toBe('Garder le secret des données');
    const title = await page.locator('h1').evaluate((node) => getComputedStyle(node).fontFamily);
    expect(title).toContain('Georgia');
    const image = page.locator('main img').first();
    await image.scrollIntoViewIfNeeded();
    const width = () => image.evaluate((drawn) => (drawn as HTMLImageElement).naturalWidth);
    await expect.poll(width).toBeGreaterThan(0);
    await open(page, 'guide/agir');
    expect(page.url()).toBe(`${site.address}guide/agir/`);
    await open(page, 'recherche/?q=mandat');
    await page.locator('.resultats a[href*="/kit/"]').first().click();
    await page.waitForURL('**/kit/**');
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
    const answer = await open(page, 'acteurs/ccas/');
    expect(answer?.status()).toBe(503);
    expect(await page.locator('h1').innerText()).toBe('Cette page demande une connexion');
    await page.getByRole('main').getByRole('link', { name: 'Le kit' }).click();
    await page.waitForURL('**/kit/');
    await open(page, 'hors-connexion/');
    await status(page, /^Disponible hors connexion/);
  }));

test('a new version waits whole beside the old one; it comes when asked for, in all windows at once', () =>
  visitor(async (page) => {
    await keep(page);
    await open(page, SHEET);
    const other = await page.context().newPage();
    await open(other, SHEET);
    await publish(page);
    for (const each of [page, other]) await status(each, 'Une nouvelle version du site est prête.');
    expect(await kept(page)).toEqual({ caches: 2, workers: 1 });
    // The old build goes on, whole: pages, search, and in a window that opens now.
    await page.reload();
    expect(await hasMark(page)).toBe(false);
    expect(await searchMark(page)).toContain('Aucun résultat');
    await other.reload();
    expect(await hasMark(other)).toBe(false);
    await press(page, 'L’utiliser maintenant');
    await status(page, 'L’autre onglet de ce site se rechargera aussi.');
    await press(page, 'Tout recharger');
    await expect.poll(() => hasMark(other).catch(() => false)).toBe(true);
    await expect.poll(() => kept(other).catch(() => undefined)).toEqual({ caches: 1, workers: 1 });
    await unplug(page);
    expect(await searchMark(page)).toContain('1 résultat');
    await open(page, SHEET);
    expect(await hasMark(page)).toBe(true);
  }));

/** Waits for the end of the update that the browser has begun, if it has, and tells whether nothing came of it. */
const newVersionFails = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
    const worker = registration?.installing;
    await new Promise<void>((done) => {
      if (!worker || worker.state === 'redundant') done();
      worker?.addEventListener('statechange', () => done());
    });
    return registration?.waiting === null;
  });

test('a new version for which there is no room leaves the old one whole', () =>
  visitor(async (page) => {
    await keep(page);
    await leaveRoom(page, 1000);
    await publish(page);
    expect(await newVersionFails(page)).toBe(true);
    expect(await kept(page)).toEqual({ caches: 1, workers: 1 });
    await unplug(page);
    await open(page, SHEET);
    expect(await hasMark(page)).toBe(false);
    expect(await searchMark(page)).toContain('Aucun résultat');
  }));

test('a version that does not come whole changes nothing; the next try brings it', () =>
  visitor(async (page) => {
    await keep(page);
    // What has not changed comes from the old build: only a file that has can fail.
    site.spoiled.add(SHEET);
    await publish(page);
    expect(await newVersionFails(page)).toBe(true);
    await open(page, SHEET);
    expect(await hasMark(page)).toBe(false);
    expect(await searchMark(page)).toContain('Aucun résultat');
    site.spoiled.clear();
    await open(page, SHEET);
    await status(page, 'Une nouvelle version du site est prête.');
    await press(page, 'L’utiliser maintenant');
    await expect.poll(() => hasMark(page).catch(() => false)).toBe(true);
  }));

test('a first download that fails says so, keeps nothing, and may be tried again', () =>
  visitor(async (page) => {
    site.spoiled.add('guide/agir/');
    await press(page, KEEP);
    await status(page, /Le site vient de changer/);
    expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
    site.spoiled.clear();
    await keep(page);
  }));

test('what came before a cut is of use to the build that was published since', () =>
  visitor(async (page) => {
    site.cutAt = 'pagefind/pagefind.js';
    await press(page, KEEP);
    await status(page, /^La connexion s’est coupée/);
    const received = site.asked.filter((path) => path.startsWith('assets/'));
    expect(received).toContain('assets/icone.svg');
    Object.assign(site, { folder: NEW, isDown: false, cutAt: undefined, asked: [] });
    await keepHere(page);
    expect(site.asked.filter((path) => received.includes(path))).toEqual([]);
    expect(await kept(page)).toEqual({ caches: 1, workers: 1 });
    await open(page, SHEET);
    expect(await hasMark(page)).toBe(true);
  }));

test('when the browser emptied the caches, the build that was published since is taken at once', () =>
  visitor(async (page) => {
    await keep(page);
    await open(page, 'hors-connexion/');
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    site.folder = NEW;
    await keep(page);
    await expect.poll(() => kept(page).catch(() => undefined)).toEqual({ caches: 1, workers: 1 });
    await unplug(page);
    await open(page, SHEET);
    expect(await hasMark(page)).toBe(true);
  }));

test('what is removed is gone, and comes back when asked for', () =>
  visitor(async (page) => {
    await keep(page);
    await press(page, REMOVE);
    await status(page, /Taille à télécharger/);
    expect((await kept(page)).caches).toBe(0);
    await open(page, SHEET);
    await expect.poll(() => kept(page)).toEqual({ caches: 0, workers: 0 });
    await keep(page);
  }));

test('a site that has no worker any more is no longer kept', () =>
  visitor(async (page) => {
    await keep(page);
    const without = join(folder, 'sans');
    cpSync(NEW, without, { recursive: true });
    for (const name of ['hors-connexion.js', 'hors-connexion.json']) rmSync(join(without, name));
    site.folder = without;
    await open(page, SHEET);
    await expect.poll(() => kept(page).then(({ caches }) => caches)).toBe(0);
    await open(page, SHEET);
    expect(await hasMark(page)).toBe(true);
    expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
  }));

test('without script, the page says so and leads to what can be printed', () =>
  visit(
    `${site.address}hors-connexion/`,
    async (page) => {
      const says = page.locator('noscript p');
      expect(await says.isVisible()).toBe(true);
      await page.getByRole('link', { name: 'Le kit, à imprimer en entier' }).click();
      await page.waitForURL('**/kit/imprimer/');
    },
    { javaScriptEnabled: false },
  ));
