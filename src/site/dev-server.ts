import { mkdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, posix } from 'node:path';
import EleventyDevServer, { type Options } from '@11ty/eleventy-dev-server';
import { isServable } from '../corpus/media-folder.ts';
import { mediaType } from '../corpus/media-type.ts';
import { decodedPart } from '../markdown/decoded-address.ts';
import { escapeHtml } from '../markdown/escape-html.ts';
import { homeOf, namesThisMachine } from './own-host.ts';
import { isSandboxed, MEDIA_POLICY } from './page-policy.ts';
import { sendFile } from './served-file.ts';
import type { SiteSource } from './site-source.ts';

/** Answers what is not of the site; `false` when the request is for the site. */
export type FirstAnswer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** A person who has as many servers running would rather be told. */
const PORTS_TRIED = 10;

/** Eleventy's own server, kept to this machine: it listens on every interface otherwise. */
class LoopbackServer extends EleventyDevServer {
  /** Stands before everything: what it answers is not reloaded when content changes. */
  first: FirstAnswer | undefined;

  /** Sub-folder of the host. */
  prefix = '/';

  /** Of the files that are served as they are. */
  folder = '';

  /** Folder of the media of a territory, which stand before the others. */
  ownMedia: string | undefined;

  /** Told the first and the last port tried, when none is free. */
  onNoPort: (first: number, last: number) => void = () => undefined;
  #first: number | undefined;

  protected override _serverListen(port: number): void {
    this.#first ??= port;
    if (port - this.#first < PORTS_TRIED) this.server.listen({ port, host: '127.0.0.1' });
    else this.onNoPort(this.#first, port - 1);
  }

  protected override async onRequestHandler(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    for (const [name, value] of Object.entries(OF_ALL)) response.setHeader(name, value);
    if (!namesThisMachine(request)) {
      response.writeHead(403, PLAIN).end(foreignHost(request));
      return;
    }
    if (!isReadable(request.url ?? '/')) {
      response.writeHead(400, PLAIN).end('Cette adresse est mal écrite.');
      return;
    }
    const media = mediaPath(request.url ?? '/', this.prefix);
    if (media !== undefined && isSandboxed(media))
      response.setHeader('Content-Security-Policy', MEDIA_POLICY);
    try {
      if (await this.first?.(request, response)) return;
      if (!READING.includes(request.method ?? '')) {
        response.writeHead(405, { ...PLAIN, Allow: READING.join(', ') });
        response.end('Cette adresse se lit seulement.');
        return;
      }
      if (media !== undefined && this.ownMedia && isServable(this.ownMedia, media)) {
        await sendFile(request, response, join(this.ownMedia, media));
        return;
      }
      if (media !== undefined && !isServable(join(this.folder, 'media'), media)) {
        response.writeHead(404, PLAIN).end('Il n’y a pas de fichier à publier à cette adresse.');
        return;
      }
      // Eleventy's own way with parts finds no file below a folder whose name begins with a dot, as that of `npm start`.
      const asked = request.headers.range === undefined ? undefined : request.url;
      const file = asked === undefined ? undefined : this.mapUrlToFilePath(asked).filepath;
      if (file !== undefined) await sendFile(request, response, file);
      else await super.onRequestHandler(request, response);
    } catch (error) {
      // One request that fails must not end the server, nor leave its browser waiting.
      console.error(error);
      if (!response.headersSent) response.writeHead(500, PLAIN);
      response.end(
        'Cette page n’a pas pu être faite : la raison est affichée dans la fenêtre d’où le site a été lancé (le terminal).',
      );
    }
  }

  /** Pages are told by a WebSocket when to reload: any other site that the person visits could open it too. */
  protected override setupReloadNotifier(): void {
    super.setupReloadNotifier();
    const { updateServer } = this;
    updateServer.options.maxPayload = LONGEST_MESSAGE;
    // Programs that are no browsers may say no origin, and have no page to reload.
    updateServer.options.verifyClient = ({ req }) =>
      namesThisMachine(req) &&
      req.headers.origin?.toLowerCase() === `http://${req.headers.host?.toLowerCase()}`;
    // A frame that breaks the protocol closes its own socket; without this it would end the server.
    updateServer.on('connection', (socket) => socket.on('error', () => socket.terminate()));
  }
}

/** In bytes: pages only ever listen. */
const LONGEST_MESSAGE = 1024;

/** No other site may load what is served here, not even as its script; what is served is what it is said to be. */
const OF_ALL = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

const foreignHost = ({ headers, socket }: IncomingMessage): string =>
  `L’adresse « ${headers.host ?? ''} » n’est pas celle de cette machine : rien n’est montré. Ouvrez le site par ${homeOf(socket)}.`;

/** What stands below `/media/` in an address; `undefined` for what is no file that people contributed. */
function mediaPath(url: string, prefix: string): string | undefined {
  const path = posix.normalize(decodedPart(url.split('?')[0] ?? ''));
  const folder = `${prefix}media/`;
  return path.startsWith(folder) ? path.slice(folder.length) : undefined;
}

const PLAIN = { 'Content-Type': mediaType('a.txt') };

/** Only the editor, which answers first, has anything to receive. */
const READING: readonly string[] = ['GET', 'HEAD'];

/** Whether every sign of an address is well encoded, as all that serves it expects, and none of it leads out of the site. */
function isReadable(url: string): boolean {
  try {
    const path = decodeURIComponent(url.split('?')[0] ?? '').replaceAll('\\', '/');
    return !path.includes('\0') && !posix.normalize(`.${path}`).startsWith('..');
  } catch {
    return false;
  }
}

export interface DevServerSettings {
  source: SiteSource;
  prefix: string;
  /** Folder of the files that are served as they are: `media/`, `pagefind/`. */
  folder: string;
  /** The report of the problems of the content, shown on top of every page; empty when all is well. */
  report(): string;
  onListening?: (message: string) => void;
  /** Called when no port is free, with the first and the last that were tried. */
  onNoPort?: (first: number, last: number) => void;
  /** What is served beside the site, such as the admin. */
  first?: FirstAnswer;
  /** Folder of the media of a territory, which stand before those of `folder`. */
  ownMedia?: string;
}

/**
 * A server with live reload, which makes each page when it is asked for, with the functions that build the site:
 * saving a file costs the reading of that file and the making of the pages that are looked at, whatever the corpus.
 */
export function devServer({
  source,
  prefix,
  folder,
  report,
  onListening,
  onNoPort,
  first,
  ownMedia,
}: DevServerSettings): EleventyDevServer {
  mkdirSync(folder, { recursive: true });
  const log = (message: string) => onListening?.(message);
  const options: Options = {
    pathPrefix: prefix,
    domDiff: false,
    // Ours, which speaks French, comes first.
    portReassignmentRetryCount: PORTS_TRIED + 1,
    logger: { info: log, log: () => {}, error: (message) => console.error(message) },
    middleware: [
      (request, response, next) => {
        const found = answer(
          source,
          decodedPart((request.url ?? '/').split('?')[0] ?? '/'),
          prefix,
          report(),
        );
        if (!found) {
          next();
          return;
        }
        response.writeHead(found.status, found.headers);
        response.end(found.content);
      },
    ],
  };
  const server = new LoopbackServer('trame', folder, options);
  server.first = first;
  server.prefix = prefix;
  server.folder = folder;
  server.ownMedia = ownMedia;
  if (onNoPort) server.onNoPort = onNoPort;
  return server;
}

/** What the server says to one request; nothing when it stands for a file on the disk. */
interface Answer {
  status: number;
  headers: Record<string, string>;
  content: string;
}

function answer(
  source: SiteSource,
  path: string,
  prefix: string,
  report: string,
): Answer | undefined {
  if (!path.startsWith(prefix)) return undefined;
  const url = `/${path.slice(prefix.length)}`.replace(/\/index\.html$/, '/');
  const { site, assets } = source.current();
  const asset = assets.files.find((file) => file.url === url);
  if (asset) return typed(200, mediaType(url), asset.content);
  const route = site.get(url);
  if (route) return typed(200, HTML, withReport(route.render(), report));
  if (site.has(`${url}/`)) {
    return { status: 302, headers: { Location: `${prefix}${url.slice(1)}/` }, content: '' };
  }
  const missing = site.get('/404.html');
  if (/^\/(media|pagefind|\.11ty)\//.test(url) || !missing) return undefined;
  return typed(404, HTML, withReport(missing.render(), report));
}

const HTML = mediaType('index.html');

const typed = (status: number, type: string, content: string): Answer => ({
  status,
  headers: { 'Content-Type': type, 'Cache-Control': 'no-store' },
  content,
});

/** While content has problems, every page shows them, above the last good version of itself. */
function withReport(html: string, report: string): string {
  if (report === '') return html;
  const notice = `<aside class="problemes" role="alert"><p><strong>Les contenus ont des problèmes : les dernières modifications ne sont pas toutes affichées.</strong></p><pre>${escapeHtml(report)}</pre></aside>`;
  return html.replace(/<body[^>]*>/, (body) => body + notice);
}
