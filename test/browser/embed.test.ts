import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserScript } from '../../src/outputs/browser-script.ts';
import { PATIENCE, sharedChromium } from './shared-chromium.ts';

/** A page of another organisation, under the strictest policy that still lets it name the hub. */
let host: Server;
let body = '';
/** What this page asks beyond the policy of all. */
let policy = '';
const hub = () => inject('edition');
const hubOrigin = () => new URL(hub()).origin;

beforeAll(async () => {
  host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src ${hubOrigin()}; connect-src ${hubOrigin()}; img-src ${hubOrigin()}${policy}`,
    );
    response.end(
      `<!doctype html><html lang="fr"><title>Ailleurs</title><link rel="icon" href="${hub()}assets/icone.svg"><script type="module" src="${hub()}embed.js"></script><main>${body}</main>`,
    );
  });
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
});
afterAll(() => host.close());

/** Opens the page with this inside; gives back what the browser complained of. */
async function open(inside: string, read: (page: Page) => Promise<void>): Promise<string[]> {
  body = inside;
  const context = await (await sharedChromium()).newContext();
  context.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`);
    await read(page);
  } finally {
    await context.close();
  }
  return faults;
}

const LINK = '<a href="https://essai.example/kit/accueillir/">Accueillir</a>';

describe('a sheet on a page of another site', () => {
  it('shows whole with its attribution, under its own title, beside the host’s own words', async () => {
    const faults = await open(
      `<trame-fiche cle="kit/accueillir" niveau="3">${LINK}<p slot="mot">Chez nous, demandez Nadia.</p></trame-fiche>`,
      async (page) => {
        const sheet = page.locator('trame-fiche');
        await sheet.getByRole('heading', { level: 3 }).first().waitFor();
        expect(await sheet.locator('article').getAttribute('lang')).toBe('fr');
        expect(await sheet.locator('article footer a[rel=license]').isVisible()).toBe(true);
        expect(await page.getByText('Chez nous, demandez Nadia.').isVisible()).toBe(true);
        expect(await page.getByRole('link', { name: 'Accueillir', exact: true }).isVisible()).toBe(
          false,
        );
        expect(await sheet.getByRole('heading', { level: 2 }).count()).toBe(0);
        expect(await sheet.getAttribute('aria-busy')).toBeNull();
      },
    );
    expect(faults).toEqual([]);
  });

  it('takes the colours that the host gives', async () => {
    await open(`<trame-fiche cle="kit/accueillir">${LINK}</trame-fiche>`, async (page) => {
      const sheet = page.locator('trame-fiche');
      await sheet.evaluate((element: HTMLElement) =>
        element.style.setProperty('--trame-lien', 'rgb(1, 2, 3)'),
      );
      const colour = await sheet
        .locator('footer a')
        .first()
        .evaluate((link) => getComputedStyle(link).color);
      expect(colour).toBe('rgb(1, 2, 3)');
    });
  });

  it.each(['kit/inconnue', '../../secret', ''])(
    'stays a link when the hub has no « %s »',
    async (key) => {
      await open(`<trame-fiche cle="${key}">${LINK}</trame-fiche>`, async (page) => {
        await page.locator('trame-fiche:not([aria-busy])').waitFor();
        expect(await page.getByRole('link', { name: 'Accueillir' }).isVisible()).toBe(true);
      });
    },
  );

  it('runs nothing of a hub in the wrong hands', async () => {
    await open(`<trame-fiche cle="kit/accueillir">${LINK}</trame-fiche>`, async (page) => {
      await page.locator('trame-fiche:not([aria-busy])').waitFor();
      await page.route('**/entrees/kit/autre.json', (route) =>
        route.fulfill({
          contentType: 'application/json',
          headers: { 'Access-Control-Allow-Origin': '*' },
          body: JSON.stringify({
            etat: 'publie',
            titre: '<b>Titre</b>',
            html: '<p onclick="alert(1)" style="color:red">Un <a href="javascript:alert(1)">lien</a></p><script>alert(1)</script><iframe src="https://mal.example"></iframe><svg onload="alert(1)"></svg><img src="x" onerror="alert(1)">',
          }),
        }),
      );
      await page.evaluate(() => {
        const sheet = document.createElement('trame-fiche');
        sheet.setAttribute('cle', 'kit/autre');
        document.body.append(sheet);
      });
      const sheet = page.locator('trame-fiche[cle="kit/autre"]');
      await sheet.getByRole('heading').waitFor();
      expect(
        await sheet.evaluate((element) => element.shadowRoot?.querySelector('article')?.innerHTML),
      ).toBe('<h2>&lt;b&gt;Titre&lt;/b&gt;</h2><p>Un <a>lien</a></p><img src="x">');
    });
  });
});

/** A page whose hub answers this for one content, whatever the content. */
const withAnswer = (inside: string, answer: object, read: (page: Page) => Promise<void>) =>
  open('', async (page) => {
    await page.route('**/entrees/kit/autre.json', (route) =>
      route.fulfill({
        contentType: 'application/json',
        headers: { 'Access-Control-Allow-Origin': '*' },
        body: JSON.stringify(answer),
      }),
    );
    await page.evaluate((html) => {
      // No policy holds in what a parser has not run.
      document.body.append(
        new DOMParser().parseFromString(html, 'text/html').body.firstElementChild ?? '',
      );
    }, inside);
    await read(page);
  });

describe('of an address that would run something, only the words are left', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://mal.example/x',
    'filesystem:https://mal.example/x',
    'https://[mal',
  ])('%j', async (address) => {
    const escaped = address.replaceAll('<', '&lt;').replaceAll('\n', '&#10;');
    await withAnswer(
      '<trame-fiche cle="kit/autre"></trame-fiche>',
      { etat: 'publie', titre: 'T', html: `<p><a href="${escaped}">mot</a></p>` },
      async (page) => {
        const sheet = page.locator('trame-fiche');
        await sheet.getByText('mot').waitFor();
        expect(await sheet.locator('article a[href]').count()).toBe(0);
      },
    );
    await withAnswer(
      '<trame-fiche cle="kit/autre"></trame-fiche>',
      { etat: 'retire', remplace_par: { titre: 'Autre', adresse: address } },
      async (page) => {
        const sheet = page.locator('trame-fiche');
        await sheet.getByText('n’est plus publié').waitFor();
        expect(await sheet.locator('article a').count()).toBe(0);
      },
    );
    await withAnswer(
      '<trame-aide fiches="kit/autre" lieux="https://essai.example/lieux/"></trame-aide>',
      { etat: 'publie', titre: 'T', adresse: address },
      async (page) => {
        const help = page.locator('trame-aide');
        await help.locator('summary').click();
        await help.getByRole('link', { name: 'Trouver un lieu' }).waitFor();
        expect(await help.locator('a').count()).toBe(1);
      },
    );
  });
});

it.each([
  ['0', 2],
  ['-3', 1],
  ['2.7', 3],
  ['99', 6],
  ['deux', 2],
  ['', 2],
])('a level « %s » is no title that the browser does not know', async (level, shown) => {
  await open(
    `<trame-fiche cle="kit/accueillir" niveau="${level}">${LINK}</trame-fiche>`,
    async (page) => {
      const title = page.locator('trame-fiche article > :first-child');
      await title.waitFor();
      expect(await title.evaluate(({ localName }) => localName)).toBe(`h${shown}`);
    },
  );
});

it('a page may name the content after it made the element, then another one, and ask again what failed', async () => {
  await open('<trame-fiche id="plus-tard"></trame-fiche>', async (page) => {
    const sheet = page.locator('trame-fiche');
    await page.locator('trame-fiche:not([aria-busy])').waitFor({ state: 'attached' });
    const name = (key: string) =>
      sheet.evaluate((element, value) => element.setAttribute('cle', value), key);
    let down = true;
    await page.route('**/entrees/kit/confidentialite.json', (route) =>
      down ? route.abort() : route.continue(),
    );
    await name('kit/accueillir');
    await sheet.getByRole('heading', { level: 2 }).first().waitFor();
    await name('kit/confidentialite');
    await sheet.locator('article').waitFor({ state: 'detached' });
    await page.locator('trame-fiche:not([aria-busy])').waitFor({ state: 'attached' });
    down = false;
    await name('kit/accueillir');
    await sheet.locator('article').waitFor();
    await name('kit/confidentialite');
    await sheet.getByRole('heading', { level: 2, name: 'Garder le secret des données' }).waitFor();
  });
});

it('a host that asks for trusted types shows the sheet too', async () => {
  policy = "; require-trusted-types-for 'script'";
  try {
    const faults = await open(
      `<trame-fiche cle="kit/accueillir">${LINK}</trame-fiche>`,
      async (page) => {
        await page.locator('trame-fiche article footer a[rel=license]').waitFor();
      },
    );
    expect(faults).toEqual([]);
  } finally {
    policy = '';
  }
});

describe('« Besoin d’aide ? » beside a form', () => {
  it('asks the hub for nothing before it is opened, then leads to its sheets', async () => {
    const faults = await open(
      '<trame-aide fiches="kit/accueillir kit/confidentialite"><p>Appelez le 00 00.</p></trame-aide>',
      async (page) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        const help = page.locator('trame-aide');
        await help.locator('summary').waitFor();
        expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
        await help.locator('summary').click();
        await help.getByRole('link').nth(1).waitFor();
        expect(await help.getByRole('link').count()).toBe(2);
        expect(await page.getByText('Appelez le 00 00.').isVisible()).toBe(true);
      },
    );
    expect(faults).toEqual([]);
  });
});

it('« Besoin d’aide ? » leads to places when it is told where they are', async () => {
  await open(
    '<trame-aide fiches="kit/accueillir" lieux="https://essai.example/lieux/"></trame-aide><trame-aide fiches="" lieux="javascript:alert(1)"></trame-aide>',
    async (page) => {
      for (const summary of await page.locator('trame-aide summary').all()) await summary.click();
      const place = page.getByRole('link', { name: 'Trouver un lieu où se faire aider' });
      await place.first().waitFor();
      expect(await place.count()).toBe(1);
      expect(await place.getAttribute('href')).toBe('https://essai.example/lieux/');
    },
  );
});

it('the script weighs 4 KB at most once compressed', () => {
  const script = browserScript('embed/embed.ts', { format: 'esm' });
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(4096);
});
