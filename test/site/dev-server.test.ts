import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type EleventyDevServer from '@11ty/eleventy-dev-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { devServer } from '../../src/site/dev-server.ts';
import { siteSource } from '../../src/site/site-source.ts';

let server: EleventyDevServer;
let port: number;

/** A port that nobody listens on. */
const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: found } = probe.address() as AddressInfo;
      probe.close(() => done(found));
    });
  });

beforeAll(async () => {
  const source = siteSource(resolve('test/editions/complet'), '/');
  await source.refresh();
  port = await freePort();
  // As that of `npm start`, its name begins with a dot.
  const folder = mkdtempSync(join(tmpdir(), '.trame-'));
  for (const file of [
    'media/plan.svg',
    'media/evil.html',
    'media/notice.pdf',
    'pagefind/pagefind.js',
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), DRAWING);
  }
  const secret = mkdtempSync(join(tmpdir(), 'trame-'));
  writeFileSync(join(secret, 'clef.txt'), 'secret');
  writeFileSync(join(folder, 'media/.htaccess'), 'secret');
  symlinkSync(join(secret, 'clef.txt'), join(folder, 'media/clef.txt'));
  symlinkSync(secret, join(folder, 'media/ailleurs'));
  server = devServer({
    source,
    prefix: '/',
    folder,
    first: async ({ url }, response) => {
      if (url !== '/admin/corpus.json') return false;
      response.end('{}');
      return true;
    },
    report: () => '',
  });
  server.serve(port);
  await server.ready();
});
afterAll(() => server.close());

const home = () => fetch(`http://127.0.0.1:${port}/`);

/** The whole answer to a request, headers first: `fetch` would mend the address and the name of the host. */
const ask = (path: string, host = `127.0.0.1:${port}`, method = 'GET') =>
  new Promise<string>((done) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('close', () => done(text));
  });

test.each([
  '/media/%ff',
  '/pagefind/%',
  '/kit/%E0%A4%A/',
  '/media/..%2f..%2fpackage.json',
  '/media/%2e%2e/%2e%2e/package.json',
  '/pagefind/..%5c..%5cpackage.json',
  '/../package.json',
  '/media/plan.svg%00.png',
  '/media/%c0%ae%c0%ae/clef.txt',
])('%s is refused, and the server goes on', async (path) => {
  const answer = await ask(path);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain('Cette adresse est mal écrite.');
  expect((await home()).status).toBe(200);
});

test.each([
  '/',
  '/kit/accueillir/',
  '/assets/icone.svg',
  '/media/plan.svg',
  '/pagefind/pagefind.js',
  '/admin/corpus.json',
  '/404.html',
  '/nulle-part/',
  '/.11ty/reload-client.js',
])(
  '%s is refused under a foreign name (DNS rebinding), and loads in no other site',
  async (path) => {
    for (const host of ['evil.example', `evil.example:${port}`, `localhost.evil.example:${port}`]) {
      const answer = await ask(path, host);
      expect(answer).toMatch(/^HTTP\/1\.1 403 /);
      expect(answer).toContain(`« ${host} » n’est pas celle de cette machine`);
    }
    for (const host of [`localhost:${port}`, `[::1]:${port}`]) {
      const answer = await ask(path, host);
      expect(answer).toMatch(/^HTTP\/1\.1 (?:200|404) /);
      expect(answer).toMatch(/^Cross-Origin-Resource-Policy: same-origin\r$/m);
      expect(answer).toMatch(/^X-Content-Type-Options: nosniff\r$/m);
    }
  },
);

test.each([
  ['/media/plan.svg', true],
  ['//media/plan.svg', true],
  ['/%6dedia/plan.svg', true],
  ['/kit/../media/plan.svg', true],
  ['/media/evil.html', true],
  ['/media/.cache', true],
  // Chrome shows no PDF that is sandboxed.
  ['/media/notice.pdf', false],
  ['/', false],
])('%s acts in the name of no site: %s', async (path, isSandboxed) => {
  expect(/^Content-Security-Policy: sandbox;/m.test(await ask(path))).toBe(isSandboxed);
});

test.each([
  'evil.html',
  '.htaccess',
  'clef.txt',
  'ailleurs/clef.txt',
  'absent.png',
  'plan.svg/x.png',
  '',
])('/media/%s is no file to publish', async (name) => {
  const answer = await ask(`/media/${name}`);
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  expect(answer).not.toContain('secret');
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])(
  'pages are read, not sent to: %s',
  async (method) => {
    for (const path of ['/', '/kit/accueillir/', '/media/plan.svg', '/nulle-part/'])
      expect(await ask(path, undefined, method)).toMatch(/^HTTP\/1\.1 405 /);
    expect(await ask('/kit/accueillir/', undefined, 'HEAD')).toMatch(/^HTTP\/1\.1 200 /);
  },
);

/** What stands at `/media/plan.svg`. */
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const SIZE = DRAWING.length;

test.each([
  ['bytes=0-3', 206, `bytes 0-3/${SIZE}`],
  ['BYTES = 0-3', 200, null],
  ['bytes=5-', 206, `bytes 5-${SIZE - 1}/${SIZE}`],
  ['bytes=-2', 206, `bytes ${SIZE - 2}-${SIZE - 1}/${SIZE}`],
  ['bytes=0-999999999999999999999', 206, `bytes 0-${SIZE - 1}/${SIZE}`],
  ['bytes=-99999999999999999999', 206, `bytes 0-${SIZE - 1}/${SIZE}`],
  ['bytes=9999999-, 0-3', 206, `bytes 0-3/${SIZE}`],
  ['bytes=9999999-', 416, `bytes */${SIZE}`],
  [`bytes=${SIZE}-`, 416, `bytes */${SIZE}`],
  ['bytes=-0', 416, `bytes */${SIZE}`],
  ['bytes=5-1', 200, null],
  ['bytes=loutre', 200, null],
  ['bytes=', 200, null],
  ['bytes', 200, null],
  ['octets=0-3', 200, null],
  ['bytes=0-1,4-5', 200, null],
  [`bytes=${'0-1,'.repeat(2000)}0-1`, 200, null],
])('a part of a file, asked by « %s », is answered %i', async (range, status, told) => {
  const url = `http://127.0.0.1:${port}/media/plan.svg`;
  const answer = await fetch(url, { headers: { Range: range } });
  expect([answer.status, answer.headers.get('Content-Range')]).toEqual([status, told]);
  const text = await answer.text();
  const [, from = '0', to = `${SIZE - 1}`] = /(\d+)-(\d+)/.exec(told ?? '') ?? [];
  expect(text).toBe(
    status === 416
      ? 'Ce fichier n’a pas la partie demandée.'
      : DRAWING.slice(Number(from), Number(to) + 1),
  );
});

test('a part is of a file as it was seen, and only of what is read', async () => {
  const url = `http://127.0.0.1:${port}/media/plan.svg`;
  const ask = (method: string, headers: Record<string, string>) =>
    fetch(url, { method, headers: { Range: 'bytes=0-3', ...headers } });
  expect((await ask('GET', { 'If-Range': '"before"' })).status).toBe(200);
  const head = await ask('HEAD', {});
  expect([head.status, head.headers.get('Content-Length')]).toEqual([200, `${SIZE}`]);
});

/** Opens the WebSocket of the reload, sends a frame, and gives what came back until it was closed. */
const talk = (origin: string | undefined, frame: Uint8Array, host = `127.0.0.1:${port}`) =>
  new Promise<string>((done) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        [
          'GET / HTTP/1.1',
          `Host: ${host}`,
          ...(origin === undefined ? [] : [`Origin: ${origin}`]),
          'Connection: Upgrade',
          'Upgrade: websocket',
          'Sec-WebSocket-Version: 13',
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
          '\r\n',
        ].join('\r\n'),
      ),
    );
    let text = '';
    socket.on('data', (data) => {
      text += data.toString('latin1');
      if (text.startsWith('HTTP/1.1 101')) socket.write(frame);
    });
    socket.on('close', () => done(text));
  });

/** Reserved bits that no extension has asked for. */
const BROKEN = Uint8Array.of(0xf1, 0x80, 0, 0, 0, 0);

/** Messages that break the protocol (https://www.rfc-editor.org/rfc/rfc6455), or are longer than any page sends. */
const FRAMES: [what: string, frame: Uint8Array][] = [
  ['a broken frame', BROKEN],
  ['an endless message', Uint8Array.of(0x81, 0xff, 0, 0, 0, 0, 0x7f, 255, 255, 255, 0, 0, 0, 0)],
  ['a length that no number holds', Uint8Array.of(0x82, 0xff, ...Array(8).fill(255), 0, 0, 0, 0)],
  ['a message without mask', Uint8Array.of(0x81, 2, 97, 98)],
  ['an unknown kind of frame', Uint8Array.of(0x83, 0x80, 0, 0, 0, 0)],
  ['letters that are none', Uint8Array.of(0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe)],
  ['a ping in pieces', Uint8Array.of(0x09, 0x80, 0, 0, 0, 0)],
  ['a ping too long', Uint8Array.of(0x89, 0xfe, 1, 0, 0, 0, 0, 0, ...Array(256).fill(0))],
  ['half a reason to close', Uint8Array.of(0x88, 0x81, 0, 0, 0, 0, 1)],
  ['a reason that is none', Uint8Array.of(0x88, 0x82, 0, 0, 0, 0, 0, 1)],
  ['the end of nothing', Uint8Array.of(0x80, 0x80, 0, 0, 0, 0)],
  ['words of another protocol', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
];

test.each(FRAMES)('%s closes its own socket, and the server goes on', async (_name, frame) => {
  expect(await talk(`http://127.0.0.1:${port}`, frame)).toMatch(/^HTTP\/1\.1 101 /);
  expect((await home()).status).toBe(200);
});

test('the page of another site may not listen, nor who says no site', async () => {
  for (const origin of ['null', undefined])
    expect(await talk(origin, BROKEN)).toMatch(/^HTTP\/1\.1 401 /);
  expect(await talk('http://evil.example', BROKEN)).toMatch(/^HTTP\/1\.1 401 /);
  const rebound = `evil.example:${port}`;
  expect(await talk(`http://${rebound}`, BROKEN, rebound)).toMatch(/^HTTP\/1\.1 401 /);
});
