import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outputServer } from '../../src/outputs/output-server.ts';
import { siteSource } from '../../src/site/site-source.ts';

let server: Server;

beforeAll(async () => {
  const source = siteSource('test/editions/complet', '/sous/');
  expect(await source.refresh()).toEqual([]);
  const answer = outputServer(source, '/sous/');
  server = createServer(async (request, response) => {
    if (await answer(request, response)) return;
    response.statusCode = 404;
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => server.close());

test.each([
  ['/sous/api/v1/', 200, 'text/html; charset=utf-8'],
  ['/sous/api/v1/index.html', 200, 'text/html; charset=utf-8'],
  ['/sous/api/v1/index.json', 200, 'application/json; charset=utf-8'],
  ['/sous/kit/accueillir.md?x=1', 200, 'text/markdown; charset=utf-8'],
  ['/sous/kit/', 404, null],
  ['/api/v1/index.json', 404, null],
])('while serving, %s answers %i', async (path, status, type) => {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type]);
});
