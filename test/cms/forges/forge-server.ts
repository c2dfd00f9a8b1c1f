import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request to a fake forge. */
export interface Call {
  method: string;
  /** Parts of the path that the pattern of the route names, decoded. */
  params: Record<string, string>;
  query: URLSearchParams;
  /** The body, parsed when it is JSON or a form; undefined when there is none. */
  body: unknown;
  /** Login of the person whose token came with it; empty on an open route. */
  login: string;
}

/** What a fake forge answers. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** One address of a fake forge: `GET api/v4/projects/:project`; a last part `*rest` takes all that follows. */
export interface Route {
  method: string;
  pattern: string;
  /** Whether it answers without a token. */
  open?: boolean;
  answer: (call: Call) => Reply;
}

/** How a request goes wrong: an error of the server, or the line cut before or after it has done the work. */
export type Fault = 500 | 502 | 'cut-before' | 'cut-after';

/** Which request goes wrong, once. */
interface Expected {
  method: string;
  path: RegExp;
  fault: Fault;
}

/** What a forge refuses: the reply that says so. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly reply: Reply;
  constructor(reply: Reply) {
    super(`${reply.status}`);
    this.reply = reply;
  }
}

/** A JSON reply. */
export const json = (
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Reply => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

/** How a forge knows people: login of the bearer, or the reply that turns the request away. */
export type Gate = (authorization: string | undefined) => string | Reply;

/**
 * The HTTP side of a fake forge: routes, CORS as forges give it, and faults on demand. It stands on 127.0.0.1, on a
 * port of its own, and keeps no connection open, so that a browser never sends a cut request again by itself.
 */
export class ForgeServer {
  /** Every request that came, `POST /api/v4/user`, in order. */
  readonly calls: string[] = [];
  readonly #server: Server;
  readonly #faults: Expected[] = [];
  #routes: readonly Route[] = [];
  #gate: Gate = () => '';

  private constructor(exposed: readonly string[]) {
    this.#server = createServer((request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
      response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type');
      response.setHeader('Access-Control-Expose-Headers', exposed.join(', '));
      response.setHeader('Connection', 'close');
      this.#respond(request, response).catch((error) => {
        response.writeHead(500).end(`${error instanceof Error ? error.stack : error}`);
      });
    });
  }

  /** @param exposed headers that scripts of other origins may read */
  static async listen(exposed: readonly string[] = []): Promise<ForgeServer> {
    const forge = new ForgeServer(exposed);
    forge.#server.listen(0, '127.0.0.1');
    await once(forge.#server, 'listening');
    return forge;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Says what the server answers, and to whom. */
  serve(routes: readonly Route[], gate: Gate): void {
    this.#routes = routes;
    this.#gate = gate;
  }

  /** Makes the next request of this method, whose path matches, go wrong; those after it go well. */
  failNext(method: string, path: RegExp, fault: Fault): void {
    this.#faults.push({ method, path, fault });
  }

  /** Whether every fault that was asked for has fallen on a request. */
  hasFailed(): boolean {
    return this.#faults.length === 0;
  }

  /** Forgets what was asked, and the faults that were still to come. */
  forget(): void {
    this.calls.length = 0;
    this.#faults.length = 0;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET' } = request;
    const address = new URL(request.url ?? '/', this.origin);
    if (method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    this.calls.push(`${method} ${decodeURIComponent(address.pathname)}`);
    const body = await readBody(request);
    const fault = this.#faultOf(method, decodeURIComponent(address.pathname));
    if (fault === 'cut-before') {
      request.socket.destroy();
      return;
    }
    if (fault === 500 || fault === 502) {
      send(response, json({ message: `${fault} Internal Server Error` }, fault));
      return;
    }
    const reply = this.#answer(method, address, request.headers.authorization, body);
    if (fault === 'cut-after') request.socket.destroy();
    else send(response, reply, method === 'HEAD');
  }

  #faultOf(method: string, path: string): Fault | undefined {
    const at = this.#faults.findIndex((item) => item.method === method && item.path.test(path));
    return at < 0 ? undefined : this.#faults.splice(at, 1)[0]?.fault;
  }

  #answer(method: string, address: URL, authorization: string | undefined, body: unknown): Reply {
    for (const route of this.#routes) {
      const params = route.method === method ? match(route.pattern, address.pathname) : undefined;
      if (!params) continue;
      const known = route.open ? '' : this.#gate(authorization);
      if (typeof known !== 'string') return known;
      try {
        return route.answer({ method, params, query: address.searchParams, body, login: known });
      } catch (error) {
        if (error instanceof Refusal) return error.reply;
        throw error;
      }
    }
    // Loud on purpose: a call that the fake does not know must not pass for a file that is not there.
    return json({ message: `The fake forge knows no ${method} ${address.pathname}` }, 501);
  }
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const parts = path.slice(1).split('/');
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    if (part.startsWith('*')) {
      params[part.slice(1)] = parts.slice(at).map(decodeURIComponent).join('/');
      return parts.length > at ? params : undefined;
    }
    const given = parts[at];
    if (given === undefined) return undefined;
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(given);
    else if (part !== given) return undefined;
  }
  return parts.length === wanted.length ? params : undefined;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return undefined;
  return request.headers['content-type']?.startsWith('application/json')
    ? JSON.parse(text)
    : Object.fromEntries(new URLSearchParams(text));
}

function send(response: ServerResponse, { status, headers, body }: Reply, isHead = false): void {
  response.writeHead(status, headers);
  response.end(isHead ? undefined : body);
}
