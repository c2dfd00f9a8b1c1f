import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/** Images travel as base64: a file of 18 MB makes a body of this size. */
const MAX_BODY = 25_000_000;

/**
 * The JSON that a request carries. What comes beyond the limit is read to its end but not kept, so that the browser
 * hears the refusal.
 * @throws Refusal
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    return parsed(await readBytes(request));
  } catch (error) {
    request.resume();
    throw error;
  }
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const { 'content-encoding': encoding = 'identity', 'content-length': length = '0' } =
    request.headers;
  if (encoding.toLowerCase() !== 'identity')
    throw new Refusal(
      415,
      'La demande est compressée, ce que l’éditeur ne fait jamais : rien n’est enregistré. Rechargez la page de l’éditeur.',
    );
  if (Number(length) > MAX_BODY) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(tooLarge());
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    // A browser that goes away in the middle is heard of here, and nowhere else.
    request.on('error', () => reject(cutShort()));
  });
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw cutShort();
  }
}

const tooLarge = () =>
  new Refusal(
    413,
    'L’envoi dépasse 25 Mo : il n’est pas enregistré et votre texte est toujours à l’écran. Réduisez l’image ou le document (18 Mo au plus), puis recommencez.',
  );

const cutShort = () =>
  new Refusal(
    400,
    'La demande est coupée ou mal écrite : rien n’est enregistré et votre texte est toujours à l’écran. Recommencez.',
  );
