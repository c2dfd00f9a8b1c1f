import express, { type ErrorRequestHandler, type Request, type Response } from 'express';
import { removeLeftovers } from './atomic-file.ts';
import { isAllowed, listFolder, placeOf } from './content-place.ts';
import { type DecapReader, decapReader } from './decap-reader.ts';
import { type DecapRequest, readRequest } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { checkRequest } from './request-guard.ts';
import { ABSENT, type ServedVersions, servedVersions, versionOf } from './served-versions.ts';
import { deleteFiles, persistEntry, persistMedia, type WriteContext } from './write-actions.ts';

/** Images travel as base64: a file of 18 MB makes a body of this size. */
const MAX_BODY = 25_000_000;

/** What requests are answered from. */
interface Backend {
  content: string;
  versions: ServedVersions;
  read: DecapReader;
}

/**
 * The local server behind Decap's `proxy` backend: reads with Decap's own server, writes with ours.
 *
 * It is given the path below `<prefix>admin`, with its query: set `request.url` to `/api/v1?fenetre=…` before calling it,
 * or mount it there (`app.use('/trame/admin', localBackend({ content }))`). Other paths go to `next`, when there is one.
 * `fenetre` names the window of the editor, a word drawn at random when the page opens: so two windows that edit the same
 * entry are told apart, and the second is refused with 409 instead of overwriting the first. Without it all windows
 * count as one; what other programs change is still noticed.
 *
 * Refusals are `{ error: string }`, in French, which Decap shows. What killed processes left is removed at once.
 * @param settings.content absolute folder of the content; Decap names its files `<basename(content)>/…`
 */
export function localBackend({ content }: { content: string }): express.Express {
  removeLeftovers(content);
  const backend: Backend = { content, versions: servedVersions(), read: decapReader(content) };
  const app = express().disable('x-powered-by').disable('etag');
  app.all(
    '/api/v1',
    (request, response, next) => {
      response.set({
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Resource-Policy': 'same-origin',
      });
      checkRequest(request);
      next();
    },
    express.json({ limit: MAX_BODY, inflate: false }),
    (request, response, next) => {
      answer(backend, request, response).then((found) => response.json(found), next);
    },
  );
  app.use(refuse);
  return app;
}

async function answer(
  { content, versions, read }: Backend,
  request: Request,
  response: Response,
): Promise<unknown> {
  const window = windowOf(request);
  const asked: DecapRequest = readRequest(request.body);
  const context: WriteContext = { content, window, versions };
  const checked = (file: string) => placeOf(content, file).file;
  switch (asked.action) {
    case 'info':
      return read(request, response, { action: 'info', params: {} });
    case 'getDeployPreview':
      return null;
    case 'entriesByFolder': {
      const files = listFolder(content, asked.params.folder).files.map((path) => ({ path }));
      if (files.length === 0) return [];
      return read(request, response, { action: 'entriesByFiles', params: { files } });
    }
    case 'entriesByFiles': {
      const files = asked.params.files.map((file) => ({ ...file, path: checked(file.path) }));
      return read(request, response, { action: 'entriesByFiles', params: { files } });
    }
    case 'getEntry': {
      const place = placeOf(content, asked.params.path);
      const params = { path: place.file };
      const entry = await read(request, response, { action: 'getEntry', params });
      versions.remember(window, place, versionOfEntry(entry));
      return entry;
    }
    case 'getMedia': {
      const { mediaFolder } = asked.params;
      refuseOddFiles(mediaFolder, listFolder(content, mediaFolder).odd);
      const found = await read(request, response, { action: 'getMedia', params: { mediaFolder } });
      return allowedOnly(content, found);
    }
    case 'getMediaFile': {
      const { file, exists } = placeOf(content, asked.params.path);
      if (!exists)
        throw new Refusal(
          404,
          `« ${file} » n’existe pas ou plus. Ouvrez les médias, puis choisissez un autre fichier.`,
        );
      return read(request, response, { action: 'getMediaFile', params: { path: file } });
    }
    case 'persistEntry':
      return persistEntry(context, asked.params);
    case 'persistMedia':
      return persistMedia(context, asked.params);
    case 'deleteFile':
      return deleteFiles(context, [asked.params.path]);
    case 'deleteFiles':
      return deleteFiles(context, asked.params.paths);
  }
}

function windowOf({ query }: Request): string {
  const { fenetre } = query;
  return typeof fenetre === 'string' && /^[\w-]{1,64}$/.test(fenetre) ? fenetre : '';
}

/** The fingerprint of what was really served, whatever has happened to the file since. */
function versionOfEntry(entry: unknown): string {
  const data = typeof entry === 'object' && entry !== null && 'data' in entry ? entry.data : null;
  return typeof data === 'string' ? versionOf(data) : ABSENT;
}

/** Decap's server reads whatever it finds: a link stops it, or leads it elsewhere. */
function refuseOddFiles(folder: string, odd: readonly string[]): void {
  if (odd.length > 0)
    throw new Refusal(
      403,
      `« ${folder}/${odd[0]} » est un lien, pas un fichier : les médias ne peuvent pas être montrés. Mettez le vrai fichier à sa place.`,
    );
}

/** Hidden files, and those that a browser would run, are nobody's media. */
const allowedOnly = (content: string, found: unknown): unknown =>
  Array.isArray(found) ? found.filter(({ path }) => isAllowed(content, path)) : found;

const refuse: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, message } = asRefusal(error);
  if (status === 405) response.set('Allow', 'POST');
  response.status(status).json({ error: message });
};

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large')
    return new Refusal(
      413,
      'L’envoi dépasse 25 Mo : il n’est pas enregistré et votre texte est toujours à l’écran. Réduisez l’image ou le document (18 Mo au plus), puis recommencez.',
    );
  if (type === 'entity.parse.failed')
    return new Refusal(
      400,
      'La demande est coupée ou mal écrite : rien n’est enregistré et votre texte est toujours à l’écran. Recommencez.',
    );
  if (type === 'encoding.unsupported')
    return new Refusal(
      415,
      'La demande est compressée, ce que l’éditeur ne fait jamais : rien n’est enregistré. Rechargez la page de l’éditeur.',
    );
  console.error(error);
  return new Refusal(
    500,
    'L’éditeur local s’est trompé : rien n’est enregistré et votre texte est toujours à l’écran. Recommencez ; la raison est affichée là où tourne « npm start ».',
  );
}
