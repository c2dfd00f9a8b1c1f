import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerDemand, type Body, type Hub, type Person, type Status } from './fake-github-api.ts';
import type { GitRepository } from './git-repository.ts';

/** What goes wrong, and when. */
export interface Fault {
  /** Method and path of the demands that it falls on, as `POST /repos/essai/trame/git/trees`. */
  on: RegExp;
  /** An error 500; a connection cut before the demand is followed, or after it but before the answer. */
  how: 'error' | 'cut' | 'cut-after';
  /** How many demands it falls on. Default: all, until `heal`. */
  times?: number;
}

/** A GitHub on this machine: its REST interface and its OAuth pages, over a bare Git repository. */
export interface FakeGitHub extends Hub {
  /** Origin of the forge. Its API is at `/api/v3`, as that of GitHub Enterprise. */
  address: string;
  /** Address of the repository, for `depot` in `edition.yml`. */
  depot: string;
  /** The OAuth application that it knows. */
  application: { id: string; secret: string };
  /** Demands to the API, as `POST /repos/essai/trame/git/trees → 201`. */
  asked: string[];
  /** Starts anew over another repository: no fork, no pull request, nothing that goes wrong. Tokens stay good. */
  begin(git: GitRepository): void;
  fail(fault: Fault): void;
  /** Nothing goes wrong any more. */
  heal(): void;
  /** What its pages would give to a person who allows the application. */
  tokenFor(login: string): { token: string };
  /** From now on, the tokens given so far are worth nothing. */
  expireTokens(): void;
  setStatus(sha: string, status: Status): void;
  close(): Promise<void>;
}

/** What a fake GitHub begins with. */
export interface Beginnings {
  git: GitRepository;
  people: Person[];
}

const API = '/api/v3';

/** Opens it, with one repository: `essai/trame`. */
export async function fakeGitHub({ git, people }: Beginnings): Promise<FakeGitHub> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      // A fault of the fake itself: no test may take it for one of GitHub's.
      forge.asked.push(`fault of the fake: ${error}`);
      response.destroy();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const codes = new Map<string, Person>();
  const tokens = new Map<string, Person>();
  let faults: Fault[] = [];

  const forge: FakeGitHub = {
    address,
    depot: `${address}/essai/trame`,
    application: { id: 'application-essai', secret: 'secret-essai' },
    people,
    repository: { owner: 'essai', name: 'trame', git },
    forks: new Map(),
    pulls: [],
    statuses: new Map(),
    asked: [],
    fork(owner) {
      const known = forge.forks.get(owner);
      if (known) return known;
      const copy = forge.repository.git.fork(`${forge.repository.git.folder}.${owner}`);
      const fork = { owner, name: 'trame', git: copy, parent: forge.repository };
      forge.forks.set(owner, fork);
      return fork;
    },
    begin(repository) {
      forge.repository.git = repository;
      forge.forks.clear();
      forge.statuses.clear();
      forge.pulls.length = 0;
      forge.asked.length = 0;
      forge.heal();
    },
    fail(fault) {
      faults.push({ times: Number.POSITIVE_INFINITY, ...fault });
    },
    heal() {
      faults = [];
    },
    tokenFor(login) {
      const token = `gho_${crypto.randomUUID()}`;
      const person = people.find((one) => one.login === login);
      if (person) tokens.set(token, person);
      return { token };
    },
    expireTokens() {
      tokens.clear();
    },
    setStatus(sha, status) {
      forge.statuses.set(sha, [...(forge.statuses.get(sha) ?? []), status]);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', address);
    const body = await textOf(request);
    if (url.pathname === '/login/oauth/authorize') return authorize(url, response);
    if (url.pathname === '/login/oauth/access_token') return exchange(body, response);
    if (url.pathname.startsWith(`${API}/`)) return api(url, request, body, response);
    response.writeHead(404).end();
  }

  /** The page where one allows the application, as one of the people. */
  function authorize({ searchParams }: URL, response: ServerResponse): void {
    const back = (extra: Record<string, string>) => {
      const target = new URL(searchParams.get('redirect_uri') ?? '');
      const state = searchParams.get('state') ?? '';
      target.search = new URLSearchParams({ ...extra, state }).toString();
      return target.href.replaceAll('&', '&amp;');
    };
    const links = people.map((person) => {
      const code = crypto.randomUUID();
      codes.set(code, person);
      return `<p><a href="${back({ code })}">Autoriser en tant que ${person.name}</a>`;
    });
    const isKnown = searchParams.get('client_id') === forge.application.id;
    response.writeHead(isKnown ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="fr"><title>GitHub d’essai</title><h1>GitHub d’essai</h1>
${links.join('\n')}<p><a href="${back({ error: 'access_denied' })}">Refuser</a></html>`);
  }

  function exchange(body: string, response: ServerResponse): void {
    const form = new URLSearchParams(body);
    const person = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const { id, secret } = forge.application;
    if (form.get('client_id') !== id || form.get('client_secret') !== secret)
      json(response, 200, { error: 'incorrect_client_credentials' });
    else if (!person) json(response, 200, { error: 'bad_verification_code' });
    else {
      const { token } = forge.tokenFor(person.login);
      json(response, 200, { access_token: token, token_type: 'bearer', scope: 'repo' });
    }
  }

  async function api(
    url: URL,
    request: IncomingMessage,
    body: string,
    response: ServerResponse,
  ): Promise<void> {
    if (request.method === 'OPTIONS') {
      response.writeHead(204, CORS).end();
      return;
    }
    const path = decodeURIComponent(url.pathname.slice(API.length));
    const name = `${request.method} ${path}`;
    const fault = faults.find(({ on, times }) => times && on.test(name));
    if (fault?.times) fault.times -= 1;
    if (fault?.how === 'error') {
      forge.asked.push(`${name} → 500`);
      return json(response, 500, { message: 'Server Error' });
    }
    if (fault?.how === 'cut') {
      forge.asked.push(`${name} → cut`);
      request.socket.destroy();
      return;
    }
    const token = request.headers.authorization?.replace(/^token /, '') ?? '';
    const person = tokens.get(token);
    const found = person
      ? answerDemand(forge, {
          method: request.method ?? 'GET',
          path,
          query: url.searchParams,
          body: body === '' ? {} : (JSON.parse(body) as Body),
          person,
        })
      : { status: 401, body: { message: 'Bad credentials' } };
    forge.asked.push(`${name} → ${found.status}`);
    if (fault?.how === 'cut-after') request.socket.destroy();
    else json(response, found.status, found.body);
  }

  return forge;
}

const CORS = {
  // A browser sends a demand again by itself when a connection that it had kept is cut: it keeps none.
  Connection: 'close',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-None-Match',
  'Access-Control-Expose-Headers': 'ETag, Link',
};

function json(response: ServerResponse, status: number, body?: unknown): void {
  const hasBody = body !== undefined;
  response.writeHead(status, {
    ...CORS,
    ...(hasBody && { 'Content-Type': 'application/json; charset=utf-8' }),
  });
  response.end(hasBody ? JSON.stringify(body) : undefined);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
