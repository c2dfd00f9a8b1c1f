import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { copyOfFixture, filesBelow, startCommand, temporaryFolder } from './commands.ts';
import { useChromium } from './visit.ts';

const visit = useChromium();
const { folder, remove } = temporaryFolder();
const content = copyOfFixture(join(folder, 'édition'));
const sheet = join(content, 'national/kit/accueillir.md');
const written = readFileSync(sheet, 'utf8');

/** A running server, and what it has said so far. */
interface Running {
  server: ChildProcess;
  port: number;
  said: string[];
}

let running: Running;
const address = (path = '') => `http://127.0.0.1:${running.port}/${path}`;

beforeAll(async () => {
  running = await start();
});

afterAll(async () => {
  await stop(running);
  remove();
});

const start = async (): Promise<Running> => startOn(await freePort());

async function startOn(port: number): Promise<Running> {
  const server = startCommand('start', { TRAME_CONTENT: content, PORT: String(port) });
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (text) => said.push(String(text)));
  await vi.waitFor(() => expect(said.join('')).toContain('Pour arrêter'), { timeout: 300_000 });
  return { server, port, said };
}

async function stop({ server }: Running): Promise<number> {
  server.kill('SIGTERM');
  const [code] = await once(server, 'exit');
  return code;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const free = probe.address();
  await new Promise((closed) => probe.close(closed));
  return typeof free === 'object' && free ? free.port : 0;
}

/** Whether something answers at an address of this machine. */
const answers = (host: string) =>
  new Promise<boolean>((tell) => {
    const socket = connect({ host, port: running.port, timeout: 20_000 });
    socket.on('connect', () => tell(true)).on('connect', () => socket.destroy());
    socket.on('error', () => tell(false)).on('timeout', () => tell(false));
  });

/** The sheet as it was, with one thing changed; every test writes it anew. */
const write = (from: string | RegExp, to: string) =>
  writeFileSync(sheet, written.replace(from, to));

test('the address is told, and only this machine is served', async () => {
  expect(running.said.join('')).toMatch(
    new RegExp(`^[1-9]\\d+ pages à lire sur http://localhost:${running.port}/$`, 'm'),
  );
  expect(await answers('127.0.0.1')).toBe(true);
  // A server that listens on every interface would answer here too.
  expect(await answers('127.0.0.2')).toBe(false);
  expect(await answers('::1')).toBe(false);
});

test('pages are those of the build, but for what reloads them and leads to the local editor', async () => {
  writeFileSync(sheet, written);
  const files = [...filesBelow(inject('editionFolder'))].filter(
    ([file]) =>
      /\.(html|css|js|svg|png)$/.test(file) &&
      !file.startsWith('/pagefind/') &&
      // Nothing is kept while serving: the worker there removes what was.
      file !== '/hors-connexion.js' &&
      file !== '/admin/index.html',
  );
  expect(files.length).toBeGreaterThan(36);
  const different = async () => {
    const pairs = files.map(async ([file, built]) => {
      const path = file.slice(1).replace(/index\.html$/, '');
      return (await served(path)) === withoutProposal(file, built) ? [] : [file];
    });
    return (await Promise.all(pairs)).flat();
  };
  await expect.poll(different).toEqual([]);
});

describe('a port that is taken', () => {
  /** Takes ports in a row; one that another program has is taken already. */
  async function take(first: number, count: number): Promise<() => void> {
    const servers = await Promise.all(
      Array.from({ length: count }, async (_, at) => {
        const server = createServer().listen(first + at, '127.0.0.1');
        await once(server, 'listening').catch(() => undefined);
        return server;
      }),
    );
    return () => {
      for (const server of servers) server.close();
    };
  }

  test('gives way to the next one, which is told', async () => {
    const port = await freePort();
    const free = await take(port, 1);
    const { server, said } = await startOn(port);
    free();
    server.kill('SIGTERM');
    await once(server, 'exit');
    expect(said.join('')).toMatch(
      new RegExp(
        `^Le port ${port} est déjà pris : le site est sur le port (\\d+)\\.\nPour en choisir un autre, par exemple 3000 : PORT=3000 npm start\n\\d+ pages à lire sur http://localhost:\\1/\nPour écrire : http://localhost:\\1/admin/\n`,
      ),
    );
  });

  test('with ten others says what to do, and stops', async () => {
    const port = await freePort();
    const free = await take(port, 10);
    const server = startCommand('start', { TRAME_CONTENT: content, PORT: String(port) });
    let said = '';
    server.stderr?.on('data', (text) => {
      said += text;
    });
    const [code] = await once(server, 'close');
    free();
    expect(code).toBe(1);
    expect(said).toBe(
      `Les ports ${port} à ${port + 9} sont déjà pris : le site ne peut pas être servi.\nArrêtez un autre serveur, ou choisissez un port : PORT=3000 npm start\n`,
    );
  });
});

test('each page leads to its text in the editor', () =>
  visit(address('kit/accueillir/'), async (page) => {
    const link = page.getByRole('link', { name: 'Proposer une modification' });
    expect(await link.getAttribute('href')).toBe('/admin/#/collections/kit/entries/accueillir');
  }));

const RELOAD = /<script type="module" integrity="[^"]*" src="[^"]*reload-client\.js"><\/script>/;

/** While serving, each page leads to the editor of this machine too; the fixture edition has none once published. */
const PROPOSAL = /<p class="proposer">[^\n]*<\/p>/;

/** A built file, in the form of `filesBelow`, without what the server says otherwise. */
const withoutProposal = (file: string, built: string): string =>
  file.endsWith('.html')
    ? Buffer.from(Buffer.from(built, 'base64').toString().replace(PROPOSAL, '')).toString('base64')
    : built;

/** What the server answers, in the form of `filesBelow`, without what it adds to pages. */
async function served(path: string): Promise<string> {
  const response = await fetch(address(path));
  const bytes = Buffer.from(await response.arrayBuffer());
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  const shown = isPage
    ? Buffer.from(bytes.toString().replace(RELOAD, '').replace(PROPOSAL, ''))
    : bytes;
  return shown.toString('base64');
}

/** Resolves once a page has loaded, and the server has told it that it listens. */
const listening = (page: Page) =>
  new Promise<void>((done) => {
    page.on('websocket', (socket) => socket.on('framereceived', () => done()));
  });

/** Changes the content, and waits until the open page has loaded anew by itself. */
async function afterChange(page: Page, change: () => void): Promise<void> {
  const loaded = listening(page);
  change();
  await loaded;
}

/** Opens a page that listens to the server, from one that is known not to. */
const open = (path: string, read: (page: Page) => Promise<void>) =>
  visit(address(path), async (page) => {
    await page.goto('about:blank');
    const loaded = listening(page);
    await page.goto(address(path));
    await loaded;
    await read(page);
  });

test('an open page shows what is saved, by itself', () =>
  open('kit/accueillir/', async (page) => {
    await afterChange(page, () => write('## Pourquoi', 'Un premier jet.\n\n## Pourquoi'));
    await page.getByText('Un premier jet.').waitFor();
    await afterChange(page, () => write('## Pourquoi', 'Puis corrigé.\n\n## Pourquoi'));
    await page.getByText('Puis corrigé.').waitFor();
    expect(await page.getByText('Un premier jet.').count()).toBe(0);
  }));

test('a fault shows on the page, above the last good text, until it is mended', () =>
  open('kit/accueillir/', async (page) => {
    await afterChange(page, () => write('## Pourquoi', 'Avant la faute.\n\n## Pourquoi'));
    await page.getByText('Avant la faute.').waitFor();
    await afterChange(page, () => write('moment: pendant', 'moment: pendent'));
    const report = page.getByRole('alert');
    await report.waitFor();
    expect(await report.textContent()).toContain('« moment » : valeur inconnue « pendent »');
    expect(await page.getByText('Avant la faute.').isVisible()).toBe(true);
    expect(await (await fetch(address('guide/'))).text()).toContain('valeur inconnue « pendent »');
    await afterChange(page, () => write('## Pourquoi', 'Après la faute.\n\n## Pourquoi'));
    await page.getByText('Après la faute.').waitFor();
    expect(await report.count()).toBe(0);
  }));

test('a page that is added or removed comes and goes', () =>
  open('kit/', async (page) => {
    const added = join(content, 'national/kit/fiche-nouvelle.md');
    const sheetOfOurs = written.replace('Accueillir et rassurer', 'Une fiche nouvelle');
    await afterChange(page, () => writeFileSync(added, sheetOfOurs));
    const link = page.getByRole('main').getByRole('link', { name: 'Une fiche nouvelle' }).first();
    await link.waitFor();
    expect((await fetch(address('kit/fiche-nouvelle/'))).status).toBe(200);
    await afterChange(page, () => rmSync(added));
    await link.waitFor({ state: 'detached' });
    expect((await fetch(address('kit/fiche-nouvelle/'))).status).toBe(404);
  }));

test('an unknown address answers 404', async () => {
  const response = await fetch(address('nulle-part/'));
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Cette page n’existe pas');
});

test('an address without its last slash leads to the page', async () => {
  const response = await fetch(address('kit/accueillir'));
  expect(response.url).toBe(address('kit/accueillir/'));
  expect(response.status).toBe(200);
});

test('the search is made in the background, and made again after a change', () =>
  visit(address(), async (page) => {
    const ready = async (url: string) => (await fetch(url)).status;
    await expect.poll(() => ready(address('pagefind/pagefind.js')), { timeout: 300_000 }).toBe(200);
    await page.goto(address('recherche/?q=mandat'));
    await page.getByRole('status').filter({ hasText: 'pour « mandat »' }).waitFor();
    const entry = async () =>
      (await fetch(address('pagefind/pagefind-entry.json'))).text().catch(() => '');
    const before = await entry();
    write('## Pourquoi', 'Un saxophone.\n\n## Pourquoi');
    await expect.poll(entry, { timeout: 300_000 }).not.toBe(before);
    await expect.poll(() => ready(address('pagefind/pagefind.js'))).toBe(200);
    // The index is put in place of the one before: a page that opens in between is opened again.
    await vi.waitFor(
      async () => {
        await page.goto(address('recherche/?q=saxophone'));
        const told = page.getByRole('status').filter({ hasText: '1 résultat pour « saxophone »' });
        await told.waitFor({ timeout: 10_000 });
      },
      { timeout: 300_000 },
    );
  }));

test('nothing is left behind when it is stopped', async () => {
  const other = await start();
  const own = join('.cache/serve', String(other.server.pid));
  expect(existsSync(own)).toBe(true);
  expect(await stop(other)).toBe(0);
  expect(existsSync(own)).toBe(false);
});
