import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { networkCause } from './network-cause.ts';
import { publicLookup, refuseInnerNumber } from './public-address.ts';

/** How a file of another site is asked for. */
export interface GetSettings {
  /** Milliseconds for the whole answer. */
  timeout: number;
  /** Bytes of it, once unpacked. */
  most: number;
  /** Who asks. */
  userAgent: string;
  /** What the file answered last: the site may say that nothing has changed. */
  etag?: string | undefined;
  /** Whether this machine and its network may be asked. */
  inner?: boolean | undefined;
}

/** What a site answered, and what it cost. */
export type GotFile = { received: number } & (
  | { state: 'got'; text: string; etag?: string }
  | { state: 'same' }
  | { state: 'failed'; status?: number; cause: string }
);

/** A site that moves its files about moves them within itself. */
const MOST_HOPS = 2;

/**
 * Asks another site for a text. It never waits longer nor takes more than it was told to, does not follow to another
 * site, and never throws for what that site does.
 */
export async function getFile(address: string, settings: GetSettings): Promise<GotFile> {
  let at = new URL(address);
  const { origin } = at;
  const signal = AbortSignal.timeout(settings.timeout);
  const spent = { received: 0 };
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    try {
      const answer = await ask(at, settings, signal);
      const { statusCode = 0, headers } = answer;
      if (statusCode === 304) return end(answer, { state: 'same', ...spent });
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        answer.destroy();
        if (!URL.canParse(headers.location, at.href)) break;
        at = new URL(headers.location, at.href);
        if (at.origin !== origin)
          return {
            state: 'failed',
            cause: `renvoie vers un autre site (${at.host ? at.origin : at.protocol})`,
            ...spent,
          };
        continue;
      }
      if (statusCode !== 200)
        return end(answer, {
          state: 'failed',
          status: statusCode,
          cause: `réponse ${statusCode}`,
          ...spent,
        });
      const text = await readText(answer, settings.most, spent);
      if (text === undefined)
        return { state: 'failed', cause: `fichier de plus de ${sizeOf(settings.most)}`, ...spent };
      return { state: 'got', text, ...(headers.etag && { etag: headers.etag }), ...spent };
    } catch (error) {
      return { state: 'failed', cause: causeOf(error, signal, settings.timeout), ...spent };
    }
  }
  return { state: 'failed', cause: 'redirections sans fin', ...spent };
}

const end = (answer: IncomingMessage, got: GotFile): GotFile => {
  answer.destroy();
  return got;
};

const sizeOf = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} Mo`;

/** When the time is over, what fails is whatever was under way. */
const causeOf = (error: unknown, signal: AbortSignal, timeout: number): string =>
  networkCause(signal.aborted ? signal.reason : error, timeout);

function ask(
  url: URL,
  { userAgent, etag, inner = false }: GetSettings,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  if (!inner) refuseInnerNumber(url);
  const get = url.protocol === 'https:' ? https.get : http.get;
  return new Promise((resolve, reject) => {
    get(url, {
      signal,
      agent: false,
      headers: {
        'User-Agent': userAgent,
        Accept: 'application/json',
        'Accept-Encoding': 'gzip',
        ...(etag && { 'If-None-Match': etag }),
      },
      ...(!inner && { lookup: publicLookup }),
    })
      .on('response', resolve)
      .on('error', reject);
  });
}

/** `undefined` when there is more than was allowed; the rest is not downloaded. */
async function readText(
  answer: IncomingMessage,
  most: number,
  spent: { received: number },
): Promise<string | undefined> {
  answer.on('data', (chunk: Buffer) => {
    spent.received += chunk.length;
  });
  const isPacked = answer.headers['content-encoding']?.trim().toLowerCase() === 'gzip';
  const plain: Readable = isPacked ? answer.pipe(createGunzip()) : answer;
  // A pipe does not hand on what breaks the first of the two.
  if (isPacked) answer.on('error', (error) => plain.destroy(error));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of plain) {
    size += chunk.length;
    if (size > most) {
      answer.destroy();
      return undefined;
    }
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}
