import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { mediaType } from '../corpus/media-type.ts';
import { decodedPart } from '../markdown/decoded-address.ts';

/** Serves a finished site on this machine as a host would: compressed with brotli, each file once for all requests. */
export function compressedServer(folder: string): Promise<Server> {
  const ready = new Map<string, Buffer>();
  const content = (file: string): Buffer => {
    const known = ready.get(file) ?? brotliCompressSync(readFileSync(file));
    ready.set(file, known);
    return known;
  };
  const server = createServer((request, response) => {
    const path = decodedPart(new URL(request.url ?? '/', 'http://x').pathname);
    const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': mediaType(file),
      'Content-Encoding': 'br',
    });
    response.end(content(file));
  });
  return new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(server)));
}
