import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
  server = devServer({
    source,
    prefix: '/',
    folder: mkdtempSync(join(tmpdir(), 'trame-')),
    report: () => '',
  });
  server.serve(port);
  await server.ready();
});
afterAll(() => server.close());

const home = () => fetch(`http://127.0.0.1:${port}/`);

test.each(['/media/%ff', '/pagefind/%', '/kit/%E0%A4%A/'])(
  '%s is refused, and the server goes on',
  async (path) => {
    const answer = await new Promise<string>((done) => {
      // `fetch` would mend the address.
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
        ),
      );
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('close', () => done(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('Cette adresse est mal écrite.');
    expect((await home()).status).toBe(200);
  },
);

/** Opens the WebSocket of the reload, sends a frame, and gives what came back until it was closed. */
const talk = (origin: string, frame: Uint8Array) =>
  new Promise<string>((done) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        [
          'GET / HTTP/1.1',
          `Host: 127.0.0.1:${port}`,
          `Origin: ${origin}`,
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

/** Reserved bits that no extension has asked for; a message longer than any page sends. */
const BROKEN = Uint8Array.of(0xf1, 0x80, 0, 0, 0, 0);
const LONG = Uint8Array.of(0x81, 0xff, 0, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff, 0, 0, 0, 0);

test.each([
  ['a broken frame', BROKEN],
  ['an endless message', LONG],
])('%s closes its own socket, and the server goes on', async (_name, frame) => {
  expect(await talk(`http://127.0.0.1:${port}`, frame)).toMatch(/^HTTP\/1\.1 101 /);
  expect((await home()).status).toBe(200);
});

test('the page of another site may not listen', async () => {
  expect(await talk('http://evil.example', BROKEN)).toMatch(/^HTTP\/1\.1 401 /);
});
