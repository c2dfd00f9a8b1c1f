import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { mediaType } from '../corpus/media-type.ts';
import { askedPart } from './byte-range.ts';

/** Sends a file as it is, or the part of it that is asked for: players of sound and film jump so. */
export async function sendFile(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const { size } = statSync(path);
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Cache-Control', 'no-store');
  // Nothing here tells one version of a file from another: a part that must be of the same one is no part.
  const isAsked = method === 'GET' && headers.range !== undefined && !headers['if-range'];
  const part = isAsked ? askedPart(headers.range ?? '', size) : undefined;
  if (part === 'none') {
    response.writeHead(416, {
      'Content-Type': mediaType('a.txt'),
      'Content-Range': `bytes */${size}`,
    });
    response.end('Ce fichier n’a pas la partie demandée.');
    return;
  }
  const { start, end } = part ?? { start: 0, end: size - 1 };
  response.writeHead(part ? 206 : 200, {
    'Content-Type': mediaType(path),
    'Content-Length': end - start + 1,
    ...(part && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  });
  if (method === 'HEAD' || size === 0) {
    response.end();
    return;
  }
  // Whoever leaves before the end has what they wanted.
  await pipeline(createReadStream(path, { start, end }), response).catch(() => undefined);
}
