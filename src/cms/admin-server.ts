import type { IncomingMessage, ServerResponse } from 'node:http';
import { mediaType } from '../corpus/media-type.ts';
import type { SiteSource } from '../site/site-source.ts';
import { type AdminFile, editorFiles, guideFile } from './admin-files.ts';
import { adminPolicy } from './admin-page.ts';
import { localPublishing } from './backend.ts';
import { type AdminBundle, adminBundle } from './bundle.ts';
import { localBackend } from './local/local-backend.ts';
import { Refusal } from './local/refusal.ts';
import { checkHost } from './local/request-guard.ts';
import type { UpstreamDesk } from './local/upstream-desk.ts';

/** What `/admin/` stands on while the site is served. */
export interface AdminServerSettings {
  source: SiteSource;
  /** Folder of the content. */
  content: string;
  prefix: string;
  /** What follows the national edition, where this one is a fork. */
  upstream?: UpstreamDesk;
  /** Makes the program; it is asked for when somebody opens the editor, and delays no page of the site. */
  bundle?: () => Promise<AdminBundle>;
}

/** Answers a request for the admin; `false` when the request is for something else. */
export type AdminServer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Serves the admin on the machine of the person who writes: no account, and the files of the working copy. */
export function adminServer({
  source,
  content,
  prefix,
  upstream,
  bundle = adminBundle,
}: AdminServerSettings): AdminServer {
  const folder = `${prefix}admin/`;
  const publishing = localPublishing(prefix);
  const backend = localBackend({
    content,
    edition: () => source.current().corpus.name,
    upstream,
  });
  let program: Promise<AdminBundle> | undefined;
  const madeOnce = () => {
    program ??= bundle().catch((error: unknown) => {
      program = undefined;
      throw error;
    });
    return program;
  };
  const fileAt = async (path: string): Promise<AdminFile | undefined> => {
    const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const current = source.current();
    const guide = guideFile(current);
    if (wanted === guide.path) return guide;
    const settings = { current, bundle: await madeOnce(), publishing, content };
    return editorFiles(settings).find((file) => file.path === wanted);
  };
  return async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path === folder.slice(0, -1)) {
      response.writeHead(302, { Location: folder }).end();
      return true;
    }
    if (!path.startsWith(folder)) return false;
    const below = path.slice(folder.length);
    if (below === 'api/v1') {
      await backend(request, response);
      return true;
    }
    try {
      checkHost(request);
      const file = await fileAt(below);
      if (file) sendFile(response, file);
      return file !== undefined;
    } catch (error) {
      sendFault(response, error);
      return true;
    }
  };
}

function sendFile(response: ServerResponse, { path, content }: AdminFile): void {
  const made = content();
  response.writeHead(200, {
    ...headersOf(path),
    'Content-Security-Policy': `${adminPolicy([])}; frame-ancestors 'none'`,
  });
  response.end(made);
}

/** A fault of a template, of the program or of this server: the server goes on, and the person knows where to look. */
function sendFault(response: ServerResponse, error: unknown): void {
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal(
          500,
          'L’éditeur ne peut pas être montré : la raison est affichée dans la fenêtre d’où l’éditeur a été lancé (le terminal). Corrigez, puis rechargez la page.',
        );
  if (refusal !== error) console.error(error);
  response.writeHead(refusal.status, headersOf('faute.txt')).end(refusal.message);
}

/** No other site may load what is served here, not even as its script or its picture. */
const headersOf = (path: string) => ({
  'Content-Type': mediaType(path),
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
});
