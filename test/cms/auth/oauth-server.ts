import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the fake GitHub answers to the exchange of a code. */
export type Exchange =
  | { status: number; body: string }
  /** Never answers. */
  | 'silence'
  /** Answers without end: at once, or drop by drop. */
  | 'flood'
  | 'drip'
  /** Cuts the connection. */
  | 'cut'
  /** Sends the demand, secret included, to another address. */
  | { elsewhere: string };

/** GitHub, as far as OAuth goes: the exchange of a code against a token, over HTTP. */
export interface OAuthServer {
  address: string;
  /** What it answers from now on. */
  answer: Exchange;
  /** The demands it was sent, as forms. */
  demands: Record<string, string>[];
  close(): Promise<void>;
}

/** Listens on this machine. */
export async function oauthServer(): Promise<OAuthServer> {
  const server = createServer(async (request, response) => {
    const body: Buffer[] = [];
    for await (const part of request) body.push(part);
    github.demands.push(
      Object.fromEntries(new URLSearchParams(Buffer.concat(body).toString('utf8'))),
    );
    const { answer } = github;
    if (answer === 'silence') return;
    if (answer === 'cut') return request.socket.destroy();
    if (answer === 'flood' || answer === 'drip') return endless(response, answer === 'flood');
    if ('elsewhere' in answer) return response.writeHead(307, { Location: answer.elsewhere }).end();
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body);
  });
  const github: OAuthServer = {
    address: await listen(server),
    answer: { status: 200, body: '{}' },
    demands: [],
    close: () => close(server),
  };
  return github;
}

function endless(response: ServerResponse, isQuick: boolean): void {
  const piece = Buffer.alloc(isQuick ? 1_000_000 : 1, ' ');
  const pour = () => {
    if (response.destroyed) return;
    const hasRoom = response.write(piece);
    poured.bytes += piece.length;
    if (isQuick && hasRoom) setImmediate(pour);
    else if (isQuick) response.once('drain', pour);
    else setTimeout(pour, 20);
  };
  pour();
}

/** Bytes of endless answers that were sent. */
export const poured = { bytes: 0 };

/** Opens a server on a free port of this machine, and gives its address. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
