import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SiteSource } from '../site/site-source.ts';
import { type AdminFile, editorFiles, guideFile } from './admin-files.ts';
import { adminPolicy } from './admin-page.ts';
import { localPublishing } from './backend.ts';
import type { AdminBundle } from './bundle.ts';
import { localBackend } from './local/local-backend.ts';

/** What `/admin/` stands on while the site is served. */
export interface AdminServerSettings {
  source: SiteSource;
  /** Folder of the content. */
  content: string;
  prefix: string;
  /** The program, being made or ready. */
  bundle: Promise<AdminBundle>;
}

/** Answers a request for the admin; `false` when the request is for something else. */
export type AdminServer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Serves the admin on the machine of the person who writes: no account, and the files of the working copy. */
export function adminServer({ source, content, prefix, bundle }: AdminServerSettings): AdminServer {
  const folder = `${prefix}admin/`;
  const publishing = localPublishing(prefix);
  const backend = localBackend({ content });
  return async (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    if (path === folder.slice(0, -1)) {
      response.writeHead(302, { Location: folder }).end();
      return true;
    }
    if (!path.startsWith(folder)) return false;
    const below = path.slice(folder.length);
    if (below.startsWith('api/')) {
      request.url = `/${below}?${query}`;
      backend(request, response);
      return true;
    }
    const wanted = below === '' || below.endsWith('/') ? `${below}index.html` : below;
    const current = source.current();
    const guide = guideFile(current);
    const file =
      wanted === guide.path
        ? guide
        : editorFiles({ current, bundle: await bundle, publishing, content }).find(
            ({ path }) => path === wanted,
          );
    if (file) send(response, file);
    return file !== undefined;
  };
}

function send(response: ServerResponse, { path, content }: AdminFile): void {
  response.writeHead(200, {
    'Content-Type': TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8',
    'Content-Security-Policy': `${adminPolicy([])}; frame-ancestors 'none'`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  });
  response.end(content());
}
