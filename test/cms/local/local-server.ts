import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { onTestFinished } from 'vitest';
import { localBackend } from '../../../src/cms/local/local-backend.ts';
import type { UpstreamDesk } from '../../../src/cms/local/upstream-desk.ts';
import type { EditionName } from '../../../src/corpus/edition-files.ts';

/** What a client sends; by default, what Decap sends from our own page. */
export interface Sent {
  path?: string;
  method?: string;
  /** A header that is `undefined` is not sent; `PORT` stands for the port of the server. */
  headers?: Record<string, string | undefined>;
  body?: string | Buffer;
}

export interface Received {
  status: number;
  headers: IncomingHttpHeaders;
  body: unknown;
}

/** A server on a port of this machine, for the time of one test. */
export interface RunningServer extends LocalServer {
  /** Starts it anew at the same port: it remembers nothing. */
  restart(): void;
}

/** What speaks to a server. */
export interface LocalServer {
  port: number;
  send(sent: Sent): Promise<Received>;
  /** One action of Decap's, from one window of the editor. */
  ask(action: string, params?: object, window?: string): Promise<Received>;
}

/** Serves a folder of content as the development server does. */
export async function startLocalServer(
  content: string,
  edition: EditionName = 'national',
  upstream?: UpstreamDesk,
): Promise<RunningServer> {
  const start = () => localBackend({ content, edition: () => edition, upstream });
  let backend = start();
  const server = createServer((request, response) => void backend(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const restart = () => {
    backend = start();
  };
  return { ...clientOf(typeof address === 'object' && address ? address.port : 0), restart };
}

/** Speaks to a server as a browser would, or as no browser can. */
export function clientOf(port: number): LocalServer {
  const send = (sent: Sent) => exchange(port, sent);
  const ask = (action: string, params: object = {}, window = 'a') =>
    send({
      path: `/api/v1?fenetre=${window}`,
      body: JSON.stringify({ branch: 'main', action, params }),
    });
  return { port, send, ask };
}

function exchange(port: number, { path, method, headers, body }: Sent): Promise<Received> {
  const all = {
    Host: `localhost:${port}`,
    Origin: `http://localhost:${port}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json; charset=utf-8',
    ...headers,
  };
  const given = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value.replace('PORT', String(port))]],
  );
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        host: '127.0.0.1',
        port,
        path: path ?? '/api/v1',
        method: method ?? 'POST',
        headers: Object.fromEntries(given),
        setHost: false,
        agent: false,
      },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const text = Buffer.concat(chunks).toString();
        const isJson = response.headers['content-type']?.startsWith('application/json');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: isJson ? JSON.parse(text) : text,
        });
      },
    );
    sending.on('error', reject);
    sending.end(body ?? JSON.stringify({ branch: 'main', action: 'info' }));
  });
}
