import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { adminServer } from '../../src/cms/admin-server.ts';
import { siteSource } from '../../src/site/site-source.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';
import { clientOf } from './local/local-server.ts';

const PROGRAM = {
  script: { path: 'admin-1.js', content: 'script' },
  style: { path: 'admin-1.css', content: 'style' },
};

/** The admin below `/trame/`, and a site beside it that answers « suivant » to all the rest. */
async function startAdmin(bundle = async () => PROGRAM) {
  const content = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/accueillir.md': kitSheet(),
  });
  const source = siteSource(content, '/trame/', 'local');
  expect(await source.refresh()).toEqual([]);
  const admin = adminServer({ source, content, prefix: '/trame/', bundle });
  const server = createServer(async (request, response) => {
    if (!(await admin(request, response))) response.end('suivant');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const client = clientOf(typeof address === 'object' && address ? address.port : 0);
  const get = (path: string, headers: Record<string, string | undefined> = {}) =>
    client.send({ path, method: 'GET', body: '', headers: { Origin: undefined, ...headers } });
  return { content, client, get };
}

test('it works below any prefix, and leaves other addresses to the site', async () => {
  const { client, get } = await startAdmin();
  expect((await client.send({ path: '/trame/admin/api/v1?fenetre=a' })).body).toEqual({
    repo: expect.stringMatching(/^trame-/),
    publish_modes: ['simple'],
    type: 'local_fs',
  });
  expect((await get('/trame/admin')).headers.location).toBe('/trame/admin/');
  for (const other of [
    '/trame/',
    '/admin/',
    '/trame/admin/api/v2',
    '/trame/admin/api/v1/',
    '/trame/admin/api/v1x',
    '/trame/admin/%ff',
    '/api/v1',
  ])
    expect([other, (await get(other)).body]).toEqual([other, 'suivant']);
});

test.each(['', 'index.html', 'config.json', 'corpus.json', 'admin-1.js', 'admin-1.css'])(
  'admin/%s is for this site alone',
  async (file) => {
    const { get } = await startAdmin();
    const { status, headers } = await get(`/trame/admin/${file}`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
  },
);

test.each(['', 'corpus.json', 'aide/'])(
  'admin/%s is refused under a foreign name (DNS rebinding)',
  async (file) => {
    const { get } = await startAdmin();
    const { status, body } = await get(`/trame/admin/${file}`, { Host: 'pirate.example' });
    expect(status).toBe(403);
    expect(body).toMatch(/^L’adresse «\spirate\.example\s» n’est pas celle de cette machine/);
  },
);

test('the program is made when the editor is opened, once, and made again after a failure', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const bundle = vi
    .fn(async () => PROGRAM)
    .mockImplementationOnce(async () => {
      throw new Error('esbuild');
    });
  const { get } = await startAdmin(bundle);
  await get('/trame/');
  expect(bundle).not.toHaveBeenCalled();
  const failed = await get('/trame/admin/');
  expect([failed.status, failed.body]).toEqual([
    500,
    expect.stringMatching(/^L’éditeur ne peut pas être montré/),
  ]);
  expect((await get('/trame/admin/')).status).toBe(200);
  expect((await get('/trame/admin/admin-1.js')).body).toBe('script');
  expect(bundle).toHaveBeenCalledTimes(2);
});

test('a template that cannot be read is told, and the server goes on', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const { content, get } = await startAdmin();
  mkdirSync(join(content, 'local/templates'), { recursive: true });
  writeFileSync(join(content, 'local/templates/faux.njk'), '{% if %}');
  expect((await get('/trame/admin/templates.js')).status).toBe(500);
  expect((await get('/trame/admin/config.json')).status).toBe(200);
});
