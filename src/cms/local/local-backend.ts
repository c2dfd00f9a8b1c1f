import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import { removeLeftovers } from '../../corpus/atomic-file.ts';
import type { EditionName } from '../../corpus/edition-files.ts';
import { placeOf } from './content-place.ts';
import { fileHistory, fileVersion } from './git-history.ts';
import { readRequest } from './protocol.ts';
import {
  decapEntry,
  entriesByFiles,
  entriesByFolder,
  mediaFile,
  mediaOfFolder,
} from './read-actions.ts';
import { Refusal } from './refusal.ts';
import { readJson } from './request-body.ts';
import { checkRequest } from './request-guard.ts';
import { ABSENT, servedVersions, versionOf } from './served-versions.ts';
import type { UpstreamDesk } from './upstream-desk.ts';
import { deleteFiles, persistEntry, persistMedia, type WriteContext } from './write-actions.ts';

/** Answers every request that it is given; it never fails. */
export type LocalBackend = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * The local server behind Decap's `proxy` backend, for one address (`<prefix>admin/api/v1?fenetre=…`).
 *
 * `fenetre` names the window of the editor, a word drawn at random when the page opens: so two windows that edit the same
 * entry are told apart, and the second is refused with 409 instead of overwriting the first. Without it entries can be
 * read, and neither saved nor removed.
 *
 * Refusals are `{ error: string }`, in French, which Decap shows. What killed processes left is removed at once.
 * @param settings.content absolute folder of the content; Decap names its files `<basename(content)>/…`
 * @param settings.upstream what follows the national edition, where this one is a fork
 * @param settings.edition the edition that is written now; the national one when left out
 */
export function localBackend({
  content,
  edition = () => 'national',
  upstream,
}: {
  content: string;
  edition?: () => EditionName;
  upstream?: UpstreamDesk | undefined;
}): LocalBackend {
  removeLeftovers(content);
  const versions = servedVersions();
  return async (request, response) => {
    try {
      checkRequest(request);
      const context = { content, edition: edition(), window: windowOf(request), versions };
      send(response, 200, await answer(context, await readJson(request), upstream));
    } catch (error) {
      const { status, message } = asRefusal(error);
      if (status === 405) response.setHeader('Allow', 'POST');
      send(response, status, { error: message });
    }
  };
}

function answer(context: WriteContext, body: unknown, upstream?: UpstreamDesk): unknown {
  const { content, window, versions } = context;
  const asked = readRequest(body);
  switch (asked.action) {
    case 'info':
      return { repo: repositoryName(content), publish_modes: ['simple'], type: 'local_fs' };
    case 'getDeployPreview':
      return null;
    case 'entriesByFolder':
      return entriesByFolder(content, asked.params);
    case 'entriesByFiles':
      return entriesByFiles(content, asked.params);
    case 'getEntry': {
      const place = placeOf(content, asked.params.path);
      const entry = decapEntry(place);
      // The fingerprint of what is really served, whatever happens to the file next.
      versions.remember(window, place, entry.data === null ? ABSENT : versionOf(entry.data));
      return entry;
    }
    case 'fileHistory':
      return fileHistory(content, asked.params);
    case 'fileVersion':
      return fileVersion(content, asked.params);
    case 'upstreamReport':
      return askUpstream(context, upstream, (desk) => desk.compare());
    case 'upstreamDecide': {
      const { objet, choix } = asked.params;
      return askUpstream(context, upstream, async (desk) => ({
        message: await desk.decide(objet, choix),
      }));
    }
    case 'getMedia':
      return mediaOfFolder(content, asked.params);
    case 'getMediaFile':
      return mediaFile(content, asked.params);
    case 'persistEntry':
      return persistEntry(context, asked.params);
    case 'persistMedia':
      return persistMedia(context, asked.params);
    case 'deleteFile':
      return deleteFiles(context, [asked.params.path], asked.params.vues);
    case 'deleteFiles':
      return deleteFiles(context, asked.params.paths, asked.params.vues);
  }
}

async function askUpstream<T>(
  { edition }: WriteContext,
  desk: UpstreamDesk | undefined,
  act: (desk: UpstreamDesk) => Promise<T>,
): Promise<T> {
  if (!desk || edition === 'national')
    throw new Refusal(
      404,
      'Ce dépôt est l’édition nationale : il n’y a rien au-dessus à quoi la comparer.',
    );
  try {
    return await act(desk);
  } catch (error) {
    if (error instanceof Error && !('code' in error)) throw new Refusal(422, error.message);
    throw error;
  }
}

const repositoryName = (content: string): string => basename(dirname(content));

function windowOf({ url = '' }: IncomingMessage): string {
  const window = new URLSearchParams(url.split('?')[1]).get('fenetre') ?? '';
  return /^[\w-]{1,64}$/.test(window) ? window : '';
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  console.error(error);
  return new Refusal(
    500,
    'L’éditeur local s’est trompé : rien n’est enregistré et votre texte est toujours à l’écran. Recommencez ; la raison est affichée dans la fenêtre d’où l’éditeur a été lancé (le terminal).',
  );
}

function send(response: ServerResponse, status: number, answer: unknown): void {
  response
    .writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
    .end(JSON.stringify(answer));
}
