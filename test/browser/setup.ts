import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isSandboxed, MEDIA_POLICY, SITE_POLICY } from '../../src/site/page-policy.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';
import { buildCommand, daysOfBuild, FIXTURE } from './commands.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the fixture edition, at the root of its host. */
    edition: string;
    /** Address of the fixture edition below a sub-folder. */
    editionBelow: string;
    /** Address of the national edition, at the root of its host. */
    national: string;
    /** Folder where the fixture edition stands built, for the root of its host. */
    editionFolder: string;
    /** Folder where the national edition stands built. */
    nationalFolder: string;
    /** The days that they were built on (`daysOfBuild`). */
    builtOn: string;
  }
}

type Address = 'edition' | 'editionBelow' | 'national';

const SITES: readonly { name: Address; content: string; prefix: string }[] = [
  { name: 'edition', content: FIXTURE, prefix: '/' },
  { name: 'editionBelow', content: FIXTURE, prefix: '/trame/' },
  { name: 'national', content: NATIONAL_CONTENT, prefix: '/' },
];

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Builds the sites that the browser tests read, and serves them on this machine. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const root = mkdtempSync(join(tmpdir(), 'trame-navigateur-'));
  provide('builtOn', daysOfBuild());
  const servers = await Promise.all(
    SITES.map(async ({ name, content, prefix }) => {
      const output = join(root, name, 'site');
      const { code, stderr } = await buildCommand({ content, output, prefix });
      if (code !== 0) throw new Error(`The site could not be built: ${stderr}`);
      const server = await serve(output, prefix);
      provide(name, `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`);
      return server;
    }),
  );
  provide('editionFolder', join(root, 'edition/site'));
  provide('nationalFolder', join(root, 'national/site'));
  return () => {
    for (const server of servers) server.close();
    rmSync(root, { recursive: true, force: true });
  };
}

async function serve(folder: string, prefix: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = path.startsWith(prefix) ? fileOf(folder, path.slice(prefix.length)) : undefined;
    response.statusCode = file ? 200 : 404;
    const type = file ? TYPES[extname(file)] : TYPES['.html'];
    response.setHeader('Content-Type', type ?? 'application/octet-stream');
    // What other sites take, as hosts are told to serve it.
    if (/^(?:api\/|embed\.js$)/.test(path.slice(prefix.length)))
      response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Security-Policy', policyOf(path.slice(prefix.length)));
    response.end(readFileSync(file ?? join(folder, '404.html')));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/** What we ask of hosts (admin/heberger.md): every browser test holds under it, as a violation is an error of the console. */
function policyOf(path: string): string {
  if (path.startsWith('admin/')) return "frame-ancestors 'none'";
  return path.startsWith('media/') && isSandboxed(path) ? MEDIA_POLICY : SITE_POLICY;
}

function fileOf(folder: string, path: string): string | undefined {
  const file = join(folder, path, path === '' || path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
