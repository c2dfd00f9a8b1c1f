import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A site of this machine that stands for another's, and what it was asked. */
export interface OtherSite {
  /** `http://127.0.0.1:…` */
  address: string;
  /** `HEAD /page`, in order. */
  asked: string[];
  /** Bytes of bodies that were sent. */
  sent: () => number;
}

type Page = (request: IncomingMessage, response: ServerResponse) => void;

const redirect =
  (status: number, location: string): Page =>
  (_request, response) => {
    response.writeHead(status, { location }).end();
  };

const PAGES: Record<string, Page> = {
  '/bien': (_request, response) => response.end('bien'),
  '/demenage': redirect(301, '/bien'),
  '/deux-fois': redirect(308, '/demenage'),
  '/ailleurs-un-temps': redirect(302, '/bien'),
  '/un-temps-puis-pour-toujours': redirect(302, '/demenage'),
  '/demenage-vers-rien': redirect(301, '/rien'),
  '/boucle': redirect(302, '/boucle'),
  '/sans-adresse': (_request, response) => response.writeHead(301).end(),
  '/hors-du-web': redirect(301, 'ftp://ailleurs.example/'),
  '/parti': (_request, response) => response.writeHead(410).end(),
  '/casse': (_request, response) => response.writeHead(500).end(),
  '/refuse': (_request, response) => response.writeHead(403).end(),
  '/sans-tete': (request, response) => {
    response.writeHead(request.method === 'HEAD' ? 405 : 200).end('bien');
  },
  '/muet': () => undefined,
  '/coupe': (request) => request.socket.destroy(),
};

/** How many questions are open, and the most there ever were, over all the sites that share it. */
export interface Counter {
  open: number;
  most: number;
}

/** Starts such a site; it goes away with the test. */
export async function otherSite(counter: Counter = { open: 0, most: 0 }): Promise<OtherSite> {
  const asked: string[] = [];
  let sent = 0;
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    counter.open += 1;
    counter.most = Math.max(counter.most, counter.open);
    response.on('close', () => {
      counter.open -= 1;
    });
    const page = PAGES[request.url ?? ''];
    if (page) page(request, response);
    else if (request.url === '/enorme' && request.method === 'GET') endless(response);
    else if (request.url === '/enorme') response.writeHead(405).end();
    else if (request.url?.startsWith('/lent')) setTimeout(() => response.end('bien'), 30);
    else response.writeHead(404).end();
  });
  const endless = (response: ServerResponse) => {
    const chunk = Buffer.alloc(64 * 1024);
    const pour = () => {
      while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      response.once('drain', pour);
    };
    pour();
  };
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, asked, sent: () => sent };
}
