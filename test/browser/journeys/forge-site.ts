import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { stringify } from 'yaml';
import type { ForgeData } from '../../../src/model/forge.ts';
import { nationalContent } from '../../cms/forges/forge-editor.ts';
import { buildCommand } from '../commands.ts';

/** A built site whose editor writes to a fake forge. */
export interface ForgeSite {
  /** Address of the editor, where the forge sends people back. */
  admin: string;
  close(): void;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/**
 * Builds the fixture edition for a forge, as a territory does: the edition's file names the forge, and nothing else.
 * @throws Error when the build fails, with what it says
 */
export async function forgeSite(depot: string, forge: ForgeData): Promise<ForgeSite> {
  const root = mkdtempSync(join(tmpdir(), 'trame-forge-'));
  const content = nationalContent(root);
  appendFileSync(join(content, 'national/edition.yml'), `\n${stringify({ depot, forge })}`);
  const output = join(root, 'site');
  const { code, stderr } = await buildCommand({ content, output });
  if (code !== 0) throw new Error(`The site could not be built: ${stderr}`);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const file = join(output, path, path.endsWith('/') ? 'index.html' : '');
    const isThere = existsSync(file);
    response.writeHead(isThere ? 200 : 404, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    response.end(isThere ? readFileSync(file) : 'Not Found');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    admin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin/`,
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
