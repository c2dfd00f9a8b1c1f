import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A host that a test publishes builds on, unplugs, and harms. */
export interface SwitchableSite {
  /** Address of the site, with its last slash. */
  address: string;
  /** Folder of the build that is published. */
  folder: string;
  /** Answers nothing at all, as when there is no network. */
  isDown: boolean;
  /** Paths below the site that are spoiled: cut short, as while a site is being replaced. */
  spoiled: Set<string>;
  /** Path below the site at which the network is cut, from then on. */
  cutAt: string | undefined;
  /** Path below the site that is never answered, as on a line that is up and brings nothing. */
  stallAt: string | undefined;
  /** Paths below the site that were asked for, in order. */
  asked: string[];
  close(): void;
}

/** Serves a folder on this machine, below a prefix. */
export async function switchableSite(first: string, prefix: string): Promise<SwitchableSite> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const below = path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
    site.asked.push(below ?? '');
    site.isDown ||= below !== undefined && below === site.cutAt;
    if (site.isDown) {
      request.socket.destroy();
      return;
    }
    if (below !== undefined && below === site.stallAt) return;
    const file = join(site.folder, below ?? '', below?.endsWith('/') || !below ? 'index.html' : '');
    const isFound = below !== undefined && existsSync(file) && statSync(file).isFile();
    response.statusCode = isFound ? 200 : 404;
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    const content = isFound ? readFileSync(file) : Buffer.from('Rien ici.');
    response.end(site.spoiled.has(below ?? '') ? content.subarray(1) : content);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const site: SwitchableSite = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`,
    folder: first,
    isDown: false,
    spoiled: new Set(),
    cutAt: undefined,
    stallAt: undefined,
    asked: [],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return site;
}
