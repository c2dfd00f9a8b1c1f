import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import type { EditionName } from '../../../src/corpus/edition-files.ts';
import { copyOfFixture, startCommand, temporaryFolder } from '../commands.ts';

/** What `npm start` serves over a copy of the fixture edition. */
export interface ServedAdmin {
  /** Address of something on the site: `admin/`. */
  address(path?: string): string;
  /** Folder of the content, to look at and to spoil. */
  content: string;
}

/**
 * Starts Trame as its writers do, once for the tests of a file.
 * @param edition whose editor it is: that of the national repository, or that of a territory's fork
 */
export function servedAdmin(edition: EditionName = 'national'): ServedAdmin {
  const { folder, remove } = temporaryFolder();
  const content = copyOfFixture(join(folder, 'content'));
  // A territory would edit its own texts only.
  if (edition === 'national') rmSync(join(content, 'local'), { recursive: true });
  let server: ChildProcess;
  let port = 0;
  beforeAll(async () => {
    port = await freePort();
    server = startCommand('start', { TRAME_CONTENT: content, PORT: String(port) });
    const said: string[] = [];
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (text) => said.push(String(text)));
    await vi.waitFor(() => expect(said.join('')).toContain('Pour arrêter'), { timeout: 300_000 });
  });
  afterAll(async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
    remove();
  });
  return { address: (path = '') => `http://127.0.0.1:${port}/${path}`, content };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const free = probe.address();
  await new Promise((closed) => probe.close(closed));
  return typeof free === 'object' && free ? free.port : 0;
}
